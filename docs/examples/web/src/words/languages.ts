import type { MessageTable } from 'csp-multi-partner/messages';
import { de } from 'csp-multi-partner/messages/de';
import { en } from 'csp-multi-partner/messages/en';
import { es } from 'csp-multi-partner/messages/es';
import { fr } from 'csp-multi-partner/messages/fr';
import { ja } from 'csp-multi-partner/messages/ja';
import { zhHantTW } from 'csp-multi-partner/messages/zh-Hant-TW';
import { deWords } from './de';
import { enWords } from './en';
import { esWords } from './es';
import { frWords } from './fr';
import { jaWords } from './ja';
import type { PageWords } from './pageWords';
import { zhHantTWWords } from './zhHantTW';

export type LanguageTag = 'en' | 'de' | 'fr' | 'es' | 'ja' | 'zh-Hant-TW';

/** What the library says and what the page says, in one language. */
export interface Language {
  readonly tag: LanguageTag;
  readonly table: MessageTable;
  readonly words: PageWords;
}

export const ENGLISH: Language = { tag: 'en', table: en, words: enWords };

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: 'de', table: de, words: deWords },
  { tag: 'fr', table: fr, words: frWords },
  { tag: 'es', table: es, words: esWords },
  { tag: 'ja', table: ja, words: jaWords },
  { tag: 'zh-Hant-TW', table: zhHantTW, words: zhHantTWWords },
];

/** The first language that a reader wishes for and that is written as the reader writes it. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = LANGUAGES.find((language) => writingOf(language.tag) === writingOf(tag));
    if (found !== undefined) return found;
  }
  return ENGLISH;
}

/** Empty for what is no tag: some browsers name the locale of their system, such as `en-US@posix`. */
function writingOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return '';
  }
}
