import { formatsFor, namesOf, quote, renderGap, renderRefusal, withTenants } from 'csp-multi-partner/messages';
import { de } from 'csp-multi-partner/messages/de';
import { en } from 'csp-multi-partner/messages/en';
import { es } from 'csp-multi-partner/messages/es';
import { fr } from 'csp-multi-partner/messages/fr';
import { ja } from 'csp-multi-partner/messages/ja';
import type { MessageTable } from 'csp-multi-partner/messages';
import { zhHantTW } from 'csp-multi-partner/messages/zh-Hant-TW';
import { describe, expect, it } from 'vitest';
import { at, contoso, northwind, NORTHWIND, tenant } from '../world';
import { spaced } from '../../src/messages/formats';
import { entries, LATER, namesFor, NOON, TABLES, WORDS, type Entry } from './everyMessage';
import { toRefusal } from './rendered';

const ID = 'id-1';
const TRANSLATIONS = TABLES.filter((table) => table !== en);

/** Whether an entry reads alike in two languages for a good reason. */
const isAlike = ({ label }: Entry, one: MessageTable, other: MessageTable): boolean =>
  label === 'entitled.microsoft' ||
  // Broken is 違反 in both.
  ([one, other].every((table) => table === ja || table === zhHantTW) &&
    /^(?:verdicts|standings)\.broken$/u.test(label));

