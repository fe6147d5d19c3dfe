import { parseInvitationLink } from 'csp-multi-partner/links';
import { quote } from 'csp-multi-partner/messages';
import { parseCommand, parseDuration, parseInstant, parseMarket, parseTenantId } from 'csp-multi-partner/parse';
import { fromGraph } from 'csp-multi-partner/wire/graph';
import { describe, expect, it } from 'vitest';
import { DEEPEST, LARGEST } from '../../src/wire/jsonValue';
import { problem, problemsOf, refused } from '../examples/problems';

/** What is regular for a long while and then is not: where a pattern would turn back, it would turn back here. */
const LONG = ['2', '0', '-', '2024-', 'P1', 'P1D', '29232cdf-', ' ', '\u0301', 'U', 'US,'].flatMap((part) => {
  const text = part.repeat(1_000_000 / part.length);
  return [text, `${text}!`];
});

describe('a text of a million characters', () => {
  it('is refused by every reader of a pattern, with sixty characters of it', () => {
    for (const text of LONG) {
      const found = `${text.slice(0, 59)}…`;
      refused(parseInstant(text), problem('not-an-instant', [], found));
      refused(parseDuration(text), problem('not-a-duration', [], found));
      refused(parseTenantId(text), problem('not-a-guid', [], found));
      refused(parseMarket(text), problem('not-a-market', [], found));
      refused(parseInvitationLink(text), problem('too-large', [], 'more than 512 characters'));
    }
  });

  it('is quoted in eighty', () => {
    for (const text of LONG) expect(Array.from(quote(text)).length).toBeLessThanOrEqual(80);
  });
});

describe('input without end', () => {
  it('is refused at the level and at the value that are one too many', () => {
    const deep = `${'['.repeat(DEEPEST + 1)}${']'.repeat(DEEPEST + 1)}`;
    expect(problemsOf(fromGraph(deep)).map(({ code, found }) => [code, found])).toEqual([
      ['too-deep', 'more than 64 levels'],
    ]);
    const wide = Array.from({ length: LARGEST }, () => 0);
    expect(problemsOf(fromGraph(wide)).map(({ code, found }) => [code, found])).toEqual([
      ['too-large', 'more than 1000000 values'],
    ]);
  });

  it('has a hundred problems and a count, however many members nobody knows', () => {
    const members = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`member-${index}`, index]));
    const problems = problemsOf(parseCommand({ type: 'acceptInvitation', ...members }));
    expect(problems.length).toBe(101);
    expect(problems.at(-1)).toEqual(problem('too-many', [], '9904'));
  });
});

describe('what is written for the screen', () => {
  it('is text: markup stays as it is, and escaping it is for whoever writes HTML', () => {
    expect(quote('<img src=x onerror=alert(1)>&"\'')).toBe('<img src=x onerror=alert(1)>&"\'');
  });
});
