import type { Instant } from 'csp-multi-partner';
import { parseInstant } from 'csp-multi-partner/parse';
import { useState, type ReactNode } from 'react';

interface InstantProps {
  readonly id: string;
  readonly describedBy?: string;
  /** What it begins with. */
  readonly instant: Instant;
  readonly onChange: (instant: Instant) => void;
}

/** A moment in UTC. The input of a browser knows no time zone: that it is UTC, the page has to say. */
export function InstantInput({ id, describedBy, instant, onChange }: InstantProps): ReactNode {
  const [typed, setTyped] = useState(instant.slice(0, 19));
  return (
    <input
      id={id}
      type="datetime-local"
      step={1}
      value={typed}
      aria-describedby={describedBy}
      onChange={({ target: { value } }) => {
        setTyped(value);
        // Browsers leave out seconds that are zero.
        const read = parseInstant(`${value.length === 16 ? `${value}:00` : value}Z`);
        if (read.isOk()) onChange(read.value);
      }}
    />
  );
}
