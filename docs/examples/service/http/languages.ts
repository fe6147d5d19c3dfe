import type { MessageTable } from 'csp-multi-partner/messages';
import { de } from 'csp-multi-partner/messages/de';
import { en } from 'csp-multi-partner/messages/en';
import { es } from 'csp-multi-partner/messages/es';
import { fr } from 'csp-multi-partner/messages/fr';
import { ja } from 'csp-multi-partner/messages/ja';
import { zhHantTW } from 'csp-multi-partner/messages/zh-Hant-TW';

export const TABLES: readonly MessageTable[] = [en, de, es, fr, ja, zhHantTW];

/** The table that a request prefers by its `Accept-Language`; English where it names none that there is. */
export function tableFor(acceptLanguage: string | undefined): MessageTable {
  for (const tag of tagsByWeight(acceptLanguage ?? '')) {
    const wanted = writingOf(tag);
    const found = TABLES.find((table) => writingOf(table.tag) === wanted);
    if (wanted !== null && found !== undefined) return found;
  }
  return en;
}

/** Longer than any browser sends. */
const LONGEST = 1_000;

function tagsByWeight(header: string): readonly string[] {
  return header
    .slice(0, LONGEST)
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.split(';');
      return { tag: tag.trim(), weight: Number(/^\s*q=([\d.]+)\s*$/u.exec(weight)?.[1] ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

/** Language and script: `zh-HK` and `zh-TW` are written alike, `zh-CN` is not. Null for what is no tag. */
function writingOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return null;
  }
}
