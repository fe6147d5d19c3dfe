import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { releaseOf } from './release';

const changelog = (...sections: readonly string[]): string =>
  ['# Changelog', 'How it is kept.', ...sections].join('\n\n');

describe('the changelog', () => {
  it('releases its first section, where that has a version and a day', () => {
    const text = changelog('## 1.2.3 (2026-12-01)\n\n### Added\n\n- More.', '## 1.2.2 (2026-11-01)\n\n- Less.');
    expect(releaseOf(text)).toEqual({ version: '1.2.3', distTag: 'latest' });
  });

  it('releases a candidate under a name of its own', () => {
    expect(releaseOf(changelog('## 1.0.0-rc.1 (2026-11-30)\n\n- All.'))?.distTag).toBe('next');
  });

  it.each(['## Unreleased\n\n- Soon.', '## 1.0 (2026-11-30)\n\n- Soon.', '## 1.0.0\n\n- Soon.'])(
    'releases nothing where it begins with %j',
    (section) => {
      expect(releaseOf(changelog(section, '## 0.9.0 (2026-01-01)\n\n- Old.'))).toBeNull();
    },
  );

  it('is about the version of the package, unless it is about what has none yet', () => {
    const text = readFileSync('CHANGELOG.md', 'utf8');
    expect(releaseOf(text)?.version ?? manifest.version).toBe(manifest.version);
  });

  it('tells the workflow what it says', () => {
    const said = execFileSync('npx', ['tsx', 'test/package/release.ts'], { encoding: 'utf8' });
    const release = releaseOf(readFileSync('CHANGELOG.md', 'utf8'));
    expect(said).toBe(`version=${release?.version ?? ''}\ndist-tag=${release?.distTag ?? ''}\n`);
  });
});

describe('npm publish', () => {
  it('would go through without a word of warning, but that nobody is logged in', () => {
    const publish = ['publish', '--dry-run', '--ignore-scripts', '--tag', 'next', '--access', 'public'];
    const { status, stderr } = spawnSync('npm', publish, { encoding: 'utf8' });
    const warnings = stderr.split('\n').filter((line) => /^npm (?:warn|error)/iu.test(line));
    expect(warnings.filter((line) => !line.includes('requires you to be logged in'))).toEqual([]);
    expect(status).toBe(0);
  });
});
