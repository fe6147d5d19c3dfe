import { useLanguage } from '../../../examples/web/src/words/Language';
import type { LanguageTag } from '../../../examples/web/src/words/languages';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { PlaygroundWords } from './playgroundWords';
import { zhHantTW } from './zhHantTW';

const all: { readonly [Tag in LanguageTag]: PlaygroundWords } = { en, de, fr, es, ja, 'zh-Hant-TW': zhHantTW };

export function usePlaygroundWords(): PlaygroundWords {
  return all[useLanguage().tag];
}
