/**
 * What the changelog wants released: the workflow asks with each change of it, `npx tsx test/package/release.ts`, and publishes
 * where the version has no tag yet.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface Release {
  readonly version: string;
  /** Under which `npm install` finds it: only what is final is found without asking for it. */
  readonly distTag: 'latest' | 'next';
}

const HEADING = /^## (?<version>\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?) \(\d{4}-\d{2}-\d{2}\)$/u;

/** The first section, where it is one of a version; null while it is still called otherwise, as `Unreleased`. */
export function releaseOf(changelog: string): Release | null {
  const [, first = ''] = changelog.split(/^(?=## )/mu);
  const [heading = ''] = first.split('\n');
  const version = HEADING.exec(heading)?.groups?.['version'];
  if (version === undefined) return null;
  return { version, distTag: version.includes('-') ? 'next' : 'latest' };
}

function main(): void {
  const { version: packed } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const release = releaseOf(readFileSync('CHANGELOG.md', 'utf8'));
  if (release !== null && release.version !== packed)
    throw new Error(`the changelog releases ${release.version}, and package.json says ${packed}`);
  const said = [`version=${release?.version ?? ''}`, `dist-tag=${release?.distTag ?? ''}`].join('\n');
  console.log(said);
  // Where the next steps of the workflow read it.
  const output = process.env['GITHUB_OUTPUT'];
  if (output !== undefined) appendFileSync(output, `${said}\n`);
}

const [, program = ''] = process.argv;
if (import.meta.url === pathToFileURL(program).href) main();
