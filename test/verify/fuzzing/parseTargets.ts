import * as parse from 'csp-multi-partner/parse';
import { parseInvitationLink } from 'csp-multi-partner/links';
import { frozenFlaws, placeFlaws, rereadFlaws } from './oracle';
import { toAnswer, type Target } from './target';

type Parse = (input: unknown) => unknown;

/** Shares in thousands of ten million; what a customer, a command or an event is made of has more ways than an id. */
const PARSERS: readonly (readonly [Extract<keyof typeof parse, `parse${string}`>, number])[] = [
  ['parseInstant', 100],
  ['parseAssignmentId', 100],
  ['parseGrantId', 100],
  ['parseInvitationId', 100],
  ['parsePartnerId', 100],
  ['parseRoleDefinitionId', 100],
  ['parseSecurityGroupId', 100],
  ['parseSubscriptionId', 100],
  ['parseTenantId', 100],
  ['parseDuration', 100],
  ['parseMarket', 100],
  ['parseActor', 100],
  ['parseCommandType', 100],
  ['parseAccessQuestion', 800],
  ['parsePartner', 800],
  ['parseSubscription', 800],
  ['parseSubscriptionAction', 800],
  ['parseSubscriptionOrder', 800],
  ['parseCustomer', 500],
  ['parseCommand', 800],
  ['parseEvent', 800],
];

const typeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { readonly type?: unknown }).type) : typeof value;

export const parseTargets: readonly Target[] = PARSERS.map(([name, share]): Target => {
  const run = (input: unknown) => toAnswer((parse[name] as Parse)(input));
  return {
    name,
    entry: 'parse.js',
    share,
    liveOneIn: 12,
    members: [],
    run,
    flaws: (input, { isOk, value, wrong }, isLive) =>
      isOk ? [...frozenFlaws(value), ...rereadFlaws(value, run)] : isLive ? [] : placeFlaws(input, wrong),
    told: typeOf,
  };
});

export const linkTarget: Target = {
  name: 'parseInvitationLink',
  entry: 'links.js',
  share: 340,
  liveOneIn: 12,
  members: [],
  run: (input) => toAnswer(parseInvitationLink(input)),
  flaws: (input, { isOk, value }) => {
    if (!isOk) return [];
    // Where a browser would go.
    const { host, username, password, port, protocol } = new URL(input as string);
    const isInvited = /(?:^|\.)(?:microsoft\.com|office\.com|cloud\.microsoft)$/u.test(host);
    const isPlain = `${username}${password}${port}` === '' && protocol === 'https:';
    return [...frozenFlaws(value), ...(isInvited && isPlain ? [] : ['a link to somewhere else'])];
  },
  told: (value) => String((value as { readonly template?: unknown }).template),
};
