import type { ReactNode } from 'react';

/** A line of the library's. Ids stand in backticks there, and no text from outside holds one. */
export function Line({ text }: { readonly text: string }): ReactNode {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
