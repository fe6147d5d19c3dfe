/**
 * Writes the pages of docs/reference that follow from the code: `npm run reference`. A test holds them to what this makes.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CommandType } from '../../src/customer/command';
import {
  ASSIGNMENT_CYCLE,
  BY_TIME,
  LIFE_CYCLE,
  PROVISIONING,
  type GrantParty,
  type GrantStep,
} from '../../src/delegatedAdmin/grantLifeCycle';
import type { GranularStatus } from '../../src/delegatedAdmin/granularGrant';
import { en } from '../../src/messages/en';
import { withTenants, renderRefusal } from '../../src/messages/render';
import { catalogue } from '../../src/policy/catalogue';
import { DISPUTES } from '../../src/policy/dispute';
import type { Day, Era } from '../../src/policy/era';
import { END_REMOVES_DELEGATED_ADMIN_EXCEPT } from '../../src/policy/effect';
import { DELEGATED_ADMIN_WITHOUT_RESELLER } from '../../src/policy/sunset';
import type { Refusal, RefusalCode } from '../../src/policy/refusal';
import type { AttemptType } from '../../src/policy/rule';
import { sources } from '../../src/policy/sources';
import { assuranceSections } from './assurance';
import { guaranteesSections } from './guarantees';
import { performancePlots, performanceSections } from './performance';
import { schemaFiles } from './schemas';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const entries = Object.entries as <Key extends string, Value>(record: Readonly<Record<Key, Value>>) => [Key, Value][];

const ATTEMPTS: Readonly<Record<AttemptType, string>> = {
  ...en.commands,
  actOnSubscription: 'act on a subscription that exists',
};

const GENERATED = 'This page follows from the code: `npm run reference` writes it, and a test holds it to that.';

function dayOf(day: Day | null, { sources: cited }: Era, whenNull: string): string {
  if (day === null) return whenNull;
  const marks = Object.values(sources).flatMap(({ marks: own }) => own[day] ?? []);
  const own = cited.map((id) => sources[id].marks[day]).find((mark) => mark !== undefined) ?? marks[0];
  return own === 'announced' ? day : `${day} (${(own ?? 'unmarked').replace('-', ' ')})`;
}

function eraRow(era: Era): string {
  const reading =
    era.reading === undefined ? '' : ` — in the reading \`${era.reading.is}\` of \`${era.reading.dispute}\``;
  const where = era.clouds.length === 4 ? 'every cloud' : era.clouds.join(', ');
  const cited = era.sources.map((id) => `[${id}](sources.md#${id})`).join(', ');
  return `| ${dayOf(era.from, era, 'always')} | ${dayOf(era.until, era, 'today')} | ${where}${reading} | ${cited} |`;
}

const ERA_HEAD = ['| from | until | where | sources |', '| --- | --- | --- | --- |'];

function rulesPage(): string {
  const sections = entries(catalogue).flatMap(([type, rules]) => [
    `## To ${ATTEMPTS[type]} (\`${type}\`)`,
    '',
    ...(rules as readonly { code: RefusalCode; rule: { eras: readonly Era[] } }[]).flatMap(({ code, rule }) => [
      `### \`${code}\``,
      '',
      `${sentence(en.rules[code])}.`,
      '',
      ...ERA_HEAD,
      ...rule.eras.map(eraRow),
      '',
    ]),
  ]);
  const disputes = entries(DISPUTES).flatMap(([id, { default: standard, readings }]) => [
    `### \`${id}\``,
    '',
    `${sentence(en.disputes[id].question)}?`,
    '',
    ...entries(readings as Record<string, readonly (keyof typeof sources)[]>).map(
      ([reading, cited]) =>
        `- \`${reading}\`${reading === standard ? ' (unless you say otherwise)' : ''}: ${
          (en.disputes[id].readings as Record<string, string>)[reading] ?? ''
        } — ${cited.map((source) => `[${source}](sources.md#${source})`).join(', ')}`,
    ),
    '',
  ]);
  return page('Rules', [
    GENERATED,
    '',
    'Each rule holds in its eras only: from the start of the first day (UTC) to the start of the second, in the clouds named.',
    '*First seen* means that the day is that of the oldest copy of a page that shows the change, which may itself be some weeks',
    'older; *last seen* is the day after the last copy, or the month after it, that still said otherwise. All other days were announced.',
    '',
    ...sections,
    '## Effects that changed over the years',
    '',
    '### An accepted invitation that asks for both gives delegated admin privileges too, except',
    '',
    ...ERA_HEAD,
    eraRow(DELEGATED_ADMIN_WITHOUT_RESELLER),
    '',
    '### With a reseller relationship the partner’s delegated admin privileges end, except',
    '',
    ...ERA_HEAD,
    ...END_REMOVES_DELEGATED_ADMIN_EXCEPT.map(eraRow),
    '',
    '## Disputed matters',
    '',
    'Where sources conflict, an answer that depends on how they are read says so, and names both readings.',
    '',
    ...disputes,
  ]);
}

function sourcesPage(): string {
  return page('Sources', [
    GENERATED,
    '',
    ...entries(sources).flatMap(([id, { title, address, date, says }]) => [
      `### ${id}`,
      '',
      `${title}, ${date ?? 'newest copy seen'}: ${says}.`,
      '',
      `\`${address}\``,
      '',
    ]),
  ]);
}

interface Case {
  readonly description: string;
  readonly when: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly then?: unknown;
  readonly readings?: unknown;
  readonly refusedWith?: readonly Refusal[];
}

function goldenCases(): readonly Case[] {
  return readdirSync(new URL('test/golden/', root))
    .filter((name) => name.endsWith('.json') && name !== 'customers.json')
    .sort()
    .flatMap((name) => JSON.parse(read(`test/golden/${name}`)) as Case[]);
}

function json(value: unknown): readonly string[] {
  return ['```json', ...JSON.stringify(value, null, 2).split('\n'), '```'];
}

const BESIDES_FACTS = ['sources', 'disputed', 'remedy'];

function refusalsPage(): string {
  const cases = goldenCases();
  return page('Refusals', [
    GENERATED,
    '',
    'A refusal is data: its code, the facts below, `sources`, `disputed` (or null) and `remedy` (or null). Codes are permanent.',
    'The examples are cases of the golden corpus in `test/golden`.',
    '',
    ...entries(en.rules).flatMap(([code, statement]) => {
      const where = entries(catalogue).filter(([, rules]) => rules.some((listed) => listed.code === code));
      const found = cases.flatMap(({ refusedWith, description }) =>
        (refusedWith ?? []).filter((refusal) => refusal.code === code).map((refusal) => ({ refusal, description })),
      )[0];
      const refusal = { remedy: null, disputed: null, ...found?.refusal } as Refusal;
      const facts = Object.fromEntries(Object.entries(refusal).filter(([name]) => !BESIDES_FACTS.includes(name)));
      return [
        `### \`${code}\``,
        '',
        `${sentence(statement)}. Met by: ${where.map(([type]) => `\`${type}\``).join(', ')}.`,
        '',
        `> ${renderRefusal(refusal, en, withTenants).message}`,
        '',
        ...json(facts),
        '',
      ];
    }),
  ]);
}

const GRANT_COMMANDS = 'delegatedAdmin/grantCommands';
const ASSIGNMENT_COMMANDS = 'delegatedAdmin/assignmentCommands';

/** Where each command is declared. */
const DECLARED_IN: Readonly<Record<CommandType, string>> = {
  requestRelationship: 'invitation/requestRelationship',
  acceptInvitation: 'invitation/acceptInvitation',
  revokeDelegatedAdmin: 'delegatedAdmin/revokeDelegatedAdmin',
  endResellerRelationship: 'reseller/endResellerRelationship',
  purchaseSubscription: 'account/purchaseSubscription',
  draftGrant: GRANT_COMMANDS,
  amendGrant: GRANT_COMMANDS,
  deleteGrant: GRANT_COMMANDS,
  lockGrantForApproval: GRANT_COMMANDS,
  approveGrant: GRANT_COMMANDS,
  rejectGrant: GRANT_COMMANDS,
  recordProvisioning: GRANT_COMMANDS,
  switchAutoExtension: GRANT_COMMANDS,
  removeGlobalAdministrator: GRANT_COMMANDS,
  terminateGrant: GRANT_COMMANDS,
  recordElapsed: GRANT_COMMANDS,
  assignAccess: ASSIGNMENT_COMMANDS,
  changeAccessAssignment: ASSIGNMENT_COMMANDS,
  removeAccessAssignment: ASSIGNMENT_COMMANDS,
  recordAssignment: ASSIGNMENT_COMMANDS,
};

