import type { CommandType } from 'csp-multi-partner';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { Reasons } from './FieldInput';
import type { Reason } from './reasons';

interface FrameProps {
  readonly type: CommandType;
  /** What no field shows. */
  readonly reasons: readonly Reason[];
  /** How many reasons there are, wherever they stand. */
  readonly count: number;
  /** How often it was refused: with each time the focus moves to the first thing that is wrong. */
  readonly refusals: number;
  readonly isSubmitting: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: readonly ReactNode[];
}

/** All of a form but its fields, whichever library holds their values. */
export function FormFrame({
  type,
  reasons,
  count,
  refusals,
  isSubmitting,
  onSubmit,
  onCancel,
  children,
}: FrameProps): ReactNode {
  const { table, words } = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('.whole, [aria-invalid]')?.focus();
  }, [refusals]);

  return (
    <form
      ref={form}
      className="card command"
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        // Whoever clicks twice wants it once.
        if (!isSubmitting) onSubmit();
      }}
    >
      <h3 id={id} tabIndex={-1} className="sentence">
        {table.commands[type]}
      </h3>
      <p role="status" className="hint">
        {count > 0 && words.refused(count)}
      </p>
      {reasons.length > 0 && (
        <div className="whole" tabIndex={-1} role="group" aria-labelledby={`${id}-whole`}>
          <Reasons id={`${id}-whole`} reasons={reasons} />
        </div>
      )}
      {children.length === 0 ? <p className="hint">{words.nothingToFill}</p> : children}
      <div className="buttons">
        <button type="submit" className="primary" aria-disabled={isSubmitting}>
          {words.submit}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
