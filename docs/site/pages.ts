import { readFileSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { type Application, Converter, DocumentReflection, type Reflection, normalizePath } from 'typedoc';
import { IMPORTS } from './imports';

/** The parts of the site, and what lies in each. `none` is no part: it stands above them. */
const PARTS: Readonly<Record<string, RegExp>> = {
  none: /^README\.md$/u,
  Tutorial: /^docs\/tutorial\/.*\.md$/u,
  'How-to': /^docs\/how-to\//u,
  Reference: /^docs\/reference\/[^/]*\.md$/u,
  Explanation: /^docs\/explanation\//u,
  Examples: /^docs\/(examples|playground)\/.*\.(md|json)$/u,
  Project: /^(docs\/)?[A-Z]+\.md$/u,
  Files: /./u,
};

/** What a browser shows and no page can: TypeDoc copies it. */
const IMAGES = ['.svg', '.png'];

/** Where a page or a file lies in the repository. */
export function pathOf(page: Reflection): string {
  return fromRoot(page.project.files.getReflectionPath(page) ?? '');
}

/** Names modules by their imports and pages by their headings, sorts pages into parts, and makes a page of each file that one links to. */
export function arrange({ converter }: Application): void {
  converter.on(Converter.EVENT_CREATE_DECLARATION, (_context, declaration) => {
    declaration.name = IMPORTS.get(pathOf(declaration)) ?? declaration.name;
  });
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => {
    const path = pathOf(page);
    const [, heading = path] = /^# (.*)$/mu.exec(readFileSync(path, 'utf8')) ?? [];
    page.name = path === 'README.md' ? 'Overview' : heading;
    page.frontmatter['group'] = partOf(path);
    // A link to a folder leads to its README.
    if (basename(path) === 'README.md') {
      page.project.files.registerReflectionPath(normalizePath(resolve(dirname(path))), page);
    }
  });
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const absolute of [...project.files.getMediaPaths()].sort()) {
      const path = fromRoot(absolute);
      if (IMAGES.includes(extname(path))) continue;
      // A server would hand out `.ts` for download, as a film.
      const text = `# ${path}\n\n~~~~${extname(path).slice(1)}\n${readFileSync(absolute, 'utf8')}\n~~~~\n`;
      const page = new DocumentReflection(basename(path), project, [{ kind: 'code', text }], { group: partOf(path) });
      // Its text is not what one searches for here.
      page.relevanceBoost = 0;
      project.addChild(page);
      project.registerReflection(page, undefined, absolute);
    }
  });
}

function partOf(path: string): string {
  return Object.keys(PARTS).find((part) => PARTS[part]?.test(path)) ?? 'Files';
}

function fromRoot(absolute: string): string {
  return relative('.', absolute).replaceAll('\\', '/');
}
