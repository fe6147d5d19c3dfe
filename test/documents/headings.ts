import { readFileSync } from 'node:fs';

/** The anchors of a page's headings, as a repository's page makes them. */
export function anchorsOf(path: string): ReadonlySet<string> {
  const prose = readFileSync(path, 'utf8').replaceAll(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1$/gmu, '');
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} (.*)$/gmu)) {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/gu, '-');
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count += 1) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}