const MEMBER = /(?:\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s+)?readonly (\w+): (.*);/gu;

const asLine = (comment: string): string =>
  comment
    .replace(/\n\s*\* ?/gu, ' ')
    .replace(/\{@link (\w+)\}/gu, '`$1`')
    .trim();

/** The members that an interface declares, those it takes over from others in the same file or from the terms included. */
function declaredIn(text: string, name: string): readonly string[] {
  const [, parents = '', body = ''] =
    new RegExp(`interface ${name}(?: extends ([\\w, ]+))? \\{([\\s\\S]*?)\\n\\}`, 'u').exec(text) ?? [];
  const inherited = parents
    .split(', ')
    .filter((parent) => parent !== '')
    .flatMap((parent) => declaredIn(parent === 'GrantTerms' ? read('src/delegatedAdmin/grantTerms.ts') : text, parent));
  const own = [...body.matchAll(MEMBER)]
    .filter(([, , member]) => member !== 'type')
    .map(
      ([, comment = '', member = '', shape = '']) =>
        `| \`${member}\` | \`${shape.replaceAll('|', '\\|')}\` | ${asLine(comment)} |`,
    );
  return [...inherited, ...own];
}

/** The members of a command as its interface declares them, with what their comments say. */
function membersOf(type: CommandType): readonly string[] {
  return declaredIn(read(`src/${DECLARED_IN[type]}.ts`), type.slice(0, 1).toUpperCase() + type.slice(1));
}

