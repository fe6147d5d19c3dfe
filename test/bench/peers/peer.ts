import { readFileSync } from 'node:fs';

/** A library of rules that answers the same question as ours with yes or no. */
export interface Peer<Question> {
  /** As the rows of measurements call it. */
  readonly name: string;
  /** The package that is measured. */
  readonly of: string;

  /** Does everything that can be done before the question is asked; what comes back asks it. None of this is measured. */
  prepare(question: Question): Ask | Promise<Ask>;
}

export type Ask = () => boolean | Promise<boolean>;

/** `CASL 7.0.1`, as it is installed. */
export function withVersion({ name, of }: Pick<Peer<never>, 'name' | 'of'>): string {
  const manifest = new URL(`../../../node_modules/${of}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  return `${name} ${version}`;
}
