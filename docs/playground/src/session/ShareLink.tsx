import { useId, useState, type ReactNode } from 'react';
import { usePlaygroundWords } from '../words/usePlaygroundWords';
import { toFragment } from './fragment';
import type { Session } from './session';

/** Puts the session into the address. A fragment is not sent to any server. */
export function ShareLink({ session }: { readonly session: Session }): ReactNode {
  const words = usePlaygroundWords();
  const id = useId();
  const [made, setMade] = useState<{ readonly of: Session; readonly link: string | null } | null>(null);

  async function make(): Promise<void> {
    const fragment = await toFragment(session);
    if (fragment !== null) history.replaceState(null, '', fragment);
    setMade({ of: session, link: fragment === null ? null : location.href });
  }

  // A link to what was before is none to what is now.
  const current = made?.of === session ? made : null;
  return (
    <section aria-labelledby={id} className="card">
      <h2 id={id}>{words.share}</h2>
      <button type="button" onClick={() => void make()}>
        {words.makeLink}
      </button>
      <div aria-live="polite">
        {current !== null && <p>{current.link === null ? words.tooLong : words.linkMade}</p>}
      </div>
      {typeof current?.link === 'string' && (
        <div className="field">
          <label htmlFor={`${id}-link`}>{words.link}</label>
          <input
            id={`${id}-link`}
            readOnly
            value={current.link}
            onFocus={({ target }) => {
              target.select();
            }}
          />
        </div>
      )}
    </section>
  );
}
