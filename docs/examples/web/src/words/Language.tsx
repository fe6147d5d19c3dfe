import { createContext, use, useEffect, useId, useState, type ReactNode } from 'react';
import { ENGLISH, LANGUAGES, languageFor, type Language } from './languages';

const LanguageContext = createContext<Language>(ENGLISH);

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** Everything within it speaks one language, beginning with the reader's own; `page` is given the switch to put where it likes. */
export function InLanguage({ page }: { readonly page: (languageSwitch: ReactNode) => ReactNode }): ReactNode {
  const [language, setLanguage] = useState(() => languageFor(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language.table.tag;
    document.title = language.words.title;
  }, [language]);
  return <LanguageContext value={language}>{page(<LanguageSwitch onChoose={setLanguage} />)}</LanguageContext>;
}

function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }): ReactNode {
  const { table, words } = useLanguage();
  const id = useId();
  return (
    <div className="language">
      <label htmlFor={id}>{words.chooseLanguage}</label>
      <select
        id={id}
        value={table.tag}
        onChange={({ target }) => {
          onChoose(languageFor([target.value]));
        }}
      >
        {LANGUAGES.map((each) => (
          <option key={each.table.tag} value={each.table.tag} lang={each.table.tag}>
            {each.words.language}
          </option>
        ))}
      </select>
    </div>
  );
}
