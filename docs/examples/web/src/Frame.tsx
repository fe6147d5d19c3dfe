import { useEffect, type ReactNode } from 'react';
import { LanguageSwitch, useLanguage } from './words/Language';

interface FrameProps {
  readonly title: string;
  readonly purpose: string;
  readonly children: ReactNode;
}

/** The landmarks of a page, and the way past its head for those who come by keyboard. */
export function Frame({ title, purpose, children }: FrameProps): ReactNode {
  const { words } = useLanguage();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      {/* A button, since the fragment of an address may hold more than a place on the page. */}
      <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('main')?.focus()}>
        {words.skip}
      </button>
      <header>
        <div>
          <h1>{title}</h1>
          <p>{purpose}</p>
        </div>
        <LanguageSwitch />
      </header>
      <main tabIndex={-1}>{children}</main>
    </>
  );
}
