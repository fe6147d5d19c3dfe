/** Holds the library's answers against those of the reference model. */
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
  return isSame(result.value.customer, modelled.customer)
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

/** As data: the order of members does not matter, that of lists does. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  if (keys.length !== others.length || Array.isArray(one) !== Array.isArray(other)) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
