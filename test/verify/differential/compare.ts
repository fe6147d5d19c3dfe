/** Holds the library's answers against those of the reference model. */
import { isDeepStrictEqual } from 'node:util';
import type { Customer, RefusalCode } from 'csp-multi-partner';
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

/** Whether both let the same people in. */
export function compareAccess(customer: Customer, question: AccessQuestion): Disagreement | null {
  const { allowed: library } = accessAsOf(customer, question);
  const model = modelAccess(customer, question);
  return library === model ? null : { about: 'access', library, model };
}

function codesOf(refusals: readonly { readonly code: RefusalCode }[]): readonly RefusalCode[] {
  return [...new Set(refusals.map(({ code }) => code))].sort();
}
