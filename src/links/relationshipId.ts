import type { GrantId } from '../tenant/identifiers';

const RELATIONSHIP_ID =
  /^[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}-[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}$/u;

/** How the id of a relationship is shown where another one stood. */
export const RELATIONSHIP_ID_SHAPE = '{guid}-{guid}';

/**
 * Whether this is the id of a relationship as Graph writes it: two GUIDs.
 *
 * One GUID is the id of a *request* to lock or end one, which an older page of Graph wanted in the link. Which tenants the two
 * GUIDs stand for, if any, no source says.
 *
 * @see https://learn.microsoft.com/graph/api/delegatedadminrelationship-post-requests
 * @see https://github.com/microsoftgraph/microsoft-graph-docs/issues/21272
 */
export function isRelationshipId(text: string): text is GrantId {
  return RELATIONSHIP_ID.test(text);
}
