import { execute } from 'csp-multi-partner';
import { commandForm } from 'csp-multi-partner/forms';
import { namesOf } from 'csp-multi-partner/messages';
import { parseCommandType } from 'csp-multi-partner/parse';
import { answerOnce } from './answerOnce';
import { isMatch, ok, tagOf, type Answer } from './answer';
import { momentOf } from './moment';
import { problem, toReasons, unreadableForm } from './problemDetails';
import { readBody } from './requestBody';
import type { Handling, Service } from './service';

/** `POST /customers/{tenantId}/commands/{type}` */
export async function giveCommand(service: Service, context: Handling): Promise<Answer> {
  const { messages, actor } = context.var;
  const type = parseCommandType(context.req.param('type'));
  if (type.isErr()) return problem('not-found', messages);
  const body = await readBody(context.req.raw, messages);
  if (body.isErr()) return body.error;
  const form = commandForm(type.value, { messages, given: { at: service.now(), actor } });
  const asked = form['~standard'].validate(body.value.value);
  if (asked.issues !== undefined) return unreadableForm(asked.issues, messages);
  const expected = context.req.header('if-match');
  return answerOnce(service, context, { body: body.value, mayBeNew: false }, async (turn) => {
    const { kept } = turn;
    if (kept === null) return problem('customer-unknown', messages);
    if (expected !== undefined && !isMatch(expected, kept.revision)) return problem('revision-passed', messages);
    // Only now: a command that had to wait for its turn would otherwise be earlier than what happened meanwhile.
    const at = momentOf(service.now(), kept.customer, service.clocksDiffer);
    return execute(kept.customer, { ...asked.value, at }).match<Answer | Promise<Answer>>(
      async ({ events, disputed }) => {
        const revision = await turn.append(events, at);
        return ok({ revision, events, disputed }, { etag: tagOf(revision) });
      },
      (refusals) =>
        problem('refused', messages, toReasons(type.value, refusals, messages, namesOf(kept.customer, messages))),
    );
  });
}
