import type { Answer } from '../storage/answer';

export type { Answer };

export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The tag of a revision, for `ETag` and `If-Match`. */
export function tagOf(revision: number): string {
  return `"${revision}"`;
}

/** Whether one of the tags that a request names is that of the revision. */
export function isMatch(named: string, revision: number): boolean {
  return named.trim() === '*' || named.split(',').some((tag) => tag.trim() === tagOf(revision));
}

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers, body };
}
