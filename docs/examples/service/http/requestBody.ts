import type { MessageTable } from 'csp-multi-partner/messages';
import { err, ok, type Result } from 'neverthrow';
import type { Answer } from './answer';
import { problem } from './problemDetails';

/** JSON, as it was sent and as it was read. */
export interface RequestBody {
  readonly text: string;
  readonly value: unknown;
}

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu;

export async function readBody(request: Request, messages: MessageTable): Promise<Result<RequestBody, Answer>> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return err(problem('not-json-typed', messages));
  const text = await request.text();
  try {
    const value: unknown = JSON.parse(text);
    return ok({ text, value });
  } catch {
    return err(problem('not-json', messages));
  }
}
