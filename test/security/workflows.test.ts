import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const [CHECKOUT, NODE] = ['actions/checkout@v6', 'actions/setup-node@v6'];
const [UPLOAD, DOWNLOAD] = ['actions/upload-artifact@v4', 'actions/download-artifact@v4'];
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'ci.yml': [CHECKOUT, NODE, UPLOAD],
  'publish.yml': [CHECKOUT, NODE, UPLOAD, DOWNLOAD],
};
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8').replace(/^\s*#.*\n/gmu, '');

describe('publishing', () => {
  const publish = read('publish.yml');

  /** What a job may do, and what it runs, line by line. */
  const job = (name: string): { readonly permissions: string | undefined; readonly runs: readonly string[] } => {
    const [, text = ''] = new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'mu').exec(publish) ?? [];
    return {
      permissions: /^ {4}permissions:\n((?: {6}.*\n)+)/mu.exec(text)?.[1],
      runs: [...text.matchAll(/run: (.*)$/gmu)].map(([, run = '']) => run),
    };
  };

  it('happens when the changelog of the main branch changes, once at a time', () => {
    const on = '  push:\n    branches: [main]\n    paths: [CHANGELOG.md]';
    expect(/^on:\n([\s\S]*?)\n\n/mu.exec(publish)?.[1]).toBe(on);
    expect(publish).toContain('\nconcurrency: publish\n');
  });

  it('has nothing to do where the version has a tag', () => {
    expect(publish.match(/^ {4}if: (.*)$/gmu)).toEqual(["    if: needs.look.outputs.is-new == 'true'"]);
    expect(publish).toContain('  pack:\n    needs: look\n');
    expect(publish).toContain('  publish:\n    needs: [look, pack]\n');
    expect(publish).toContain('  tell:\n    needs: [look, publish]\n');
  });

  it('gives what was installed no right but to read, and runs nothing that was installed where more is allowed', () => {
    expect(/^permissions: (.*)$/mu.exec(publish)?.[1]).toBe('{}');
    expect(job('look').permissions).toBe('      contents: read\n');
    expect(job('pack').permissions).toBe('      contents: read\n');
    expect(job('publish').permissions).toBe('      id-token: write\n');
    expect(job('tell').permissions).toBe('      contents: write\n');
    const [, publishing = '', tell = ''] = publish.split(/\n {2}(?:publish|tell):\n/u);
    expect(publishing).not.toMatch(/checkout|npx|npm (?:ci|run|pkg|exec)|\.ci/u);
    expect(tell).not.toMatch(/npm|npx|setup-node|\.ci/u);
  });

  it('checks everything before it publishes, and publishes with provenance', () => {
    expect(job('look').runs).toEqual(['npm ci --ignore-scripts', 'npx tsx test/package/release.ts', '|']);
    expect(job('pack').runs).toEqual([
      '.ci/run',
      'npm pkg set repository.type=git "repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"',
      'npm pack',
    ]);
    expect(job('publish').runs).toEqual([
      'npm install --global --ignore-scripts npm@11.19.1',
      'npm publish ./csp-multi-partner-*.tgz --ignore-scripts --provenance --access public --tag "$DIST_TAG"',
    ]);
  });
});

describe('every workflow', () => {
  const workflows = readdirSync(FOLDER).map((name) => ({ name, text: read(name) }));

  it('is one of two, and both run what a change must pass', () => {
    expect(workflows.map(({ name }) => name)).toEqual(['ci.yml', 'publish.yml']);
    for (const { text } of workflows) expect(text).toContain('run: .ci/run');
  });

  it('holds no secret, keeps no credentials and runs nobody’s code but four actions of GitHub’s', () => {
    for (const { name, text } of workflows) {
      // The one token is that of the run itself, for the job that tags.
      const rest = text.replace('GH_TOKEN: ${{ github.token }}', '');
      expect(rest).not.toMatch(/secrets|_TOKEN|github\.token|registry-url|pull_request_target|continue-on-error/u);
      const uses = [...text.matchAll(/uses: (\S+)/gu)].map(([, action = '']) => action);
      expect(new Set(uses)).toEqual(new Set(ACTIONS[name]));
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