const isLate = ({ when }: Case): boolean => String(when['at']) >= '2024';
const lengthOf = (events: unknown): number => (Array.isArray(events) ? events.length : 0);

function commandsPage(): string {
  const cases = goldenCases();
  return page('Commands', [
    GENERATED,
    '',
    'A command is what somebody wants to do with a customer. `parseCommand` reads one from anything at all; `decide` and `execute`',
    'answer it. Every member is required; `at` is UTC.',
    '',
    ...entries(en.commands).flatMap(([type, words]) => {
      const found = cases
        .filter(
          ({ when, then, readings }) =>
            when.type === type && readings === undefined && Array.isArray(then) && then.length > 0,
        )
        // Of late, with few events, and as the corpus begins.
        .sort(
          (one, other) => Number(isLate(other)) - Number(isLate(one)) || lengthOf(one.then) - lengthOf(other.then),
        )[0];
      const events = new Set(
        cases
          .filter(({ when }) => when.type === type)
          .flatMap(({ then }) => (Array.isArray(then) ? (then as { type: string }[]) : []))
          .map((event) => event.type),
      );
      return [
        `## \`${type}\``,
        '',
        `To ${words}. Leads to ${[...events]
          .sort()
          .map((event) => `\`${event}\``)
          .join(', ')}; refused with`,
        `${catalogue[type].map(({ code }) => `[\`${code}\`](refusals.md#${code})`).join(', ')}.`,
        '',
        '| member | type | |',
        '| --- | --- | --- |',
        ...membersOf(type),
        '',
        `For example, ${found?.description ?? ''}:`,
        '',
        ...json(found?.when),
        '',
      ];
    }),
  ]);
}

function eventsPage(): string {
  const events = goldenCases().flatMap(({ then, description }) =>
    (Array.isArray(then) ? (then as { type: string }[]) : []).map((event) => ({ event, description })),
  );
  return page('Events', [
    GENERATED,
    '',
    'An event is what happened to a customer. `evolve` and `replay` apply events; `parseEvent` reads one from anything at all.',
    'Only `subscriptionPurchased` concerns the account; all others are never handed it.',
    '',
    ...entries(en.events).flatMap(([type, words]) => [
      `## \`${type}\``,
      '',
      `${sentence(words)}.`,
      '',
      ...json(events.find(({ event }) => event.type === type)?.event),
      '',
    ]),
  ]);
}

const PARTIES: Readonly<Record<GrantParty, string>> = {
  creator: 'whoever drafted it',
  partner: 'the partner',
  reseller: 'the indirect reseller it was created for',
  customer: 'the customer',
  microsoft: 'Microsoft',
};

const status = (each: GranularStatus | null): string => (each === null ? 'gone' : `\`${each}\``);

