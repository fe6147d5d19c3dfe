import type { CommandType, Refusal, Remedy } from 'csp-multi-partner';
import { refusalIssues, type FormIssue } from 'csp-multi-partner/forms';
import { renderProblem, type MessageTable, type Names } from 'csp-multi-partner/messages';
import type { Path, Problem } from 'csp-multi-partner/parse';
import { sources } from 'csp-multi-partner/sources';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Answer } from './answer';
import { titleOf, type ProblemName } from './problemTitles';

const STATUSES: Readonly<Record<ProblemName, ContentfulStatusCode>> = {
  'not-json': 400,
  'key-unreadable': 400,
  'not-signed-in': 401,
  'not-yours': 403,
  'not-found': 404,
  'customer-unknown': 404,
  'revision-unknown': 404,
  'customer-known': 409,
  refused: 409,
  'revision-passed': 412,
  'too-large': 413,
  'not-json-typed': 415,
  unreadable: 422,
  'key-reused': 422,
  'revision-required': 428,
  failed: 500,
};

/** One thing that is wrong: a member that cannot be read, or a rule that would be broken. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
  /** The members that lead to it; empty for the request as a whole. */
  readonly path: Path;
  readonly remedy: Remedy | null;
  /** The documents on which a rule rests. */
  readonly sources: readonly Cited[];
}

interface Cited {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly date: string | null;
  readonly says: string;
}

/** Problem details for HTTP APIs, RFC 9457; `reasons` is an extension of ours. */
export function problem(name: ProblemName, { tag }: MessageTable, reasons: readonly Reason[] = []): Answer {
  const status = STATUSES[name];
  const detail = reasons.map(({ message }) => message).join('; ');
  return {
    status,
    headers: {
      ...{ 'content-type': 'application/problem+json', 'content-language': tag },
      // HTTP demands it of every 401.
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: {
      type: `urn:csp-multi-partner:problem:${name}`,
      title: titleOf(name, tag),
      status,
      ...(reasons.length === 0 ? {} : { detail, reasons }),
    },
  };
}

export function unreadable(problems: readonly Problem[], messages: MessageTable): Answer {
  return problem(
    'unreadable',
    messages,
    problems.map((each) => {
      const message = renderProblem({ ...each, path: [] }, messages);
      return { code: each.code, message, help: null, path: each.path, remedy: null, sources: [] };
    }),
  );
}

/** What a form found wrong. */
export function unreadableForm(issues: readonly FormIssue[], messages: MessageTable): Answer {
  return problem('unreadable', messages, issues.map(toReason));
}

/** All broken rules of an attempt, each at the member that would have to change. */
export function toReasons(
  type: CommandType,
  refusals: Parameters<typeof refusalIssues>[1],
  messages: MessageTable,
  names: Names,
): readonly Reason[] {
  return refusalIssues(type, refusals, messages, names).map(toReason);
}

function toReason(issue: FormIssue): Reason {
  const { code, message, help, path } = issue;
  const refusal: Refusal | null = 'refusal' in issue ? issue.refusal : null;
  return {
    ...{ code, message, help, path },
    remedy: refusal?.remedy ?? null,
    sources: (refusal?.sources ?? []).map((id) => {
      const { title, address, date, says } = sources[id];
      return { id, title, address, date, says };
    }),
  };
}
