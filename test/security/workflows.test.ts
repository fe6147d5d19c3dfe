import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8').replace(/^\s*#.*\n/gmu, '');

describe('publishing', () => {
  const publish = read('publish.yml');

  it('happens on a published release and at no other time', () => {
    expect(/^on:\n([\s\S]*?)\n\n/mu.exec(publish)?.[1]).toBe('  release:\n    types: [published]');
  });

  it('may read the repository and name itself, no more', () => {
    expect(/^permissions: (.*)$/mu.exec(publish)?.[1]).toBe('{}');
    expect(/^ {4}permissions:\n((?: {6}.*\n)+)/mu.exec(publish)?.[1]).toBe(
      '      contents: read\n      id-token: write\n',
    );
  });

  it('checks the version and everything else before it publishes, and publishes with provenance', () => {
    const runs = [...publish.matchAll(/run: (.*)$/gmu)].map(([, run]) => run);
    expect(runs).toEqual([
      'npm install --global npm@11.19.1',
      `test "$GITHUB_REF_NAME" = "v$(node -p "require('./package.json').version")"`,
      '.ci/run',
      'npm pkg set repository.type=git "repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"',
      'npm publish --provenance --access public',
    ]);
  });
});

describe('every workflow', () => {
  const workflows = readdirSync(FOLDER).map((name) => ({ name, text: read(name) }));

  it('is one of two, and both run what a change must pass', () => {
    expect(workflows.map(({ name }) => name)).toEqual(['ci.yml', 'publish.yml']);
    for (const { text } of workflows) expect(text).toContain('run: .ci/run');
  });

  it('holds no secret, keeps no credentials and runs nobody’s code but two actions of GitHub’s', () => {
    for (const { text } of workflows) {
      expect(text).not.toMatch(/secrets|_TOKEN|registry-url|pull_request_target|continue-on-error/u);
      const uses = [...text.matchAll(/uses: (\S+)/gu)].map(([, action = '']) => action);
      expect(new Set(uses)).toEqual(new Set(['actions/checkout@v6', 'actions/setup-node@v6']));
      const kept = text.match(/persist-credentials: false/gu)?.length;
      expect(kept).toBe(uses.filter((action) => action.startsWith('actions/checkout')).length);
    }
  });

  it('puts nothing that an outsider may name into a command', () => {
    for (const { text } of workflows) expect(text).not.toMatch(/run:.*\$\{\{/u);
  });
});

describe('the weekly run', () => {
  it('verifies, and nothing else does', () => {
    const ci = read('ci.yml');
    expect(ci).toContain("    if: github.event_name == 'schedule'\n");
    expect(ci.match(/npm run verify/gu)).toHaveLength(1);
  });
});
