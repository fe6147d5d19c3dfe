/** Builds the documentation site: `npm run site`. A warning is a failure. */
import { cpSync, existsSync } from 'node:fs';
import { Application, JSX, TSConfigReader, type TranslatedString } from 'typedoc';
import { IMPORTS } from './imports';
import { readable } from './markdown';
import { pagePaths } from './pagePaths';
import { arrange } from './pages';
import { RepositoryRouter } from './router';
import { mendSearch } from './search';
import { NOT_EXPORTED, undocumented } from './surface';

const OUT = 'docs/site/dist';
/** Built by itself, and not always. */
const PLAYGROUND = 'docs/playground/dist';

const app = await Application.bootstrap(
  {
    name: 'csp-multi-partner',
    entryPoints: [...IMPORTS.keys()],
    readme: 'none',
    projectDocuments: [...pagePaths()],
    out: OUT,
    router: 'repository',
    customCss: 'docs/site/style.css',
    favicon: 'docs/site/icon.svg',
    markdownItLoader: readable,
    highlightLanguages: ['ts', 'tsx', 'js', 'json', 'sh', 'sql', 'http', 'yaml', 'html', 'css'],
    ignoredHighlightLanguages: ['text', 'mermaid'],
    // Where a thing stands in src is for a repository to say that has an address.
    disableSources: true,
    searchInComments: true,
    searchInDocuments: true,
    locales: {
      en: {
        kind_plural_module: 'API',
        kind_plural_variable: 'Constants',
        kind_plural_interface: 'Types',
        kind_plural_type_alias: 'Types',
      },
    },
    groupOrder: [
      ...['none', 'Tutorial', 'How-to', 'Reference', 'API', 'Explanation', 'Examples', 'Project', 'Files'],
      ...['Functions', 'Constants', 'Types'],
    ],
    navigation: { includeGroups: true, includeFolders: false, excludeReferences: true },
    // Types are checked elsewhere.
    skipErrorChecking: true,
    sort: ['alphabetical-ignoring-documents'],
    sortEntryPoints: false,
    hideGenerator: true,
    includeHierarchySummary: false,
    validation: {
      notExported: true,
      invalidLink: true,
      invalidPath: true,
      rewrittenLink: true,
      unusedMergeModuleWith: true,
    },
    intentionallyNotExported: [...NOT_EXPORTED],
  },
  [new TSConfigReader()],
);
app.renderer.defineRouter('repository', RepositoryRouter);
arrange(app);
mendSearch(app);
if (existsSync(PLAYGROUND)) {
  app.renderer.hooks.on('sidebar.begin', ({ relativeURL }) => {
    const link = JSX.createElement('a', { href: relativeURL('playground/index.html') }, 'Playground');
    return JSX.createElement('nav', { class: 'tsd-navigation' }, link);
  });
}

const project = await app.convert();
if (project !== undefined) {
  app.validate(project);
  for (const name of undocumented(project))
    app.logger.validationWarning(`${name} has no doc comment` as TranslatedString);
  await app.generateOutputs(project);
  if (existsSync(PLAYGROUND)) cpSync(PLAYGROUND, `${OUT}/playground`, { recursive: true });
}
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
