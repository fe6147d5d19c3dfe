import {
  namesOf,
  quote,
  renderFinding,
  renderProblem,
  renderRefusal,
  renderRemedy,
  withTenants,
} from 'csp-multi-partner/messages';
import { en } from 'csp-multi-partner/messages/en';
import type { Finding } from 'csp-multi-partner/query';
import { describe, expect, it } from 'vitest';
import { contoso, invitationId, northwind, NORTHWIND, subscriptionId, TAILSPIN, tenant } from '../world';
import { evilNames, hostile, names, tame, toRefusal } from './rendered';

describe('text from outside', () => {
  it.each([
    ['line breaks', 'North\nwind\r\n', 'Northwind'],
    ['line and paragraph separators', 'North\u2028wind\u2029', 'Northwind'],
    ['next line, vertical tab and form feed', 'North\u0085wind\u000b\u000c', 'Northwind'],
    ['bidirectional overrides', '\u202eNorthwind\u202c', 'Northwind'],
    ['bidirectional isolates and marks', '\u2066\u2067\u2068North\u200f\u200e\u061cwind\u2069', 'Northwind'],
    ['zero-width characters', 'North\u200b\u200c\u200d\u2060\ufeffwind', 'Northwind'],
    ['terminal escapes', '\u001b[31mNorthwind\u001b[0m', '[31mNorthwind[0m'],
    ['null', 'North\u0000wind', 'Northwind'],
    ['backticks', '`; drop `Northwind`', '; drop Northwind'],
    ['lone surrogates', 'North\ud800wind\udc00', 'Northwind'],
    ['tags', 'Northwind\u{e0041}\u{e0042}', 'Northwind'],
    ['private characters', 'Northwind\ue000\u{f0000}', 'Northwind'],
    ['soft hyphens and joiners of graphemes', 'North\u00ad\u034fwind', 'Northwind'],
    ['fillers of Hangul', '\u115f\u1160North\u3164wind\uffa0', 'Northwind'],
    [
      'vowels of Khmer and separators of Mongolian that are never shown',
      'North\u17b4\u17b5\u180b\u180ewind',
      'Northwind',
    ],
    ['variation selectors', 'North\ufe0fwind\u{e0100}', 'Northwind'],
    ['the blank of Braille', '\u2800North\u2800wind', 'Northwind'],
    ['nothing of Braille but its blank', '⠝⠕⠗⠞⠓', '⠝⠕⠗⠞⠓'],
    ['nothing odd', 'Nørthwind 北風 & Co. (“x”)', 'Nørthwind 北風 & Co. (“x”)'],
  ])('is quoted without %s', (_, text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('is quoted whole with 80 characters and cut with 81', () => {
    expect(quote('x'.repeat(80))).toBe('x'.repeat(80));
    expect(quote('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(quote('x'.repeat(10_000))).toBe(`${'x'.repeat(79)}…`);
    expect(quote(`${'x'.repeat(79)}…`)).toBe(`${'x'.repeat(79)}…`);
  });

  it('is measured by what is left of it', () => {
    expect(quote(`\u200b${'x'.repeat(80)}\n`)).toBe('x'.repeat(80));
    expect(quote(`\u200b${'x'.repeat(81)}\n`)).toBe(`${'x'.repeat(79)}…`);
  });

  it('is not looked at beyond its first 10,000 code units', () => {
    expect(quote(`${'\n'.repeat(9_999)}ab`)).toBe('a');
    expect(quote(`${'\n'.repeat(10_000)}b`)).toBe('');
  });

  it('keeps four combining marks in a row, and drops the fifth and those after it', () => {
    const marks = ['\u0301', '\u0302', '\u0303', '\u0304', '\u0305', '\u0306'];
    const stack = (count: number): string => `e${marks.slice(0, count).join('')}x`;
    expect([1, 3, 4].map((count) => quote(stack(count)))).toEqual([1, 3, 4].map(stack));
    expect(quote(stack(5))).toBe(stack(4));
    expect(quote(stack(6))).toBe(stack(4));
    expect(quote(`${stack(5)}${stack(4)}${stack(6)}`)).toBe(stack(4).repeat(3));
    expect(quote('\u0301'.repeat(5))).toBe('\u0301'.repeat(4));
    expect(quote(`e${'\u0301\u200b'.repeat(5)}`)).toBe(`e${'\u0301'.repeat(4)}`);
  });

  it('is cut between characters, not within one', () => {
    expect(quote('😀'.repeat(81))).toBe(`${'😀'.repeat(79)}…`);
  });

  it('stands in a line of ours as the name of a partner', () => {
    const rendered = renderRefusal(toRefusal('relationship-unknown', { partner: NORTHWIND }), en, evilNames);
    expect(rendered.message).toBe(`“${tame}” never had a reseller relationship here`);
  });

  it('stands in a line of ours as the id of an invitation or a subscription, and as a service', () => {
    const id = invitationId(hostile);
    expect(renderRefusal(toRefusal('invitation-unknown', { invitationId: id }), en).message).toBe(
      `there is no invitation \`${tame}\``,
    );
    const other = { service: hostile, otherPartner: NORTHWIND };
    expect(renderRefusal(toRefusal('service-administered', other), en, evilNames).message).toBe(
      `“${tame}” sold \`${tame}\` and administers it, and at that date only one seller of a service may administer`,
    );
    const blocking = { commerce: 'legacy', needs: 'suspension', termEndsAt: null } as const;
    const inTheWay = toRefusal('subscriptions-in-the-way', {
      blocking: [{ ...blocking, subscriptionId: subscriptionId(hostile) }],
    });
    expect(renderRefusal(inTheWay, en).message).toBe(
      `these subscriptions of its own stand in the way: \`${tame}\` (awaits suspension)`,
    );
  });

  it('stands in a line of ours as the values of a finding', () => {
    const finding: Finding = {
      guarantee: 'terms-unchanged',
      subscriptionId: subscriptionId(hostile),
      field: 'offerId',
      before: hostile,
      after: hostile,
      explanation: { kind: 'nobody' },
    };
    expect(renderFinding(finding, en).message).toBe(`offer of \`${tame}\`: \`${tame}\` → \`${tame}\``);
    const seller = { ...finding, field: 'transactingPartner', before: NORTHWIND, after: null } as const;
    expect(renderFinding(seller, en, evilNames).message).toBe(`seller of \`${tame}\`: “${tame}” → none`);
  });

  it('stands in a line of ours as a member, a value and an expected value of a problem', () => {
    const problem = { code: 'not-one-of', path: [hostile, 0], found: hostile, expected: [hostile] } as const;
    expect(renderProblem(problem, en)).toBe(`\`${tame}.0\`: must be one of these (\`${tame}\`): \`${tame}\``);
  });

  it('stands in a line of ours as what a remedy amends', () => {
    expect(renderRemedy({ kind: 'amend', member: hostile, to: hostile }, en)).toBe(`set \`${tame}\` to \`${tame}\``);
  });
});

const named = (name: string): string => {
  const partnerships = { partners: [{ ...northwind, name }], invitations: [], relationships: [] };
  return namesOf(contoso({ partnerships }), en)(NORTHWIND);
};

/** Names of which nothing could be seen. */
const INVISIBLE = [
  ...[' ', '\u00a0\n ', '\u202e\u200b`', '\u200b \u200b', '“ ”', '"\u200b \u200b"'],
  ...[
    '\u034f',
    '\u115f\u1160',
    '\u3164',
    '\uffa0',
    '\u17b4',
    '\u180e',
    '\ufe0f',
    '\u{e0100}',
    '\u2800',
    '\u2800 \u2800',
  ],
];

describe('the name of a partner', () => {
  it('is the one that the customer knows', () => {
    expect(names(TAILSPIN)).toBe('“Tailspin”');
  });

  it('is its tenant where the customer does not know it, or nobody has the customer at hand', () => {
    const stranger = tenant('99999999-9999-4999-8999-999999999999');
    expect(names(stranger)).toBe('`99999999-9999-4999-8999-999999999999`');
    expect(withTenants(TAILSPIN)).toBe(`\`${TAILSPIN}\``);
  });

  it('has no blanks around it', () => {
    expect(named(' \u00a0Northwind\n\u3000')).toBe('“Northwind”');
    expect(named('North wind')).toBe('“North wind”');
  });

  it.each(INVISIBLE)('is its tenant where nothing of the name can be written: %j', (name) => {
    expect(named(name)).toBe(`\`${NORTHWIND}\``);
  });
});
