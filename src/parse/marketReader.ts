import type { Result } from 'neverthrow';
import type { NonEmpty } from '../shared/nonEmpty';
import type { Market } from '../tenant/market';
import type { Problem } from './problem';
import { textLike } from './reader';
import { read } from './reading';
import type { Reader } from './takes';

/**
 * The regional markets of more than one country: a partner in one of a list's countries may sell in all of them. Brazil, India,
 * Japan and the rest are markets of their own.
 *
 * As of 2023-08-17. Kosovo is written `XK`, which ISO leaves to its users.
 *
 * @see https://learn.microsoft.com/partner-center/regional-authorization-overview
 */
const REGIONS: Readonly<Record<string, string>> = {
  africa:
    'AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT NA NC NE NG RE RW ST SN SC SL SO SS SH TZ TG UG ZM',
  'asia-pacific': 'BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN',
  australia: 'AU CX CC CK FJ TF HM KI MH FM NR NU NF PW PG PN SB TK TO TV WF',
  canada: 'CA PM',
  europe:
    'AX AD AT BE BV BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE LV LI LT LU MT MC NL NO PL PT RO SM SK SI ES SJ SE CH GB VA',
  'latin-america':
    'AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN LC MF VC SX GS SR TT TC UY VE VI',
  'middle-east-and-eastern-europe':
    'AF AL DZ AM AZ BH BA IO EG GE IQ IL JO KZ XK KW KG LB LS LY MR MD MN ME MA MZ MK OM PK PS QA SA RS ZA SZ TJ TN TR TM UA AE UZ YE ZW',
  'new-zealand': 'NZ WS VU',
  'united-states': 'AS GU MP US UM',
};

const MARKET = /* @__PURE__ */ new RegExp(`^(?:[A-Za-z]{2}|${/* @__PURE__ */ Object.keys(REGIONS).join('|')})$`, 'u');

function canonicalMarket(input: string): Market {
  if (Object.hasOwn(REGIONS, input)) return input as Market;
  const country = input.toUpperCase();
  const region = Object.entries(REGIONS).find(([, countries]) => countries.includes(country));
  return (region?.[0] ?? country) as Market;
}

/** Takes a country or a regional market; the country becomes its market. */
export const marketReader: Reader<Market> = /* @__PURE__ */ textLike(MARKET, canonicalMarket, 'not-a-market');

/** Takes a country (two letters, in either case) or the name of a regional market. */
export function parseMarket(input: unknown): Result<Market, NonEmpty<Problem>> {
  return read(marketReader, input);
}
