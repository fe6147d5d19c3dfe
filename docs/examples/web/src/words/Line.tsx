import type { ReactNode } from 'react';

/** A line of the library's. Ids stand in backticks there, and no text from outside holds one. */
export function Line({ text }: { readonly text: string }): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}

/** The same on a line of its own, beginning with a capital; an id or a name in front stays as it is. */
export function Sentence({ text }: { readonly text: string }): ReactNode {
  return (
    <span className={/^\p{L}/u.test(text) ? 'line sentence' : 'line'}>
      <Line text={text} />
    </span>
  );
}
