import { toNestErrors } from '@hookform/resolvers';
import type { Command } from 'csp-multi-partner';
import type { CommandForm } from 'csp-multi-partner/forms';
import type { FieldError, FieldValues, Resolver } from 'react-hook-form';
import { reasonsAt, type Reason } from './reasons';

/**
 * Hands the issues of a command to react-hook-form: at each field all its messages with their help, and at `root` what no field
 * shows. Where the first message of a field is enough, `standardSchemaResolver` does.
 */
export function commandResolver(
  schema: CommandForm<Command['type'], object>,
  paths: readonly string[],
): Resolver<FieldValues, unknown, Command> {
  return (values, _, options) => {
    const result = schema['~standard'].validate(values);
    if (result.issues === undefined) return { values: result.value, errors: {} };
    const places = [...reasonsAt(result.issues, paths)];
    const errors = Object.fromEntries(places.map(([place, reasons]) => [place, toFieldError(reasons)]));
    return { values: {}, errors: toNestErrors(errors, options) };
  };
}

/** A field of that library has one error, with as many messages by type as one likes; by number, since a code may come twice. */
function toFieldError(reasons: readonly Reason[]): FieldError {
  const types = Object.fromEntries(reasons.map(({ code, message, help }, at) => [at, [code, message, help ?? '']]));
  return { type: reasons[0]?.code ?? '', types };
}

export function reasonsOf(error: Pick<FieldError, 'types'> | undefined): readonly Reason[] {
  return Object.values(error?.types ?? {}).map((texts) => {
    const [code = '', message = '', help = ''] = Array.isArray(texts) ? texts : [];
    return { code, message, help: help === '' ? null : help };
  });
}