function stepRow(name: string, { from, done, to, by }: GrantStep): string {
  const cells = [
    name,
    from.map(status).join(', '),
    from.join() === to.join() ? 'stays' : to.map(status).join(', '),
    by.map((party) => PARTIES[party]).join(', '),
    done.map(status).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Steps that lead from one status to another, for the picture. */
function arrows(): readonly string[] {
  const moves = [
    ...entries(LIFE_CYCLE).map(([type, step]) => ({ label: type, ...step })),
    ...entries(PROVISIONING).map(([, step]) => ({ label: 'recordProvisioning', ...step })),
    ...entries(BY_TIME as Record<GranularStatus, GrantStep['to']>).map(([from, to]) => ({
      label: 'time',
      from: [from],
      to,
    })),
  ];
  const lines = moves.flatMap(({ label, from, to }) =>
    from.flatMap((start) =>
      to
        .filter((end) => end !== start && !(from as readonly unknown[]).includes(end))
        .map((end) => `  ${start} --> ${end ?? '[*]'}: ${label}`),
    ),
  );
  return ['  [*] --> created: draftGrant', ...new Set(lines)];
}

function lifeCyclePage(): string {
  return page('The life cycle of a granular relationship', [
    GENERATED,
    '',
    'Statuses are spelt as Graph spells them. A step is possible in the statuses of the second column, judged at the time of the command:',
    'an end or a lapse that has passed by then counts. In the statuses of the last column the step has had its effect already, and',
    'repeating it does nothing. In all others it is refused with [`wrong-grant-status`](refusals.md#wrong-grant-status). A request that awaits',
    'approval can be neither deleted nor terminated, there is no status for “declined”, and what has expired is not restored. While a',
    'relationship is `created`, only whoever drafted it changes anything about it, whoever else the column names. What an indirect provider',
    'created for its reseller takes two approvals, in either order, and stays `approvalPending` after the first.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows(),
    '```',
    '',
    '## By somebody’s doing',
    '',
    '| command | from | to | by | nothing to do |',
    '| --- | --- | --- | --- | --- |',
    '| [`draftGrant`](commands.md#draftgrant) | none | `created` | the partner, or its indirect provider for it |  |',
    ...entries(LIFE_CYCLE).map(([type, step]) => stepRow(`[\`${type}\`](commands.md#${type.toLowerCase()})`, step)),
    ...entries(PROVISIONING).map(([reached, step]) =>
      stepRow(`[\`recordProvisioning\`](commands.md#recordprovisioning) of \`${reached}\``, step),
    ),
    '',
    '## By time',
    '',
    'What time does is so without anybody’s recording it; [`recordElapsed`](commands.md#recordelapsed) writes it down.',
    '',
    '| status | becomes |',
    '| --- | --- |',
    ...entries(BY_TIME as Record<GranularStatus, GrantStep['to']>).map(
      ([from, to]) => `| ${status(from)} | ${to.map(status).join(' or ')}: ${BY_TIME_WORDS[from] ?? ''} |`,
    ),
    '',
    '## Access assignments',
    '',
    'An assignment begins as `pending`. Members of its group have its roles while it is `active`; `recordAssignment` tells what became of it.',
    '',
    '| step | from | nothing to do |',
    '| --- | --- | --- |',
    ...entries(ASSIGNMENT_CYCLE).map(
      ([step, { from, done }]) =>
        `| ${CYCLE_WORDS[step] ?? `\`${step}\``} | ${from.map((each) => `\`${each}\``).join(', ')} | ${done.map((each) => `\`${each}\``).join(', ')} |`,
    ),
  ]);
}

const CYCLE_WORDS: Readonly<Record<string, string>> = {
  active: '`recordAssignment` of `active`',
  deleted: '`recordAssignment` of `deleted`',
  error: '`recordAssignment` of `error`',
};

const BY_TIME_WORDS: { readonly [Each in GranularStatus]?: string } = {
  approvalPending: 'it lapses 90 days after it was locked',
  active: 'at its end, which moves on by 180 days where it extends itself',
  expired: 'Microsoft forgets it a year later',
  terminated: 'Microsoft forgets it a year later',
};

function assurancePage(): string {
  return page('Assurance', [GENERATED, '', ...assuranceSections()]);
}

function guaranteesPage(): string {
  return page('Guarantees', [GENERATED, '', ...guaranteesSections()]);
}

function performancePage(): string {
  return page('Performance', [GENERATED, '', ...performanceSections()]);
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function page(title: string, lines: readonly string[]): string {
  return `${[`# ${title}`, '', ...lines].join('\n').trimEnd()}\n`;
}

/** The pages and schemas by their names in docs/reference. */
export function pages(): Readonly<Record<string, string>> {
  return {
    'assurance.md': assurancePage(),
    'commands.md': commandsPage(),
    'events.md': eventsPage(),
    'guarantees.md': guaranteesPage(),
    'life-cycle.md': lifeCyclePage(),
    'performance.md': performancePage(),
    'refusals.md': refusalsPage(),

    'rules.md': rulesPage(),
    'sources.md': sourcesPage(),
    ...performancePlots(),
    ...schemaFiles(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(pages())) writeFileSync(new URL(`docs/reference/${name}`, root), text);
}
