import { commandForm } from 'csp-multi-partner/forms';
import { useEffect, useId, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useLanguage } from '../words/Language';
import { commandResolver, reasonsOf } from './commandResolver';
import { countOf } from './countOf';
import { FieldInput } from './FieldInput';
import { fieldsOf, splitCommand } from './fields';
import { FormFrame } from './FormFrame';
import type { FormProps } from './formProps';
import { ROOT, type Reason } from './reasons';

/** A command as a form by react-hook-form. */
export function HookForm({ command, customer, at, actor, onPermitted, onRefused, onCancel }: FormProps): ReactNode {
  const { table, words } = useLanguage();
  const id = useId();
  const fields = fieldsOf[command.type];
  const { held, known } = splitCommand(command);

  const schema = commandForm(command.type, { messages: table, customer, given: { ...known, at, actor } });
  const resolver = commandResolver(
    schema,
    fields.map(({ path }) => path),
  );
  const { register, handleSubmit, getValues, getFieldState, trigger, formState } = useForm({
    defaultValues: held,
    resolver,
    shouldFocusError: false,
  });
  const { submitCount, isSubmitting } = formState;
  const reasonsAt = (place: string): readonly Reason[] => reasonsOf(getFieldState(place, formState).error);
  const count = [ROOT, ...fields.map(({ path }) => path)].flatMap(reasonsAt).length;

  // In another language, or at another time, the reasons are others.
  useEffect(() => {
    if (submitCount > 0) void trigger();
  }, [table, at, actor, customer]);

  return (
    <FormFrame
      type={command.type}
      reasons={reasonsAt(ROOT)}
      count={count}
      refusals={submitCount}
      isSubmitting={isSubmitting}
      onSubmit={() => void handleSubmit(onPermitted, () => onRefused({ ...getValues(), ...known }))()}
      onCancel={onCancel}
    >
      {fields.map((field) => (
        <FieldInput
          key={field.path}
          id={`${id}-${field.path}`}
          field={field}
          label={words.fields[field.path]}
          options={'options' in field ? field.options(customer, table, command) : []}
          reasons={reasonsAt(field.path)}
          bind={() => register(field.path, field.kind === 'count' ? { setValueAs: countOf } : {})}
        />
      ))}
    </FormFrame>
  );
}
