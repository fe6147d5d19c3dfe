import config from '../../tsup.config';

const { entry } = config as { readonly entry: Readonly<Record<string, string>> };

/** What can be imported, by the file that lists it. */
export const IMPORTS: ReadonlyMap<string, string> = new Map(
  Object.entries(entry).map(([name, file]) => [
    file,
    name === 'index' ? 'csp-multi-partner' : `csp-multi-partner/${name}`,
  ]),
);
