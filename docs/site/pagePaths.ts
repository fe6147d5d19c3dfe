import { readFileSync, readdirSync } from 'node:fs';

/** Every page, in the order of the map with which README ends; those that it leaves out come last. */
export function pagePaths(): readonly string[] {
  const map = readFileSync('README.md', 'utf8');
  const place = (path: string): number => (map.includes(`(${path})`) ? map.lastIndexOf(`(${path})`) : map.length);
  const found = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !/\/(node_modules|dist)\//u.test(path));
  return ['README.md', ...[...found, 'CHANGELOG.md'].sort((one, other) => place(one) - place(other))];
}
