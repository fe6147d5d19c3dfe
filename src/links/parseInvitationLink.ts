import type { Result } from 'neverthrow';
import type { Problem } from '../parse/problem';
import { text } from '../parse/reader';
import { read, report } from '../parse/reading';
import type { Reader, Reading } from '../parse/takes';
import { isNonEmpty, type NonEmpty } from '../shared/nonEmpty';
import type { GranularLink, InvitationLink } from './invitationLink';
import { HOSTS, PAGES, type GranularPage, type LinkPage } from './linkPages';
import { foreignCharactersIn, toLinkParts, type LinkParts } from './linkParts';
import { refuseOthers, reportAt, toQuery } from './linkQuery';
import { readRequest } from './readRequest';
import { isRelationshipId, RELATIONSHIP_ID_SHAPE } from './relationshipId';

/** The most characters (UTF-16 units) that a link may have; the longest that a template makes has about 250. Ours. */
export const LONGEST_LINK: number = 512;

/**
 * Reads an invitation link that somebody pasted or sent, and says to what it invites.
 *
 * Strict, since whoever follows a wrong link signs in there: only the templates that {@link LinkTemplate} lists are taken.
 * Letter case is free in the host, the path, the names of parameters and `true`; parameters stand in any order. All that is wrong
 * comes back, each with the part where it stands: `['host']`, `['query', 'partnerId']`, `['fragment']`.
 *
 * A link proves nothing. It holds what is public, so anyone can write one for any partner: what binds is the acceptance of the
 * customer's administrator, and a link that is read here is well-formed, no more.
 *
 * @param input anything; it is called by nobody and never throws
 * @returns a frozen link, or
 * - `not-text`, `empty`, `too-large`: no text, or more than {@link LONGEST_LINK} characters
 * - `not-a-link`: does not begin with `https://`
 * - `credentials-in-link`, `port-in-link`: names a user or a port, be it 443
 * - `encoded-link`: holds characters that no template and no id has; percent-encoding is always among them
 * - `unknown-host`: none of four hosts, look-alikes and a trailing dot included
 * - `unknown-page`: a path or fragment that takes no invitations. Without `invitation/`, as in
 *   `#/partners/granularadminrelationships/…`, it is among the pages on which customers look at their partners
 * - `not-a-relationship-id`: not the two GUIDs of a granular relationship; one GUID is the id of a request
 * - `missing`, `unknown-member`, `duplicate`: a parameter too few, too many, or twice in whatever letter case
 * - `not-a-guid`, `not-a-partner-id`, `not-a-boolean`, `not-one-of`: a value of a parameter
 *
 * @see https://learn.microsoft.com/partner-center/developer/request-reseller-relationship
 * @see https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview
 * @see https://aadinternals.com/post/partners (that anyone can write one)
 */
export function parseInvitationLink(input: unknown): Result<InvitationLink, NonEmpty<Problem>> {
  return read(linkReader, input);
}

const linkReader: Reader<InvitationLink> = (input, reading) => {
  const link = text(input, reading);
  if (link === undefined) return undefined;
  if (link.length > LONGEST_LINK) return report(reading, 'too-large', `more than ${LONGEST_LINK} characters`);
  const parts = toLinkParts(link);
  if (parts === null) return reportAt(reading, [], 'not-a-link', link, ['https://']);
  const pages = readHost(parts, reading);
  const page = readPage(parts, pages, reading);
  const query = toQuery(parts.query, reading);
  if (page === undefined) return undefined;
  if (page.names !== null) return readRequest(page, query);
  refuseOthers(query);
  return readGranular(page, parts.fragment, reading);
};

/** The pages of the host, if it is one that has any. */
function readHost({ scheme, hasCredentials, port, host }: LinkParts, reading: Reading): readonly LinkPage[] {
  if (scheme !== 'https') reportAt(reading, ['scheme'], 'not-a-link', scheme, ['https']);
  // What stands there may be a password, which must not get into a log.
  if (hasCredentials) reportAt(reading, ['credentials'], 'credentials-in-link', '@');
  if (port !== null) reportAt(reading, ['port'], 'port-in-link', port);
  if (isDisguised(host, 'host', reading)) return [];
  const pages = PAGES.filter((page) => page.host === host.toLowerCase());
  if (!isNonEmpty(pages)) reportAt(reading, ['host'], 'unknown-host', host, HOSTS);
  return pages;
}

/** Which page of the host it is: the fragment decides, where there are several. */
function readPage({ path, fragment }: LinkParts, pages: readonly LinkPage[], reading: Reading): LinkPage | undefined {
  const [first] = pages;
  // INVARIANT: the pages of one host differ in the path by letter case alone.
  if (!isDisguised(path, 'path', reading) && first !== undefined && path.toLowerCase() !== first.path.toLowerCase()) {
    reportAt(reading, ['path'], 'unknown-page', path, [first.path]);
  }
  const withoutFragment = pages.find((page) => page.fragment === '');
  if (isDisguised(fragment, 'fragment', reading) || first === undefined) return withoutFragment;
  const page = pages.find((each) => leadsTo(each, fragment));
  if (page !== undefined) return page;
  if (fragment === '') reportAt(reading, ['fragment'], 'missing', 'nothing', fragmentsOf(pages));
  else reportAt(reading, ['fragment'], 'unknown-page', fragment, fragmentsOf(pages, fragment));
  return withoutFragment;
}

function leadsTo({ names, fragment }: LinkPage, found: string): boolean {
  return names === null ? found.startsWith(fragment) : found === fragment;
}

const GRANULAR = 'granularadminrelationships';

/** The fragments that a host knows; of what speaks of granular relationships only the one that takes approvals. */
function fragmentsOf(pages: readonly LinkPage[], found = ''): readonly string[] {
  const isGranular = found.toLowerCase().includes(GRANULAR);
  return pages
    .filter(({ names, fragment }) => fragment !== '' && (names === null || !isGranular))
    .map(({ names, fragment }) => (names === null ? `${fragment}${RELATIONSHIP_ID_SHAPE}` : fragment));
}

function readGranular(page: GranularPage, fragment: string, reading: Reading): GranularLink | undefined {
  const id = fragment.slice(page.fragment.length);
  if (isRelationshipId(id)) return Object.freeze({ kind: 'granular', template: page.template, grantId: id });
  return reportAt(reading, ['fragment'], 'not-a-relationship-id', id, [RELATIONSHIP_ID_SHAPE]);
}

function isDisguised(part: string, name: string, reading: Reading): boolean {
  const foreign = foreignCharactersIn(part);
  if (foreign !== '') reportAt(reading, [name], 'encoded-link', foreign);
  return foreign !== '';
}
