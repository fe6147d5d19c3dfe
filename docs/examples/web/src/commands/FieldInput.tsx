import type { ChangeEvent, FocusEvent, ReactNode } from 'react';
import { Sentence } from '../words/Line';
import type { Field, Option } from './fields';
import type { Reason } from './reasons';

type Input = HTMLInputElement | HTMLSelectElement;

/** What ties an input to a form library. */
export interface Bound {
  readonly name: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly ref?: (element: Input | null) => void;
  readonly onChange: (event: ChangeEvent<Input>) => unknown;
  readonly onBlur?: (event: FocusEvent<Input>) => unknown;
}

interface FieldProps {
  readonly id: string;
  readonly field: Field;
  readonly label: string;
  readonly options: readonly Option[];
  readonly reasons: readonly Reason[];
  /** @param option one of several that are ticked each by itself */
  readonly bind: (option?: string) => Bound;
}

/** A labelled input; a reader that comes to it is told at once why it was refused. */
export function FieldInput({ id, field, label, options, reasons, bind }: FieldProps): ReactNode {
  const why = `${id}-why`;
  const isRefused = reasons.length > 0;
  const described = isRefused ? { 'aria-invalid': true, 'aria-describedby': why } : {};
  switch (field.kind) {
    case 'choices':
      return (
        <fieldset className="field">
          <legend>{label}</legend>
          {options.map(({ value, label: option, lang }) => (
            <label key={value} className="tick" lang={lang}>
              <input type="checkbox" {...bind(value)} value={value} {...described} />
              {option}
            </label>
          ))}
          <Reasons id={why} reasons={reasons} />
        </fieldset>
      );
    case 'flag':
      return (
        <div className="field">
          <label className="tick">
            <input type="checkbox" {...bind()} {...described} />
            {label}
          </label>
          <Reasons id={why} reasons={reasons} />
        </div>
      );
    case 'choice':
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <select id={id} {...bind()} {...described}>
            {options.map(({ value, label: option, lang }) => (
              <option key={value} value={value} lang={lang}>
                {option}
              </option>
            ))}
          </select>
          <Reasons id={why} reasons={reasons} />
        </div>
      );
    case 'text':
    case 'count':
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            type="text"
            inputMode={field.kind === 'count' ? 'numeric' : undefined}
            autoComplete="off"
            {...bind()}
            {...described}
          />
          <Reasons id={why} reasons={reasons} />
        </div>
      );
  }
}

export function Reasons({ id, reasons }: { readonly id: string; readonly reasons: readonly Reason[] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <ul id={id} className="reasons">
      {reasons.map(({ code, message, help }, index) => (
        <li key={index} data-code={code}>
          <Sentence text={message} />
          {help !== null && (
            <span className="help">
              <Sentence text={help} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
