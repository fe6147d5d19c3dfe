/** Holds the library's answers against those of the reference model. */
import { isDeepStrictEqual } from 'node:util';
import type { Customer, Instant, RefusalCode } from 'csp-multi-partner';
import { accessAsOf, type AccessQuestion } from 'csp-multi-partner/access';
import type { Attempt } from 'csp-multi-partner/testing';
import { modelAccess, modelExecute } from '../../model/referenceModel';

export interface Disagreement {
  readonly about: 'codes' | 'customer' | 'access';
  readonly library: unknown;
  readonly model: unknown;
}

/** Whether both refuse for the same reasons, or both accept and leave the same customer. */
export function compareDecision({ before, command, result }: Attempt): Disagreement | null {
  const modelled = modelExecute(before, command);
  const library = result.isErr() ? codesOf(result.error) : [];
  const model = 'refused' in modelled ? codesOf(modelled.refused.map((code) => ({ code }))) : [];
  if (library.join() !== model.join()) return { about: 'codes', library, model };
  if (result.isErr() || 'refused' in modelled) return null;
  return isDeepStrictEqual(result.value.customer, modelled.customer)
    ? null
    : { about: 'customer', library: result.value.customer, model: modelled.customer };
}

/** Whether both let the same people in, and until the same instant. */
export function compareAccess(customer: Customer, question: AccessQuestion): Disagreement | null {
  const { allowed, until } = accessAsOf(customer, question);
  const [library, model] = [{ allowed, until }, modelled(customer, question)];
  return library.allowed === model.allowed && library.until === model.until
    ? null
    : { about: 'access', library, model };
}

/** The model says whether; asked again at every end that is on record, it says until when. */
function modelled(customer: Customer, question: AccessQuestion): { allowed: boolean; until: Instant | null } {
  const allowed = modelAccess(customer, question);
  const ends = customer.partnerships.grants.flatMap(({ state }) => ('endsAt' in state ? state.endsAt : []));
  const turn = ends
    .filter((end) => end > question.at)
    .sort()
    .find((at) => modelAccess(customer, { ...question, at }) !== allowed);
  return { allowed, until: turn ?? null };
}

function codesOf(refusals: readonly { readonly code: RefusalCode }[]): readonly RefusalCode[] {
  return [...new Set(refusals.map(({ code }) => code))].sort();
}
