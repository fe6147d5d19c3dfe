import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATES_CODE, REACHES_OUT } from './forbidden';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: withoutComments(readFileSync(join('src', name), 'utf8')) }));

const filesWith = (forbidden: RegExp): readonly string[] =>
  files.filter(({ code }) => forbidden.test(code)).map(({ name }) => name);

describe('the sources', () => {
  it('make no code of text, and write into no page', () => {
    expect(filesWith(GENERATES_CODE)).toEqual([]);
  });

  it('reach neither the network nor a file nor the process', () => {
    expect(filesWith(REACHES_OUT)).toEqual([]);
  });
});

describe('what is looked for', () => {
  it.each([
    'eval("1")',
    'globalThis.eval',
    'new Function("a", "b")',
    'Function("a")',
    'f.constructor("a")',
    'setTimeout("a", 1)',
    'import(name)',
    'document.write(a)',
    'a.innerHTML = b',
    'a.outerHTML',
    'a.insertAdjacentHTML(b)',
  ])('is found: %s', (code) => {
    expect(GENERATES_CODE.test(code)).toBe(true);
  });

  it.each(['fetch("/")', 'new XMLHttpRequest()', 'process.env', 'require("fs")', 'localStorage.x', 'document.cookie'])(
    'is found: %s',
    (code) => {
      expect(REACHES_OUT.test(code)).toBe(true);
    },
  );

  it.each(['typeof f === "function"', 'retrieval(x)', 'functions', 'prefetched(x)', 'requires(x)', 'documents.x'])(
    'is not found: %s',
    (code) => {
      expect(GENERATES_CODE.test(code) || REACHES_OUT.test(code)).toBe(false);
    },
  );
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}
