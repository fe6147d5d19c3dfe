import type { ReactNode } from 'react';
import { useLanguage } from './words/Language';

interface FrameProps {
  readonly languageSwitch: ReactNode;
  readonly children: ReactNode;
}

/** The landmarks of a page, and the way past its head for those who come by keyboard. */
export function Frame({ languageSwitch, children }: FrameProps): ReactNode {
  const { words } = useLanguage();
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.purpose}</p>
        </div>
        {languageSwitch}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