const written = (table: MessageTable): readonly (readonly [label: string, text: string])[] => {
  const names = namesFor(table);
  return entries(ID).map(({ label, write }) => [label, write(table, names)]);
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
const ticks = (text: string): readonly string[] => [...text.matchAll(/`[^`]*`/gu)].map(([span]) => span);
const withoutTicks = (text: string): string => text.replaceAll(/`[^`]*`/gu, '`');

/** What a text is about: the ids, and the partners, each as often as it is named. */
const subjects = (text: string): readonly string[] =>
  [...ticks(text).filter((span) => span !== '`true`' && span !== '`false`'), ...partnersIn(text)].sort();
const partnersIn = (text: string): readonly string[] =>
  text.match(/\b(?:Northwind|Fabrikam|Tailspin|Adatum)\b/gu) ?? [];

/** Intl writes other spaces in other versions of ICU; those are all that may differ. */
const spaces = (text: string): string => text.replaceAll(/\s/gu, ' ');

/** How often each entry gives each date, number and length of time of the samples. */
const figures = (table: MessageTable): readonly string[] => {
  const { day, moment, number, days } = formatsFor(table.tag);
  const dates = [NOON, LATER].flatMap((instant) => [moment(instant), day(instant)]);
  const counted = [number(1234), number(50), days(730), days(30), days(7)];
  const told = [...dates, ...counted].map(spaces);
  return written(table).map(([, text]) => told.map((figure) => spaces(text).split(figure).length - 1).join(' '));
};

/** The entry of a table to which a sample belongs: its label without the number of the sample. */
const codeOf = (label: string): string => label.replace(/\.\d+$/u, '');
/**
 * Whether a text is a sentence, and not words of the table as they stand; four of each code show all its branches, and more
 * differ by words alone.
 */
const isToBeRead = (label: string, before: readonly (readonly [label: string, text: string])[]): boolean =>
  (label.endsWith('.rendered') || !WORDS.some((section) => label.startsWith(`${section}.`))) &&
  before.filter(([other]) => codeOf(other) === codeOf(label)).length < 4;

const CJK = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.source;

describe.each(TABLES)('the table $tag', (table) => {
  const wrong = (isRight: (text: string) => boolean) => written(table).filter(([, text]) => !isRight(text));

  it('says each sentence in the words that were read through', async () => {
    const sentences = written(table).filter(([label], index, all) => isToBeRead(label, all.slice(0, index)));
    const lines = sentences.map(([label, text]) => `${label}: ${spaces(text)}\n`).join('');
    await expect(lines).toMatchFileSnapshot(`./sentences/${table.tag}.txt`);
  });

  it('has a canonical BCP 47 tag, which no other table has', () => {
    expect(Intl.getCanonicalLocales(table.tag)).toEqual([table.tag]);
    expect(TABLES.filter(({ tag }) => tag === table.tag)).toEqual([table]);
  });

  it('writes every entry as one line that is not empty', () => {
    expect(wrong((text) => /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text) && text.trim() === text)).toEqual([]);
    expect(wrong((text) => !/\s\s/u.test(text))).toEqual([]);
  });

  it('ends no entry with a full stop, and exclaims nothing', () => {
    expect(wrong((text) => !/[.。．｡?]$|!/u.test(text))).toEqual([]);
  });

  it('writes no value of JavaScript by mistake', () => {
    expect(wrong((text) => !/undefined|\[object|NaN|=>|\$\{/u.test(text))).toEqual([]);
    expect(wrong((text) => !/\b(?:null|Infinity|Invalid)\b/u.test(withoutTicks(text)))).toEqual([]);
  });

  it('closes every backtick, with something between', () => {
    expect(wrong((text) => text.split('`').length % 2 === 1 && !ticks(text).includes('``'))).toEqual([]);
  });

  it('names the ids and partners that the English table names, as often', () => {
    const english = written(en);
    const different = written(table).filter(
      ([, text], index) => JSON.stringify(subjects(text)) !== JSON.stringify(subjects(english[index]?.[1] ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('writes the days, moments, numbers and lengths of time that the English table writes, as often', () => {
    const [english, own] = [figures(en), figures(table)];
    expect(written(table).filter((_, index) => own[index] !== english[index])).toEqual([]);
  });

  it('tells apart what the English table tells apart in one entry', () => {
    const english = written(en);
    const texts = written(table);
    const alike = texts.filter(([label, text], index) =>
      texts.some(
        ([other, same], at) =>
          codeOf(other) === codeOf(label) && text === same && english[at]?.[1] !== english[index]?.[1],
      ),
    );
    expect(alike).toEqual([]);
  });

  it('writes each partner between its quotation marks', () => {
    const [open, close] = table.layout.quotationMarks;
    const named = new RegExp(`${escaped(open)}(?:Northwind|Fabrikam|Tailspin|Adatum)${escaped(close)}`, 'gu');
    expect(wrong((text) => (text.match(named) ?? []).length === partnersIn(text).length)).toEqual([]);
  });

  it('names partners by their tenants where nobody has the customer at hand', () => {
    const unnamed = entries(ID).map(({ write }) => write(table, withTenants));
    expect(unnamed.filter((text) => partnersIn(text).length > 0)).toEqual([]);
    const [open] = table.layout.quotationMarks;
    expect(renderRefusal(toRefusal('resale-to-itself', { partner: NORTHWIND }), table).message).toContain(
      `\`${NORTHWIND}\``,
    );
    expect(renderRefusal(toRefusal('resale-to-itself', { partner: NORTHWIND }), table).message).not.toContain(open);
  });
});

/** What of the English vocabulary another language has too: names, abbreviations, and words that both share. */
const NAMES = 'Azure CSP GUID ISO JSON Lighthouse Microsoft PartnerID US UTC UTF Vianet';
const SHARED: readonly (readonly [MessageTable, string])[] = [
  [
    de,
    'Administrator Agent Agents China Cloud Clouds Commerce Government Helpdesk ID Link Migration Name November Partner Partners ' +
      'Port Status Text Version an in per was Add On for',
  ],
  [
    fr,
    'Government a activation active agent agents an cloud clouds cycle date document existence inactive indirect instant ' +
      'invitation invitations licences migration minutes obligations on or page pages place plan port possible service services ' +
      'site sites support suspension ticket unique version',
  ],
  [es, 'China Government a decide error global granular no partner partners plan regional roles'],
  [ja, 'ID'],
  [zhHantTW, ''],
];

describe.each(TRANSLATIONS)('the translation $tag', (table) => {
  it('says no entry in the words of another table', () => {
    const names = namesFor(table);
    const copied = TABLES.filter((other) => other !== table).flatMap((other) => {
      const otherNames = namesFor(other);
      return entries(ID)
        .filter(
          (entry) => !isAlike(entry, table, other) && entry.write(table, names) === entry.write(other, otherNames),
        )
        .map(({ label }) => `${other.tag}: ${label}`);
    });
    expect(copied).toEqual([]);
  });

  it('leaves no word in English but names and what both languages share', () => {
    const allowed = new Set(`${NAMES} ${SHARED.find(([one]) => one === table)?.[1] ?? ''}`.split(' '));
    const wordsOf = (text: string): readonly string[] =>
      text.replaceAll(/`[^`]*`|Northwind|Fabrikam|Tailspin/gu, ' ').match(/\p{L}+(?:’\p{L}+)?/gu) ?? [];
    const english = new Set(written(en).flatMap(([, text]) => wordsOf(text.toLowerCase())));
    const left = written(table).flatMap(([label, text]) =>
      wordsOf(text)
        .filter((word) => english.has(word.toLowerCase()) && !allowed.has(word))
        .map((word) => `${label}: ${word}`),
    );
    expect(left).toEqual([]);
  });
});

describe.each([ja, zhHantTW])('the punctuation of $tag', (table) => {
  const texts = (): readonly string[] => written(table).map(([, text]) => text);

  it('is of full width beside characters of full width', () => {
    const narrow = new RegExp(`[,:;()!?.]${CJK}|${CJK}[,:;()!?.]`, 'u');
    expect(texts().filter((text) => narrow.test(withoutTicks(text)))).toEqual([]);
  });

  it('has no space beside it', () => {
    expect(texts().filter((text) => /(?<!→) [、。，：；（）「」]|[、。，：；（）「」] (?!→)/u.test(text))).toEqual([]);
  });

  it('has a space between Latin letters or ids and what is beside them', () => {
    const tight = new RegExp(`[\`A-Za-z]${CJK}|${CJK}[\`A-Za-z]`, 'u');
    expect(texts().filter((text) => tight.test(text))).toEqual([]);
  });
});

describe('the punctuation of fr', () => {
  it('has a narrow space that does not break before colons, semicolons and closing quotation marks', () => {
    const loose = written(fr).filter(([, text]) =>
      /(?<!\u202f)[;»]|(?<![\u202f\d]):(?!\/\/)|«(?!\u202f)/u.test(bare(text)),
    );
    expect(loose).toEqual([]);
  });
});

const bare = (text: string): string => withoutTicks(text).replaceAll(/\d\d:\d\d/gu, '0');

describe('letters of the Latin tables', () => {
  it.each([en, fr, es])('begin every entry of $tag in lower case but for names and dates', (table) => {
    const begins = written(table).filter(([, text]) => /^\p{Lu}/u.test(text));
    expect(
      begins.filter(([, text]) => !/^(?:Microsoft|Azure|CSP|Global Administrator|November)\b/u.test(text)),
    ).toEqual([]);
  });
});

/** Every quotation mark, and everything that looks like one. */
const LOOK_ALIKES = Array.from('«»“”„‟‹›"″＂〝〞〟「」『』｢｣﹁﹂﹃﹄❝❞');

describe.each(TABLES)('a name from outside in $tag', (table) => {
  const [open, close] = table.layout.quotationMarks;
  const [opening, closing] = [open.trim(), close.trim()];
  const named = (name: string): string => namesFor(table, name)(NORTHWIND);

  it.each([
    ['with quotation marks around it', `${open}Northwind${close}`],
    ['with quotation marks inside', `North${closing}wind${opening}`],
    ['with quotation marks without their spaces', `${opening}Northwind${closing}`],
    ['with quotation marks in quotation marks', `${open}${open}North${closing}${opening}wind${close}${close}`],
    ['with line breaks', 'North\nwind\r\n\u2028\u2029\u0085'],
    ['with bidirectional controls', '\u202eNorth\u202c\u2066wind\u2069\u200f\u061c'],
    ['with a backtick between quotation marks', `${closing}\`${opening}Northwind`],
    ['with quotation marks of all languages', '“„«North»wind”‟「」'],
    ['with zero-width characters in quotation marks', `${opening}\u200bNorth\u200bwind\u200b${closing}`],
  ])('stands between the marks of the language %s', (_, name) => {
    expect(named(name)).toBe(`${open}Northwind${close}`);
  });

  it.each(LOOK_ALIKES)('is written without %s, which is a quotation mark or looks like one', (mark) => {
    expect(named(`${mark}North${mark}${mark}wind${mark}`)).toBe(`${open}Northwind${close}`);
    expect(named(`${mark} ${mark}`)).toBe(`\`${NORTHWIND}\``);
  });

  it('keeps apostrophes, which are part of names', () => {
    expect(named("O’Neill & Sons’ ‘n’ D'Arcy")).toBe(`${open}O’Neill & Sons’ ‘n’ D'Arcy${close}`);
  });

  it.each(['', '\u200b \u200b', '\u2800', '\u3164', open, `${open}${close}`, `${closing}\u202e${opening}`])(
    'is the tenant where nothing of %j can be written',
    (name) => {
      expect(named(name)).toBe(`\`${NORTHWIND}\``);
    },
  );

  it('keeps emoji, combining marks and other scripts', () => {
    for (const name of ['北風 🌬', 'Nørthwind e\u0301té', 'Северный ветер', 'उत्तरी हवा', '👩🏽']) {
      expect(named(name)).toBe(`${open}${name}${close}`);
    }
  });

  it.each(['רוח צפונית', 'ریح الشمال', 'abc אבג 123'])('is isolated where %j runs from right to left', (name) => {
    expect(named(name)).toBe(`${open}\u2068${name}\u2069${close}`);
  });

  it('is cut between characters where it has more than eighty', () => {
    expect(named('😀'.repeat(80))).toBe(`${open}${'😀'.repeat(80)}${close}`);
    expect(named('😀'.repeat(81))).toBe(`${open}${'😀'.repeat(79)}…${close}`);
    expect(named(`${'x'.repeat(79)}😀`)).toBe(`${open}${'x'.repeat(79)}😀${close}`);
    expect(named(`${'x'.repeat(78)}😀yz`)).toBe(`${open}${'x'.repeat(78)}😀…${close}`);
    expect(named(`${open}${'x'.repeat(80)}${close}`)).toBe(`${open}${'x'.repeat(80)}${close}`);
  });

  it('is the tenant of a partner that the customer does not know', () => {
    const stranger = tenant('99999999-9999-4999-8999-999999999999');
    expect(namesOf(contoso(), table)(stranger)).toBe('`99999999-9999-4999-8999-999999999999`');
    const nameless = contoso({ partnerships: { partners: [northwind], invitations: [], relationships: [] } });
    expect(namesOf(nameless, table)(NORTHWIND)).toBe(`${open}Northwind${close}`);
  });
});

describe('an id with letters that run from right to left', () => {
  it('is isolated within its backticks', () => {
    expect(quote('אבג')).toBe('\u2068אבג\u2069');
    const refusal = toRefusal('display-name-taken', { displayName: 'אבג' });
    expect(renderRefusal(refusal, en).message).toBe(
      'another relationship of the partner is called `\u2068אבג\u2069` already',
    );
  });
});

const BOTH = [
  [en, 'November 23, 2026', ' at ', ' UTC'],
  [de, '23. November 2026', ' um ', ' UTC'],
  [fr, '23 novembre 2026', ' à ', ' UTC'],
  [es, '23 de noviembre de 2026', ' a las ', ' UTC'],
  [ja, '2026年11月23日', ' ', ' UTC'],
  [zhHantTW, '2026年11月23日', ' ', ' [UTC]'],
] as const;

describe.each(BOTH)('a date in $tag', (table, day, before, zone) => {
  const writeDay = (instant: Parameters<MessageTable['layout']['moment']>[0]): string =>
    formatsFor(table.tag).day(instant);
  const point = table === en || table === ja || table === zhHantTW ? '.' : ',';

  it('is the day in UTC', () => {
    expect(spaces(writeDay(at('2026-11-23T00:00:00Z')))).toBe(day);
    expect(spaces(writeDay(at('2026-11-23T23:59:59.999Z')))).toBe(day);
  });

  it.each([
    ['has no seconds where they are zero', '2026-11-23T10:00:00Z', '10:00'],
    ['is written around the clock', '2026-11-23T00:05:00Z', '00:05'],
    ['has no twelve for the evening', '2026-11-23T22:15:00Z', '22:15'],
    ['has its seconds', '2026-11-23T10:00:07Z', '10:00:07'],
    ['has its milliseconds', '2026-11-23T10:00:07.089Z', `10:00:07${point}089`],
    ['has its seconds where only milliseconds are not zero', '2026-11-23T10:00:00.500Z', `10:00:00${point}500`],
  ])('%s', (_, instant, time) => {
    expect(spaces(table.layout.moment(at(instant)))).toBe(`${day}${before}${time}${zone}`);
  });
});

describe.each([
  { table: en, one: '1 day', thirty: '30 days', many: ['1,234', '12,345', '1,234,567'] },
  { table: de, one: '1 Tag', thirty: '30 Tage', many: ['1.234', '12.345', '1.234.567'] },
  { table: fr, one: '1 jour', thirty: '30 jours', many: ['1 234', '12 345', '1 234 567'] },
  { table: es, one: '1 día', thirty: '30 días', many: ['1234', '12.345', '1.234.567'] },
  { table: ja, one: '1 日', thirty: '30 日', many: ['1,234', '12,345', '1,234,567'] },
  { table: zhHantTW, one: '1 天', thirty: '30 天', many: ['1,234', '12,345', '1,234,567'] },
])('a number in $table.tag', ({ table, one, thirty, many }) => {
  it('agrees with its days', () => {
    const { days } = formatsFor(table.tag);
    expect([days(1), days(30)].map(spaces)).toEqual([one, thirty]);
  });

  it('is grouped as the language groups it', () => {
    const { number } = formatsFor(table.tag);
    expect([1234, 12_345, 1_234_567].map(number).map(spaces)).toEqual(many);
    expect(number(999)).toBe('999');
  });
});

describe.each([
  { table: en, either: ['a or b', 'a, b, or c'], all: ['a and b', 'a, b, and c'] },
  { table: de, either: ['a oder b', 'a, b oder c'], all: ['a und b', 'a, b und c'] },
  { table: fr, either: ['a ou b', 'a, b ou c'], all: ['a et b', 'a, b et c'] },
  { table: es, either: ['a o b', 'a, b o c'], all: ['a y b', 'a, b y c'] },
  { table: ja, either: ['aまたはb', 'a、b、またはc'], all: ['a、b', 'a、b、c'] },
  { table: zhHantTW, either: ['a或b', 'a、b或c'], all: ['a和b', 'a、b和c'] },
])('a list in $table.tag', ({ table, either, all }) => {
  it('is joined as the language joins it', () => {
    const formats = formatsFor(table.tag);
    const lists = [['a'], ['a', 'b'], ['a', 'b', 'c']];
    expect(lists.map(formats.either).map(spaces)).toEqual(['a', ...either]);
    expect(lists.map(formats.all).map(spaces)).toEqual(['a', ...all]);
  });
});

const SPACED = [
  ['漢a', '漢 a'],
  ['a漢', 'a 漢'],
  ['漢Z', '漢 Z'],
  ['Z漢', 'Z 漢'],
  ['漢`a`漢', '漢 `a` 漢'],
  ['ひA', 'ひ A'],
  ['Aひ', 'A ひ'],
  ['カA', 'カ A'],
  ['Aカ', 'A カ'],
  ['ひ`', 'ひ `'],
  ['`カ', '` カ'],
  ['漢A漢z漢', '漢 A 漢 z 漢'],
] as const;

describe('a text with Han or kana', () => {
  it.each(SPACED)('%s is spaced as %s', (text, wide) => {
    expect(spaced(text)).toBe(wide);
    expect(spaced(wide)).toBe(wide);
  });

  it.each(['漢1', '1漢', '漢。A', 'A、漢', '漢ひカ', 'a`b', '漢 a', '漢é', '「A」', 'aб', ''])(
    '%j gets no space',
    (text) => {
      expect(spaced(text)).toBe(text);
    },
  );
});

const PROBLEMS = [
  {
    table: en,
    superseded: 'was told more than once, and the newest telling was taken',
    ambiguous: 'stands there in several spellings, and this one was passed over',
    future: 'was written by a later version of this library, which can read it',
    gap: 'its reseller relationship with the customer is not known',
  },
  {
    table: de,
    superseded: 'ist mehrfach angegeben; übernommen wurde die neueste Angabe',
    ambiguous: 'kommt in mehreren Schreibweisen vor; diese wurde übergangen',
    future: 'stammt aus einer neueren Version dieser Bibliothek, die es lesen kann',
    gap: 'ob er eine Handelspartnerbeziehung mit dem Kunden hat, ist nicht bekannt',
  },
  {
    table: fr,
    superseded: 'est indiqué plusieurs fois ; l’indication la plus récente a été retenue',
    ambiguous: 'figure sous plusieurs graphies ; celle-ci n’a pas été retenue',
    future: 'a été écrit par une version ultérieure de cette bibliothèque, qui sait le lire',
    gap: 'on ignore s’il a une relation de revendeur avec le client',
  },
  {
    table: es,
    superseded: 'se indica varias veces, y se ha tomado la indicación más reciente',
    ambiguous: 'aparece escrito de varias formas, y esta no se ha tomado',
    future: 'lo escribió una versión posterior de esta biblioteca, que sabe leerlo',
    gap: 'no se sabe si tiene una relación de revendedor con el cliente',
  },
  {
    table: ja,
    superseded: '複数回示されており、最も新しいものを採用しました',
    ambiguous: '大文字と小文字の異なる表記が複数あり、この表記は採用しませんでした',
    future: 'このライブラリの新しいバージョンで書き出されており、そのバージョンでなら読み取れます',
    gap: '顧客とのリセラー関係があるかどうかは不明です',
  },
  {
    table: zhHantTW,
    superseded: '有多次說明，已採用最新的一次',
    ambiguous: '以多種寫法出現，此寫法未採用',
    future: '由此程式庫的較新版本寫出，該版本可以讀取',
    gap: '不知道其與客戶是否有經銷商關係',
  },
] as const;

describe.each(PROBLEMS)('what was read in $table.tag', ({ table, superseded, ambiguous, future, gap }) => {
  it('is called superseded, ambiguous or of a later version in these words', () => {
    const { problems } = table;
    expect([problems.superseded, problems.ambiguous, problems['future-version']].map(spaces)).toEqual([
      superseded,
      ambiguous,
      future,
    ]);
  });

  it('leaves the reseller relationship open in these words', () => {
    const open = {
      missing: 'reseller-relationship',
      partner: NORTHWIND,
      grantId: null,
      questions: ['coverage'],
    } as const;
    const rendered = renderGap(open, table, namesFor(table));
    expect(spaces(rendered.message)).toBe(spaces(table.layout.labelled(namesFor(table)(NORTHWIND), gap)));
  });
});

describe('a gap', () => {
  const gap = { missing: 'subscriptions', partner: NORTHWIND, grantId: null } as const;

  it.each([
    [en, '“Northwind”: its subscriptions are not known', 'who has access; accept an invitation'],
    [de, '„Northwind“: seine Abonnements sind nicht bekannt', 'wer Zugriff hat; eine Einladung annehmen'],
    [fr, '« Northwind » : ses abonnements ne sont pas connus', 'qui a accès ; accepter une invitation'],
    [es, '«Northwind»: no se conocen sus suscripciones', 'quién tiene acceso; aceptar una invitación'],
    [ja, '「Northwind」：サブスクリプションが不明です', 'アクセスできる者、招待の承諾'],
    [zhHantTW, '「Northwind」：不清楚其訂閱', '誰有存取權；接受邀請'],
  ])('says in $tag whose view lacks what, and what to ask with care for it', (table, message, help) => {
    const rendered = renderGap({ ...gap, questions: ['accessAsOf', 'acceptInvitation'] }, table, namesFor(table));
    expect(spaces(rendered.message)).toBe(message);
    expect(spaces(rendered.help ?? '')).toBe(help);
  });

  it('is that of a relationship where its assignments are not known', () => {
    const unassigned = { ...gap, missing: 'access-assignments', grantId: ID, questions: ['coverage'] };
    expect(renderGap(unassigned as unknown as Parameters<typeof renderGap>[0], en)).toEqual({
      message: '`id-1`: its access assignments are not known',
      help: 'who covers a role or task',
    });
    expect(renderGap({ ...gap, questions: ['coverage'] }, en).message).toBe(
      `\`${NORTHWIND}\`: its subscriptions are not known`,
    );
  });
});
