import { readdirSync } from 'node:fs';

/** A part of `src` that is mutated together, with the tests of its behaviour. */
export interface Shard {
  readonly name: string;
  /** Folders of `src`. */
  readonly folders: readonly string[];
  /** Tests that may tell mutants apart, as globs. Documents, types and the package do not. */
  readonly tests: readonly string[];
}

const examples = (names: string): string => `test/examples/${names}.test.ts`;
const laws = (names: string): string => `test/laws/${names}.laws.test.ts`;

/** Words and addresses of sources and of directory roles: quoted facts, and no behaviour. */
const QUOTED: readonly string[] = ['src/policy/sources.ts', 'src/roles/roleCatalogue.ts'];

/** All of `src`, in shards: a mutant that survives is tried by all tests that reach it, and the whole suite takes minutes. */
export const SHARDS: readonly Shard[] = [
  {
    name: 'decisions',
    folders: [
      ...['shared', 'tenant', 'account', 'invitation', 'reseller', 'delegatedAdmin', 'customer', 'decision', 'policy'],
    ],
    tests: [
      'test/golden/**/*.test.ts',
      laws('{customer,grants}'),
      examples(
        '{requestRelationship,acceptInvitation,purchaseSubscription,endResellerRelationship,revokeDelegatedAdmin}',
      ),
      examples(
        '{eras,refusalFacts,evolve,subscriptionAction,relationshipsEntry,catalogue,explain,auditTransition,subscriptions}',
      ),
      examples('{availableCommands,grantMenu*,access*,granularAccess,otherPartners,coverage,deadlines,parse*}'),
      examples('delegatedAdmin/*'),
    ],
  },
  {
    name: 'questions',
    folders: ['access', 'query', 'roles'],
    tests: [
      'test/golden/**/*.test.ts',
      laws('{customer,grants}'),
      examples('{access*,granularAccess,coverage,deadlines,earnsCredit,roles,explain,availableCommands,grantMenu*}'),
      examples('{auditTransition,subscriptions,subscriptionAction,otherPartners}'),
    ],
  },
  {
    name: 'parse',
    folders: ['parse'],
    tests: [laws('parse'), examples('{parse*,json*,refusalDocuments,problems*,forms,submittedForm}')],
  },
  {
    name: 'links',
    folders: ['links'],
    tests: [laws('links'), examples('links')],
  },
  {
    name: 'wire',
    folders: ['wire'],
    tests: [laws('{json,fold,payloads}'), examples('{fold*,payload*,documentedPayloads,json*,refusalDocuments}')],
  },
  {
    name: 'forms',
    folders: ['forms'],
    tests: [laws('forms'), examples('{forms*,submittedForm}')],
  },
  {
    name: 'messages',
    folders: ['messages'],
    tests: [laws('messages'), examples('{messages,languages,quoting,grantMessages,foldGaps,accessReasons}')],
  },
  {
    name: 'testing',
    folders: ['testing'],
    tests: [examples('testing*')],
  },
];

/** The files of a shard that are mutated. */
export function filesOf({ folders }: Shard): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `src/${folder}/${name}`),
    )
    .filter((path) => path.endsWith('.ts') && !QUOTED.includes(path))
    .sort();
}
