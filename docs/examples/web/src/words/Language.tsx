import { createContext, use, useEffect, useId, useState, type ReactNode } from 'react';
import { ENGLISH, LANGUAGES, languageFor, type Language } from './languages';

interface Chosen extends Language {
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Chosen>({ ...ENGLISH, choose: () => undefined });

/** The language of everything around, and how to choose another. */
export function useLanguage(): Chosen {
  return use(LanguageContext);
}

/** Everything within it speaks one language, beginning with the reader's own. */
export function InLanguage({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, choose] = useState(() => languageFor(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language.tag;
  }, [language]);
  return <LanguageContext value={{ ...language, choose }}>{children}</LanguageContext>;
}

export function LanguageSwitch(): ReactNode {
  const { tag, words, choose } = useLanguage();
  const id = useId();
  return (
    <div className="language">
      <label htmlFor={id}>{words.chooseLanguage}</label>
      <select id={id} value={tag} onChange={({ target }) => choose(languageFor([target.value]))}>
        {LANGUAGES.map((each) => (
          <option key={each.tag} value={each.tag} lang={each.tag}>
            {each.words.language}
          </option>
        ))}
      </select>
    </div>
  );
}
