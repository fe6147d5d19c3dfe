import { createHash } from 'node:crypto';
import type { Turn } from '../storage/customerStore';
import type { Answer } from './answer';
import { problem } from './problemDetails';
import type { RequestBody } from './requestBody';
import type { Handling, Service } from './service';

/** Visible characters of ASCII, so that a key is the same wherever it is written. */
const KEY = /^[\x21-\x7e]{1,255}$/u;

interface Request {
  readonly body: RequestBody;
  readonly mayBeNew: boolean;
}

/**
 * Answers a request in its turn. With an `Idempotency-Key` the answer is kept in the transaction of what it tells, and given again
 * to the same request; the same key with another request is refused.
 *
 * What was done or refused is kept. What never came to be judged is not: it may be asked again with the same key.
 */
export async function answerOnce(
  { store, now }: Service,
  context: Handling,
  { body, mayBeNew }: Request,
  work: (turn: Turn) => Promise<Answer>,
): Promise<Answer> {
  const { messages, customerId, actor } = context.var;
  const key = context.req.header('idempotency-key');
  if (key === undefined) return store.inTurn(customerId, mayBeNew, work);
  if (!KEY.test(key)) return problem('key-unreadable', messages);
  const { method, path } = context.req;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([method, path, actor, body.text]))
    .digest('hex');
  return store.inTurn(customerId, mayBeNew, async (turn) => {
    const at = now();
    const given = await turn.answerTo(key, at);
    if (given !== null) return given.fingerprint === fingerprint ? given.answer : problem('key-reused', messages);
    const answer = await work(turn);
    if (answer.status < 400 || answer.status === 409) await turn.keepAnswer(key, { fingerprint, answer }, at);
    return answer;
  });
}
