import type { Asks, Instant, Invitation, Partner } from 'csp-multi-partner';
import { linkToGrant, linkToInvitation, parseInvitationLink, type InvitationLink } from 'csp-multi-partner/links';
import { parsePartner } from 'csp-multi-partner/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES, at, contoso, gdap, grantId, must } from '../world';
import { runs } from './runs';

const guid = fc.uuid();
const cased = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.toUpperCase(),
);
const flag = fc.constantFrom('true', 'false', 'True', 'False', 'TRUE', 'FALSE');
const partnerNumber = fc.integer({ min: 1, max: 99_999_999 }).map(String);

const ADMIN = 'https://admin.microsoft.com/Adminportal/Home';
const OFFICE = 'https://portal.office.com/partner/partnersignup.aspx';
const STORE = 'https://businessstore.microsoft.com/manage/partner-invitation';
const fragments = fc.constantFrom('#/BillingAccounts/partner-invitation', '#/partners/invitation');

interface Written {
  readonly page: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly fragment: string;
}

const given = (name: string, value: string | null): readonly (readonly [string, string])[] =>
  value === null ? [] : [[name, value]];

/** A link of each template, before its parameters are put in a row. */
const written: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ partner: guid, dap: fc.option(flag), fragment: fragments }).map(({ partner, dap, fragment }) => ({
    page: ADMIN,
    parameters: [
      ['invType', 'ResellerRelationship'],
      ['partnerId', partner],
      ['msppId', '0'],
      ...given('DAP', dap),
    ] as const,
    fragment,
  })),
  fc
    .record({
      partner: guid,
      number: partnerNumber,
      provider: fc.option(guid),
      dap: fc.option(flag),
      place: fc.oneof(
        fragments.map((fragment) => ({ page: ADMIN, fragment })),
        fc.constant({ page: STORE, fragment: '' }),
      ),
    })
    .map(({ partner, number, provider, dap, place }) => ({
      ...place,
      parameters: [
        ['invType', 'IndirectResellerRelationship'],
        ['partnerId', partner],
        ['msppId', number],
        ...given('indirectCSPId', provider),
        ...given('DAP', dap),
      ] as const,
    })),
  fc.record({ partner: guid, fragment: fragments }).map(({ partner, fragment }) => ({
    page: ADMIN,
    parameters: [['invType', 'Administration'] as const, ['partnerId', partner] as const],
    fragment,
  })),
  fc.record({ partner: guid, number: partnerNumber, provider: guid }).map(({ partner, number, provider }) => ({
    page: OFFICE,
    parameters: [
      ['type', 'IndirectResellerRelationship'],
      ['id', partner],
      ['csp', '1'],
      ['msppid', number],
      ['indirectCSP', provider],
    ] as const,
    fragment: '',
  })),
  fc
    .record({
      page: fc.constantFrom(ADMIN, 'https://admin.cloud.microsoft/'),
      relationship: guid,
      other: guid,
    })
    .map(({ page, relationship, other }) => ({
      page,
      parameters: [],
      fragment: `#/partners/invitation/granularAdminRelationships/${relationship}-${other}`,
    })),
);

const toLink = ({ page, parameters, fragment }: Written): string =>
  `${page}?${parameters.map((pair) => pair.join('=')).join('&')}${fragment}`;
const goodLink = written.map(toLink);

/** A good link with a piece of it replaced by any text, or by a piece of another. */
const nearLink = fc
  .record({
    link: goodLink,
    from: fc.nat(300),
    length: fc.nat(12),
    piece: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('@', ':', ':443', '\\', '/', '//', '..', '%', '%2e', '?', '#', '&', '=', '&DAP=true', '.', ''),
      goodLink.map((link) => link.slice(0, 40)),
    ),
  })
  .map(({ link, from, length, piece }) => link.slice(0, from) + piece + link.slice(from + length));

const anyText = fc.oneof(fc.string({ unit: 'binary' }), nearLink, goodLink);

