import { readdirSync } from 'node:fs';

/** A part of `src` that is mutated together, with the tests of its behaviour. */
export interface Shard {
  readonly name: string;
  /** Folders and files of `src`; what several shards name is a part of the first. */
  readonly paths: readonly string[];
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
    paths: [
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
    paths: ['access', 'query', 'roles'],
    tests: [
      'test/golden/**/*.test.ts',
      laws('{customer,grants}'),
      examples('{access*,granularAccess,coverage,deadlines,earnsCredit,roles,explain,availableCommands,grantMenu*}'),
      examples('{auditTransition,subscriptions,subscriptionAction,otherPartners}'),
    ],
  },
  {
    name: 'parse',
    paths: ['parse'],
    tests: [laws('parse'), examples('{parse*,json*,refusalDocuments,problems*,forms,submittedForm}')],
  },
  {
    name: 'links',
    paths: ['links'],
    tests: [laws('links'), examples('links')],
  },
  {
    name: 'wire',
    paths: ['wire'],
    tests: [laws('{json,fold,payloads}'), examples('{fold*,payload*,documentedPayloads,json*,refusalDocuments}')],
  },
  {
    name: 'forms',
    paths: ['forms'],
    tests: [laws('forms'), examples('{forms*,submittedForm}')],
  },
  {
    name: 'messages',
    paths: ['messages'],
    tests: [laws('messages'), examples('{messages,languages,quoting,grantMessages,foldGaps,accessReasons}')],
  },
  ...['storeLaws', 'eventLogLaws', 'serviceLaws'].map((name) => ({
    name,
    paths: [`testing/${name}.ts`],
    tests: [examples(`testing{Draws,Stories,${name.charAt(0).toUpperCase()}${name.slice(1)}}`)],
  })),
  {
    name: 'testing',
    paths: ['testing'],
    tests: [examples('testing*')],
  },
];

/** The files of a shard that are mutated. */
export function filesOf(shard: Shard): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && shardOf(path) === shard)
    .map((path) => `src/${path}`)
    .filter((path) => !QUOTED.includes(path))
    .sort();
}

function shardOf(file: string): Shard | undefined {
  return SHARDS.find(({ paths }) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
}
