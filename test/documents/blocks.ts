import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly code: string;
}

const FENCE = /^ *```(\S*).*\n([\s\S]*?)^ *```$/gmu;

export function blocksOf(path: string): readonly Block[] {
  return [...readFileSync(path, 'utf8').matchAll(FENCE)].map(([, language = '', code = '']) => ({ language, code }));
}

/** What is wrong with a block, or nothing. Whatever is neither run nor read here must stand in a file that is. */
export function unheld({ language, code }: Block): string | undefined {
  switch (language) {
    // It runs, and prints what it says.
    case 'ts':
    // Drawings, and what programs print.
    case 'mermaid':
    case 'text':
      return undefined;
    case 'json':
      return problemOfJson(code);
    case 'sh':
      return code.split(/\n|&&/u).map(problemOfCommand).find(Boolean);
    default:
      return stands(code) ? undefined : `not in a file of ${EXAMPLES}: ${language} ${code}`;
  }
}

function problemOfJson(code: string): string | undefined {
  try {
    JSON.parse(code);
    return undefined;
  } catch {
    return `no JSON: ${code}`;
  }
}

/** Commands of npm itself that name no script. */
const NPM = ['audit', 'ci', 'exec', 'install', 'install-test', 'pack', 'view'];

function problemOfCommand(line: string): string | undefined {
  const words = line.replace(/#.*$/u, '').trim().split(/\s+/u);
  const [program, ...said] = words;
  if (program === '') return undefined;
  if (program !== 'npm') return stands(line) ? undefined : `not in a file of ${EXAMPLES}: ${line}`;
  const [command = '', script = ''] = said.filter((word) => !word.startsWith('-'));
  if (NPM.includes(command)) return undefined;
  return scripts().includes(command === 'run' ? script : command) ? undefined : `no such script: ${line}`;
}

function scripts(): readonly string[] {
  const workspaces = manifest.workspaces.map(
    (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts?: Record<string, string> },
  );
  return [manifest, ...workspaces].flatMap(({ scripts = {} }) => Object.keys(scripts));
}

const EXAMPLES = 'docs/examples';

/** Whether an example's file has these very lines, indented as they may be. */
function stands(code: string): boolean {
  const lines = flush(code);
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((found) => found.isFile() && !found.name.endsWith('.md') && !found.parentPath.includes('node_modules'))
    .some(({ parentPath, name }) => flush(readFileSync(join(parentPath, name), 'utf8')).includes(lines));
}

function flush(text: string): string {
  return `\n${text.trim().replaceAll(/^[ \t]+|[ \t]+$/gmu, '')}\n`;
}
