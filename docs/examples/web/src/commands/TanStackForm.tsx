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
  const { held, known } = splitCommand(command);

  const schema = commandForm(command.type, { messages: table, customer, given: { ...known, at, actor } });
  const form = useForm({
    defaultValues: held,
    validators: { onSubmit: schema },
    canSubmitWhenInvalid: true,
    onSubmit: ({ value }) => {
      // What is submitted are the values; the schema makes the command of them.
      const result = schema['~standard'].validate(value);
      if (result.issues === undefined) onPermitted(result.value);
    },
    onSubmitInvalid: ({ value }) => {
      setRefusals((before) => before + 1);
      onRefused({ ...value, ...known });
    },
  });
  const told = useSelector(form.store, ({ errorMap }) => errorMap.onSubmit);
  const issues = formIssuesOf(Object.values(told ?? {}).flat());

  useEffect(() => {
    if (refusals > 0) void form.validate('submit');
  }, [table, at, actor, customer]);

  return (
    <FormFrame
      type={command.type}
      reasons={
        reasonsAt(
          issues,
          fields.map(({ path }) => path),
        ).get(ROOT) ?? []
      }
      count={issues.length}
      refusals={refusals}
      onSubmit={() => void form.handleSubmit()}
      onCancel={onCancel}
    >
      {fields.map((field) => (
        <form.Field key={field.path} name={field.path}>
          {({ state, handleChange, handleBlur }) => (
            <FieldInput
              id={`${id}-${field.path}`}
              field={field}
              label={words.fields[field.path]}
              options={'options' in field ? field.options(customer, table) : []}
              reasons={formIssuesOf(state.meta.errors)}
              bind={(option) => bound(field, option, state.value, handleChange, handleBlur)}
            />
          )}
        </form.Field>
      ))}
    </FormFrame>
  );
}

function bound(
  { path, kind }: Field,
  option: string | undefined,
  value: unknown,
  onValue: (value: unknown) => void,
  onBlur: () => void,
): Bound {
  const shared = { name: path, onBlur };
  switch (kind) {
    case 'flag':
      return {
        ...shared,
        checked: value === true,
        onChange: ({ target }) => onValue('checked' in target && target.checked),
      };
    case 'choices': {
      const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
      const isTicked = ticked.includes(option);
      const others = ticked.filter((each) => each !== option);
      return { ...shared, checked: isTicked, onChange: () => onValue(isTicked ? others : [...others, option]) };
    }
    case 'choice':
    case 'text':
    case 'count':
      return {
        ...shared,
        value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
        onChange: ({ target }) => onValue(kind === 'count' ? countOf(target.value) : target.value),
      };
  }
}
