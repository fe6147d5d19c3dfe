import { DocumentReflection, type PageDefinition, type Reflection, type RouterTarget, StructureRouter } from 'typedoc';
import { pathOf } from './pages';

/** Addresses as in the repository, `docs/` left out, and as in an import: `how-to/links.html`, `csp-multi-partner/links.html`. */
export class RepositoryRouter extends StructureRouter {
  protected override buildChildPages(target: RouterTarget, pages: PageDefinition[]): void {
    if (target instanceof DocumentReflection && pathOf(target) === 'README.md') {
      // It comes first, and is the front page in place of TypeDoc's own list of everything.
      pages.pop();
      this.usedFileNames.delete('index');
    }
    super.buildChildPages(target, pages);
  }

  protected override getIdealBaseName(reflection: Reflection): string {
    if (!(reflection instanceof DocumentReflection)) return super.getIdealBaseName(reflection);
    const path = pathOf(reflection);
    if (!path.endsWith('.md')) return `files/${path}`;
    return path
      .replace(/^docs\//u, '')
      .replace(/README\.md$/u, 'index')
      .replace(/\.md$/u, '');
  }
}