describe('reading a link', () => {
  it('never throws, and says what is wrong in plain data: parse(x) is a link, or problems p with JSON(p) = p', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.anything({ withNullPrototype: true, withBigInt: true })), (input) => {
        parseInvitationLink(input).match(
          (link) => {
            expect(Object.isFrozen(link)).toBe(true);
          },
          (problems) => {
            expect(problems.length).toBeGreaterThan(0);
            expect(JSON.parse(JSON.stringify(problems))).toEqual(problems);
            for (const { found } of problems) expect(found.length).toBeLessThanOrEqual(60);
          },
        );
      }),
      { numRuns: runs(5000) },
    );
  });

  it('takes every link of every template: parse(link) is a link', () => {
    fc.assert(
      fc.property(goodLink, (link) => {
        expect(parseInvitationLink(link).isOk()).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it('sees what a browser sees: parse(x) is a link ⇒ URL(x) leads to the same host, path, query and fragment', () => {
    const hosts = ['portal.office.com', 'businessstore.microsoft.com', 'admin.microsoft.com', 'admin.cloud.microsoft'];
    fc.assert(
      fc.property(anyText, (text) => {
        if (parseInvitationLink(text).isErr()) return;
        const { protocol, username, password, port, host, pathname, search, hash } = new URL(text);
        expect({ protocol, username, password, port }).toEqual({
          protocol: 'https:',
          username: '',
          password: '',
          port: '',
        });
        expect(hosts).toContain(host);
        const seen = `https://${host}${pathname}${search}${hash}`;
        expect(seen.toLowerCase()).toBe((search === '' ? text.replace('?', '') : text).toLowerCase());
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is strict about the host: parse(x with one character of the host changed, added or left out) is refused', () => {
    const character = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
      fc.constantFrom('.', '-', '@', ':', '/', '\\', '%', '\u0430', '\u212A', '\u202E', '\uFF0E', ''),
    );
    fc.assert(
      fc.property(goodLink, fc.nat(), character, fc.boolean(), (link, place, other, isAdded) => {
        const [start, end] = ['https://'.length, link.indexOf('/', 'https://'.length)];
        const index = start + (place % (end - start));
        const kept = isAdded ? index : index + 1;
        fc.pre(other.toLowerCase() !== link.slice(index, kept) && (other !== '' || !isAdded));
        expect(parseInvitationLink(link.slice(0, index) + other + link.slice(kept)).isErr()).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('takes no disguise: parse(x with a character that no invitation holds, anywhere) is refused', () => {
    const foreign = fc.oneof(
      fc.constantFrom(
        '%',
        '\\',
        ' ',
        '\t',
        '\n',
        '\u0000',
        '\u200B',
        '\u202E',
        '\u2066',
        '\uFEFF',
        ';',
        '+',
        '"',
        '<',
        '|',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => text > '\u007F'),
    );
    fc.assert(
      fc.property(goodLink, fc.nat(), foreign, (link, place, character) => {
        const index = place % (link.length + 1);
        expect(parseInvitationLink(link.slice(0, index) + character + link.slice(index)).isErr()).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('does not care for order and letter case: parse(shuffled and recased x) = parse(x)', () => {
    const disturbed = written.chain((link) =>
      fc.record({
        link: fc.constant(link),
        order: fc.shuffledSubarray([...link.parameters.keys()], { minLength: link.parameters.length }),
        ofNames: cased,
        ofHost: cased,
      }),
    );
    fc.assert(
      fc.property(disturbed, ({ link, order, ofNames, ofHost }) => {
        const parameters = order.map((index) => {
          const [name, value] = link.parameters[index] ?? ['', ''];
          return [ofNames(name), value] as const;
        });
        const page = `https://${ofHost(link.page.slice('https://'.length))}`;
        expect(parseInvitationLink(toLink({ ...link, page, parameters }))).toEqual(parseInvitationLink(toLink(link)));
      }),
      { numRuns: runs(500) },
    );
  });

  it('takes no parameter twice: parse(x with one of its parameters again) is refused', () => {
    fc.assert(
      fc.property(written, fc.nat(), cased, (link, place, recase) => {
        fc.pre(link.parameters.length > 0);
        const [name, value] = link.parameters[place % link.parameters.length] ?? ['', ''];
        const parameters = [...link.parameters, [recase(name), value] as const];
        expect(parseInvitationLink(toLink({ ...link, parameters })).isErr()).toBe(true);
      }),
    );
  });
});

const days = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => at(date.toISOString()));
const instant: fc.Arbitrary<Instant> = fc.oneof(
  days,
  fc
    .constantFrom('2020-11-30T23:59:59.999Z', '2020-12-01', '2023-10-08T23:59:59.999Z', '2023-10-09')
    .map((text) => at(text)),
);

const partner: fc.Arbitrary<Partner> = fc
  .record({
    kind: fc.constantFrom('direct-bill', 'indirect-provider', 'indirect-reseller'),
    tenantId: guid,
    partnerId: partnerNumber,
    provider: guid,
  })
  .map(({ kind, tenantId, partnerId, provider }) =>
    must(
      parsePartner({
        kind,
        tenantId,
        partnerId,
        name: 'A partner',
        cloud: 'global',
        market: 'US',
        ...(kind === 'indirect-reseller' ? { providers: [provider] } : {}),
      }),
    ),
  );

const invitations = fc
  .record({
    partner,
    asks: fc.constantFrom<Asks>('reseller', 'reseller-and-delegated-admin', 'delegated-admin'),
    when: instant,
  })
  .map(({ partner: inviting, asks, when }) => {
    const provider = inviting.kind === 'indirect-reseller' ? (inviting.providers[0] ?? null) : null;
    const invitation = {
      status: 'pending',
      id: 'invitation-1',
      partner: inviting.tenantId,
      provider,
      asks,
      requestedAt: at('2016-01-01'),
    } as Invitation;
    const customer = contoso({ partnerships: { partners: [inviting], relationships: [] } });
    return { customer, invitation, inviting, when };
  });

/** The id of a relationship, most often with one character changed. */
const nearId = fc
  .record({ one: guid, other: guid, place: fc.nat(72), piece: fc.string({ unit: 'binary-ascii', maxLength: 1 }) })
  .map(({ one, other, place, piece }) => {
    const id = `${one}-${other}`;
    return id.slice(0, place) + piece + id.slice(place + 1);
  });

describe('writing a link', () => {
  it('is undone by reading it: parse(linkToInvitation(c, i, t)) names the partner, its PartnerID and the provider of i', () => {
    fc.assert(
      fc.property(invitations, ({ customer, invitation, inviting, when }) => {
        linkToInvitation(customer, invitation, when).match(
          (link) => {
            const isOffice = inviting.kind === 'indirect-reseller' || when < '2020-12-01';
            const asksForDelegatedAdmin = isOffice
              ? null
              : invitation.asks === 'reseller-and-delegated-admin' && when < '2023-10-09';
            const common = {
              template: isOffice ? 'office-portal' : 'admin-center-billing',
              partner: invitation.partner,
              asksForDelegatedAdmin,
            };
            const expected =
              inviting.kind === 'indirect-reseller'
                ? { kind: 'indirect-reseller', ...common, partnerId: inviting.partnerId, provider: invitation.provider }
                : { kind: 'reseller', ...common };
            expect(must(parseInvitationLink(link))).toEqual(expected);
          },
          (problems) => {
            expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['no-template', 'asks']]);
          },
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('never asks for delegated admin once it no longer comes with a reseller relationship: t ≥ 2023-10-09 ⇒ no DAP=true', () => {
    fc.assert(
      fc.property(invitations, ({ customer, invitation, when }) => {
        const link = linkToInvitation(customer, invitation, when);
        if (when >= '2023-10-09') expect(link.unwrapOr('')).not.toMatch(/DAP=true/iu);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is undone by reading it: parse(linkToGrant(c, g, t)).grantId = g.id', () => {
    fc.assert(
      fc.property(guid, guid, cased, (one, other, recase) => {
        const id = grantId(recase(`${one}-${other}`));
        const grant = gdap({ id, state: STATES.approvalPending });
        const link: InvitationLink = must(
          parseInvitationLink(must(linkToGrant({ cloud: 'global' }, grant, at('2024-02-01')))),
        );
        expect(link).toEqual({ kind: 'granular', template: 'admin-center-granular', grantId: grant.id });
      }),
    );
  });

  it('makes nothing that cannot be read: linkToGrant(c, g, t) is a link ⇒ parse of it is one, whatever g.id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), nearId), (id) => {
        const grant = gdap({ id: grantId(id), state: STATES.approvalPending });
        const link = linkToGrant({ cloud: 'global' }, grant, at('2024-02-01'));
        if (link.isErr()) return;
        expect(must(parseInvitationLink(link.value))).toEqual({
          kind: 'granular',
          template: 'admin-center-granular',
          grantId: id,
        });
      }),
    );
  });
});
