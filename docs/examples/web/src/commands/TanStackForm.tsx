import { useForm, useSelector } from '@tanstack/react-form';
import { commandForm } from 'csp-multi-partner/forms';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { countOf } from './countOf';
import { FieldInput, type Bound } from './FieldInput';
import { fieldsOf, splitCommand, type Field } from './fields';
import { FormFrame } from './FormFrame';
import type { FormProps } from './formProps';
import { formIssuesOf, reasonsAt, ROOT } from './reasons';

/** The same form by TanStack Form, whose fields hold the issues themselves. */
export function TanStackForm({ command, customer, at, actor, onPermitted, onRefused, onCancel }: FormProps): ReactNode {
  const { table, words } = useLanguage();
  const id = useId();
  const [refusals, setRefusals] = useState(0);
  const fields = fieldsOf[command.type];
  const paths = fields.map(({ path }) => path);
  const { held, known } = splitCommand(command);

  const schema = commandForm(command.type, { messages: table, customer, given: { ...known, at, actor } });
  const form = useForm({
    defaultValues: held,
    validators: { onSubmit: schema },
    canSubmitWhenInvalid: true,
    onSubmit: ({ value }) => {
      // What is submitted are the values; the schema makes the command of them.
      const result = schema['~standard'].validate(value);
      return result.issues === undefined ? onPermitted(result.value) : undefined;
    },
    onSubmitInvalid: ({ value }) => {
      setRefusals((before) => before + 1);
      onRefused({ ...value, ...known });
    },
  });
  const told = useSelector(form.store, ({ errorMap }) => errorMap.onSubmit);
  const values = useSelector(form.store, (state) => state.values);
  const isSubmitting = useSelector(form.store, (state) => state.isSubmitting);
  const issues = formIssuesOf(Object.values(told ?? {}).flat());
  // By path, since an issue may stand within a field, where the field itself does not look for it.
  const reasons = reasonsAt(issues, paths);

  // In another language, at another time, or of other values, the reasons are others.
  useEffect(() => {
    if (refusals > 0) void form.validate('submit');
  }, [table, at, actor, customer, values]);

  function submit(): void {
    // `handleSubmit` stops at the errors of before; one that another field has mended meanwhile would stay for ever.
    void form.validate('submit');
    void form.handleSubmit();
  }

  return (
    <FormFrame
      type={command.type}
      reasons={reasons.get(ROOT) ?? []}
      count={issues.length}
      refusals={refusals}
      isSubmitting={isSubmitting}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {fields.map((field) => (
        <form.Field key={field.path} name={field.path}>
          {({ state, handleChange }) => (
            <FieldInput
              id={`${id}-${field.path}`}
              field={field}
              label={words.fields[field.path]}
              options={'options' in field ? field.options(customer, table, command) : []}
              reasons={reasons.get(field.path) ?? []}
              bind={(option) => bound(field, option, state.value, handleChange)}
            />
          )}
        </form.Field>
      ))}
    </FormFrame>
  );
}

/**
 * Without `handleBlur`: it takes away what a submit told, between the press and the release of a click that then hits what moved
 * there. Who validates by `onBlur` needs it.
 */
function bound(
  { path, kind }: Field,
  option: string | undefined,
  value: unknown,
  onValue: (value: unknown) => void,
): Bound {
  switch (kind) {
    case 'flag':
      return {
        name: path,
        checked: value === true,
        onChange: ({ target }) => onValue('checked' in target && target.checked),
      };
    case 'choices': {
      const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
      const isTicked = ticked.includes(option);
      const others = ticked.filter((each) => each !== option);
      return { name: path, checked: isTicked, onChange: () => onValue(isTicked ? others : [...others, option]) };
    }
    case 'choice':
    case 'text':
    case 'count':
      return {
        name: path,
        value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
        onChange: ({ target }) => onValue(kind === 'count' ? countOf(target.value) : target.value),
      };
  }
}
