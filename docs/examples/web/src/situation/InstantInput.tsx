import type { Instant } from 'csp-multi-partner';
import { parseInstant } from 'csp-multi-partner/parse';
import { renderProblem } from 'csp-multi-partner/messages';
import { useState, type ReactNode } from 'react';
import { Reasons } from '../commands/FieldInput';
import { useLanguage } from '../words/Language';

interface InstantProps {
  readonly id: string;
  readonly describedBy?: string;
  /** What it begins with. */
  readonly instant: Instant;
  readonly onChange: (instant: Instant) => void;
}

/** A moment in UTC. The input of a browser knows no time zone: that it is UTC, the page has to say. */
export function InstantInput({ id, describedBy, instant, onChange }: InstantProps): ReactNode {
  const { table } = useLanguage();
  const [typed, setTyped] = useState(instant.slice(0, 19));
  // What cannot be read leaves the moment of before, and has to say so.
  const problems = parseTyped(typed).match(
    () => [],
    (found) => found,
  );
  const why = problems.length > 0 ? `${id}-why` : undefined;
  return (
    <>
      <input
        id={id}
        type="datetime-local"
        step={1}
        value={typed}
        aria-invalid={why !== undefined}
        aria-describedby={[describedBy, why].filter((part) => part !== undefined).join(' ')}
        onChange={({ target: { value } }) => {
          setTyped(value);
          const read = parseTyped(value);
          if (read.isOk()) onChange(read.value);
        }}
      />
      <Reasons
        id={`${id}-why`}
        reasons={problems.map((problem) => ({
          code: problem.code,
          message: renderProblem(problem, table),
          help: null,
        }))}
      />
    </>
  );
}

/** What is cleared or impossible is empty text in a browser, and seconds that are zero are left out. */
function parseTyped(typed: string): ReturnType<typeof parseInstant> {
  return parseInstant(typed === '' ? '' : `${typed.length === 16 ? `${typed}:00` : typed}Z`);
}
