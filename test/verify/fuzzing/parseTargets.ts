import * as parse from 'csp-multi-partner/parse';
import { parseInvitationLink } from 'csp-multi-partner/links';
import { frozenFlaws, placeFlaws, rereadFlaws } from './oracle';
import { toAnswer, type Target } from './target';

type Parse = (input: unknown) => unknown;

/** Shares in thousands of ten million; what a customer, a command or an event is made of has more ways than an id. */
const PARSERS: readonly (readonly [Extract<keyof typeof parse, `parse${string}`>, number])[] = [
  ['parseInstant', 480],
  ['parseAssignmentId', 480],
  ['parseGrantId', 480],
  ['parseInvitationId', 480],
  ['parsePartnerId', 480],
  ['parseRoleDefinitionId', 480],
  ['parseSecurityGroupId', 480],
  ['parseSubscriptionId', 480],
  ['parseTenantId', 480],
  ['parseDuration', 480],
  ['parseMarket', 480],
  ['parseActor', 480],
  ['parseCommandType', 480],
  ['parseAccessQuestion', 400],
  ['parsePartner', 400],
  ['parseSubscription', 300],
  ['parseSubscriptionAction', 300],
  ['parseSubscriptionOrder', 200],
  ['parseCustomer', 300],
  ['parseCommand', 500],
  ['parseEvent', 450],
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
  share: 500,
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
