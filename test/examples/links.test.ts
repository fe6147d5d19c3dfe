import type { Asks, Cloud, GrantId, GranularStatus, Invitation, Partner } from 'csp-multi-partner';
import { LONGEST_LINK, linkToGrant, linkToInvitation, parseInvitationLink } from 'csp-multi-partner/links';
import { describe, expect, it } from 'vitest';
import { ADATUM, STATES, TAILSPIN, adatum, at, contoso, fabrikam, gdap, grantId, must, tailspin } from '../world';
import { problem, problemsOf, refused } from './problems';

const PARTNER = 'b2000000-0000-4000-8000-000000000002';
const RESELLER = 'e4000000-0000-4000-8000-000000000004';
const PROVIDER = 'd3000000-0000-4000-8000-000000000003';
const GRANT = '5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836';

const ADMIN = 'https://admin.microsoft.com/Adminportal/Home';
const BILLING = '#/BillingAccounts/partner-invitation';
const GRANULAR = '#/partners/invitation/granularAdminRelationships';
const HOSTS = ['portal.office.com', 'businessstore.microsoft.com', 'admin.microsoft.com', 'admin.cloud.microsoft'];
const FRAGMENTS = [BILLING, '#/partners/invitation', `${GRANULAR}/{guid}-{guid}`];
const KINDS = ['ResellerRelationship', 'IndirectResellerRelationship', 'Administration'];

/** The reseller link of Partner Center's API, with some of its parts replaced. */
const direct = ({
  begin = ADMIN,
  kind = 'invType=ResellerRelationship',
  partner = `partnerId=${PARTNER}`,
  reseller = 'msppId=0',
  delegatedAdmin = 'DAP=false',
  end = BILLING,
} = {}): string => `${begin}?${[kind, partner, reseller, delegatedAdmin].join('&')}${end}`;

/** As problems show a long text. */
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const DIRECT = {
  kind: 'reseller',
  template: 'admin-center-billing',
  partner: PARTNER,
  asksForDelegatedAdmin: false,
};

describe('a link to a direct-bill partner', () => {
  it('says whose reseller relationship it asks for, and whether it asks for delegated admin', () => {
    expect(must(parseInvitationLink(direct()))).toEqual(DIRECT);
    expect(must(parseInvitationLink(direct({ delegatedAdmin: 'DAP=true' })))).toEqual({
      ...DIRECT,
      asksForDelegatedAdmin: true,
    });
  });

  it('is read with the newer fragment, where nothing is said of delegated admin', () => {
    const link = `${ADMIN}?invType=ResellerRelationship&partnerId=${PARTNER}&msppId=0#/partners/invitation`;
    expect(must(parseInvitationLink(link))).toEqual({
      ...DIRECT,
      template: 'admin-center-partners',
      asksForDelegatedAdmin: null,
    });
  });

  it('is read by its older names at the Office portal', () => {
    const link = `https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=${PARTNER}&csp=1&msppid=0`;
    expect(must(parseInvitationLink(link))).toEqual({
      ...DIRECT,
      template: 'office-portal',
      asksForDelegatedAdmin: null,
    });
  });

  it('is frozen when it has been read', () => {
    expect(Object.isFrozen(must(parseInvitationLink(direct())))).toBe(true);
  });

  it.each([
    [
      'parameters in another order',
      `${ADMIN}?DAP=false&msppId=0&partnerId=${PARTNER}&invType=ResellerRelationship${BILLING}`,
    ],
    [
      'other letter case in the names',
      `${ADMIN}?INVTYPE=ResellerRelationship&partnerid=${PARTNER}&MsppID=0&dap=false${BILLING}`,
    ],
    ['`False`, as .NET writes it', direct({ delegatedAdmin: 'DAP=False' })],
    ['`FALSE`', direct({ delegatedAdmin: 'DAP=FALSE' })],
    ['other letter case in the path', direct({ begin: 'https://admin.microsoft.com/AdminPortal/home' })],
    ['other letter case in the host', direct({ begin: 'https://Admin.Microsoft.COM/Adminportal/Home' })],
    ['a tenant in upper case', direct({ partner: `partnerId=${PARTNER.toUpperCase()}` })],
  ])('may be written with %s', (_, link) => {
    expect(must(parseInvitationLink(link))).toEqual(DIRECT);
  });
});

describe('a link to an indirect reseller', () => {
  const INDIRECT = {
    kind: 'indirect-reseller',
    template: 'admin-center-billing',
    partner: RESELLER,
    partnerId: '4444',
    provider: PROVIDER,
    asksForDelegatedAdmin: null,
  };
  const link = `${ADMIN}?invType=IndirectResellerRelationship&partnerId=${RESELLER}&msppId=4444`;

  it.each([
    ['with its provider', `${link}&indirectCSPId=${PROVIDER}${BILLING}`, INDIRECT],
    ['on its own', link + BILLING, { ...INDIRECT, provider: null }],
    [
      'with delegated admin',
      `${link}&DAP=TRUE&indirectCSPId=${PROVIDER}${BILLING}`,
      { ...INDIRECT, asksForDelegatedAdmin: true },
    ],
    [
      'with the newer fragment',
      `${link}&indirectCSPId=${PROVIDER}#/partners/invitation`,
      { ...INDIRECT, template: 'admin-center-partners' },
    ],
    [
      'at the store',
      `https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId=${RESELLER}&msppId=4444&DAP=true`,
      { ...INDIRECT, template: 'business-store', provider: null, asksForDelegatedAdmin: true },
    ],
    [
      'at the Office portal',
      `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${RESELLER}&csp=1&msppid=4444&indirectCSP=${PROVIDER}`,
      { ...INDIRECT, template: 'office-portal' },
    ],
  ])('names it, its PartnerID and its provider: %s', (_, text, expected) => {
    expect(must(parseInvitationLink(text))).toEqual(expected);
  });

  it('is refused without the PartnerID of the reseller, which 0 is not', () => {
    const zero = `${ADMIN}?invType=IndirectResellerRelationship&partnerId=${RESELLER}&msppId=0${BILLING}`;
    refused(parseInvitationLink(zero), problem('not-a-partner-id', ['query', 'msppId'], '0'));
    const none = `${ADMIN}?invType=IndirectResellerRelationship&partnerId=${RESELLER}${BILLING}`;
    refused(parseInvitationLink(none), problem('missing', ['query', 'msppId'], 'nothing'));
  });

  it('is refused with a provider or a flag that is none', () => {
    refused(
      parseInvitationLink(`${link}&indirectCSPId=tailspin&DAP=yes${BILLING}`),
      problem('not-a-guid', ['query', 'indirectCSPId'], 'tailspin'),
      problem('not-a-boolean', ['query', 'DAP'], 'yes', ['true', 'false']),
    );
  });

  it('is refused at the Office portal without a provider', () => {
    const office = `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${RESELLER}&csp=1&msppid=4444`;
    refused(parseInvitationLink(office), problem('missing', ['query', 'indirectCSP'], 'nothing'));
  });
});

describe('a link that asks for delegated admin alone', () => {
  it.each([
    [BILLING, 'admin-center-billing'],
    ['#/partners/invitation', 'admin-center-partners'],
  ])('names the partner: %s', (fragment, template) => {
    expect(must(parseInvitationLink(`${ADMIN}?invType=Administration&partnerId=${PARTNER}${fragment}`))).toEqual({
      kind: 'administration',
      template,
      partner: PARTNER,
    });
  });

  it('is refused with what only resellers need', () => {
    refused(
      parseInvitationLink(`${ADMIN}?invType=Administration&partnerId=${PARTNER}&msppId=0&DAP=true${BILLING}`),
      problem('unknown-member', ['query', 'msppId'], '0'),
      problem('unknown-member', ['query', 'DAP'], 'true'),
    );
  });

  it('is refused without a partner', () => {
    refused(
      parseInvitationLink(`${ADMIN}?invType=Administration${BILLING}`),
      problem('missing', ['query', 'partnerId'], 'nothing'),
    );
  });
});

describe('a link to a granular relationship', () => {
  it.each([
    [
      'the page of Graph’s overview',
      `https://admin.microsoft.com/AdminPortal/Home${GRANULAR}/${GRANT}`,
      'admin-center-granular',
    ],
    ['the newest host', `https://admin.cloud.microsoft/?${GRANULAR}/${GRANT}`, 'cloud-granular'],
    [
      'the newest host without its question mark',
      `https://admin.cloud.microsoft/${GRANULAR}/${GRANT}`,
      'cloud-granular',
    ],
  ])('names it: %s', (_, link, template) => {
    const read = must(parseInvitationLink(link));
    expect(read).toEqual({ kind: 'granular', template, grantId: GRANT });
    expect(Object.isFrozen(read)).toBe(true);
  });

  it('keeps the letter case of its id, as Graph’s answers do', () => {
    const link = `${ADMIN}${GRANULAR}/${GRANT.toUpperCase()}`;
    expect(must(parseInvitationLink(link))).toEqual({
      kind: 'granular',
      template: 'admin-center-granular',
      grantId: GRANT.toUpperCase(),
    });
  });

  it.each([
    ['the id of a request, which is one GUID', 'd328edec-f388-4a5d-a7df-658e317c1a67'],
    ['no id', ''],
    ['a slash behind the id', `${GRANT}/`],
    ['a query behind the id', `${GRANT}?DAP=true`],
    ['three GUIDs', `${GRANT}-${PARTNER}`],
  ])('is refused with %s', (_, id) => {
    refused(
      parseInvitationLink(`${ADMIN}${GRANULAR}/${id}`),
      problem('not-a-relationship-id', ['fragment'], cut(id), ['{guid}-{guid}']),
    );
  });

  it('is refused with a query', () => {
    refused(
      parseInvitationLink(`${ADMIN}?partnerId=${PARTNER}${GRANULAR}/${GRANT}`),
      problem('unknown-member', ['query', 'partnerId'], PARTNER),
    );
  });

  it.each(['granularadminrelationships', 'granularAdminRelationships'])(
    'is refused on the page of partners, with the one that takes approvals: #/partners/%s',
    (page) => {
      refused(
        parseInvitationLink(`https://admin.microsoft.com/AdminPortal/Home#/partners/${page}/${GRANT}`),
        problem('unknown-page', ['fragment'], cut(`#/partners/${page}/${GRANT}`), [`${GRANULAR}/{guid}-{guid}`]),
      );
    },
  );
});

describe('what is no link', () => {
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  it.each([
    ['a number', 7, '7'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a symbol', Symbol('link'), 'symbol'],
    ['a URL object', new URL(direct()), 'object'],
    ['a text object', Object(direct()), 'object'],
    ['a revoked proxy', revoked, 'object'],
    ['an object that throws', { toString: () => must(parseInvitationLink(0)) }, 'object'],
  ])('is refused, not thrown: %s', (_, input, found) => {
    refused(parseInvitationLink(input), problem('not-text', [], found));
  });

  it('is refused when it is empty', () => {
    refused(parseInvitationLink(''), problem('empty', [], ''));
  });

  it(`is refused when it is longer than ${LONGEST_LINK} characters`, () => {
    const padded = (length: number): string => direct().padEnd(length, '-');
    const unknownPage = problem('unknown-page', ['fragment'], cut(BILLING.padEnd(100, '-')), FRAGMENTS);
    refused(parseInvitationLink(padded(LONGEST_LINK - 1)), unknownPage);
    refused(parseInvitationLink(padded(LONGEST_LINK)), unknownPage);
    refused(parseInvitationLink(padded(LONGEST_LINK + 1)), problem('too-large', [], 'more than 512 characters'));
  });

  it.each([
    'admin.microsoft.com',
    '//admin.microsoft.com/',
    'https:/admin.microsoft.com',
    'https:\\\\admin.microsoft.com',
  ])('is refused without `https://`: %s', (link) => {
    refused(parseInvitationLink(link), problem('not-a-link', [], link, ['https://']));
  });

  it.each(['http', 'HTTPS', 'ftp', 'javascript', ' https', 'view-source:https', ''])(
    'is refused with another scheme: `%s`',
    (scheme) => {
      refused(
        parseInvitationLink(direct().replace('https', scheme)),
        problem('not-a-link', ['scheme'], scheme, ['https']),
      );
    },
  );
});

describe('a link to somebody else’s site', () => {
  it.each([
    ['another site', 'evil.example'],
    ['a longer name', 'admin.microsoft.com.evil.example'],
    ['a prefix', 'evil-admin.microsoft.com'],
    ['a subdomain', 'www.admin.microsoft.com'],
    ['a hyphen for a dot', 'admin-microsoft.com'],
    ['a letter less', 'admin.microsof.com'],
    ['a digit for a letter', 'admin.micr0soft.com'],
    ['letters that look like one', 'admin.rnicrosoft.com'],
    ['punycode', 'xn--dmin-43d.microsoft.com'],
    ['a trailing dot', 'admin.microsoft.com.'],
    ['an underscore', 'admin_microsoft.com'],
    ['the address of a machine', '127.0.0.1'],
    ['another site of Microsoft’s', 'login.microsoftonline.com'],
    ['the admin center of US Government', 'portal.office365.us'],
    ['none', ''],
  ])('is refused: %s', (_, host) => {
    refused(
      parseInvitationLink(direct({ begin: `https://${host}/Adminportal/Home` })),
      problem('unknown-host', ['host'], host, HOSTS),
    );
  });

  it.each([
    ['a Cyrillic letter', '\u0430dmin.microsoft.com', 'U+0430'],
    ['a full-width dot', 'admin\uFF0Emicrosoft.com', 'U+FF0E'],
    ['the Kelvin sign', 'admin.microsoft.com\u212A', 'U+212A'],
    ['a zero-width space', 'admin.\u200Bmicrosoft.com', 'U+200B'],
    ['percent-encoding', '%61dmin.microsoft.com', '%'],
    ['a soft hyphen and a space', 'admin.micro\u00ADsoft.com ', 'U+00AD U+0020'],
  ])('is refused when its name is disguised: %s', (_, host, found) => {
    refused(
      parseInvitationLink(direct({ begin: `https://${host}/Adminportal/Home` })),
      problem('encoded-link', ['host'], found),
    );
  });

  it('is refused when it is an address in brackets', () => {
    refused(
      parseInvitationLink(direct({ begin: 'https://[::1]/Adminportal/Home' })),
      problem('port-in-link', ['port'], ':1]'),
      problem('encoded-link', ['host'], '['),
    );
  });

  it('is refused when it names a user or a password, which the problem does not repeat', () => {
    for (const user of ['admin.microsoft.com', 'me:secret', '', 'a@b', '%40']) {
      refused(
        parseInvitationLink(direct({ begin: `https://${user}@evil.example/Adminportal/Home` })),
        problem('credentials-in-link', ['credentials'], '@'),
        problem('unknown-host', ['host'], 'evil.example', HOSTS),
      );
    }
    refused(
      parseInvitationLink(direct({ begin: 'https://me:secret@admin.microsoft.com/Adminportal/Home' })),
      problem('credentials-in-link', ['credentials'], '@'),
    );
  });

  it.each(['443', '8443', '', 'x', '443:443'])('is refused when it names a port: `:%s`', (port) => {
    refused(
      parseInvitationLink(direct({ begin: `https://admin.microsoft.com:${port}/Adminportal/Home` })),
      problem('port-in-link', ['port'], port),
    );
  });

  it('is refused with a backslash, which browsers take for a slash', () => {
    refused(
      parseInvitationLink(direct({ begin: 'https://evil.example\\@admin.microsoft.com/Adminportal/Home' })),
      problem('credentials-in-link', ['credentials'], '@'),
    );
    refused(
      parseInvitationLink(direct({ begin: 'https://admin.microsoft.com\\.evil.example/Adminportal/Home' })),
      problem('encoded-link', ['host'], '\\'),
    );
  });
});

describe('a link to another page', () => {
  it.each([
    ['two slashes', '//Adminportal/Home'],
    ['dots', '/x/../Adminportal/Home'],
    ['a dot', '/./Adminportal/Home'],
    ['a slash behind', '/Adminportal/Home/'],
    ['parameters of the path', '/Adminportal/Home:8080@evil'],
    ['no path', ''],
  ])('is refused with its path: %s', (_, path) => {
    refused(
      parseInvitationLink(direct({ begin: `https://admin.microsoft.com${path}` })),
      problem('unknown-page', ['path'], path, ['/Adminportal/Home']),
    );
  });

  it('is refused with a disguised path', () => {
    refused(
      parseInvitationLink(direct({ begin: 'https://admin.microsoft.com/Adminportal%2FHome' })),
      problem('encoded-link', ['path'], '%'),
    );
  });

  it.each([
    ['#'],
    ['#/'],
    ['#/BillingAccounts'],
    ['#/billingaccounts/partner-invitation'],
    [`${BILLING}/`],
    [`${BILLING}#`],
    ['#/partners/invitation/reseller'],
    ['#/partners/invitation/indirectReseller?partnerId=1'],
  ])('is refused with its fragment: %s', (fragment) => {
    refused(parseInvitationLink(direct({ end: fragment })), problem('unknown-page', ['fragment'], fragment, FRAGMENTS));
  });

  it('is refused when a link was pasted twice in a row', () => {
    refused(
      parseInvitationLink(direct() + direct()),
      problem('unknown-page', ['fragment'], cut(BILLING + direct()), FRAGMENTS),
    );
  });

  it('is refused without its fragment, which a chat or a shell may have cut off', () => {
    refused(parseInvitationLink(direct({ end: '' })), problem('missing', ['fragment'], 'nothing', FRAGMENTS));
  });

  it('is refused with a disguised fragment', () => {
    refused(parseInvitationLink(direct({ end: `${BILLING}\u202E` })), problem('encoded-link', ['fragment'], 'U+202E'));
    refused(
      parseInvitationLink(`https://admin.cloud.microsoft/?${GRANULAR}/${GRANT}%20`),
      problem('encoded-link', ['fragment'], '%'),
    );
  });

  it('is refused with a fragment where there is none', () => {
    const office = `https://portal.office.com/partner/signup.aspx?type=ResellerRelationship&id=${PARTNER}&csp=2&msppid=0#/x`;
    refused(
      parseInvitationLink(office),
      problem('unknown-page', ['path'], '/partner/signup.aspx', ['/partner/partnersignup.aspx']),
      problem('unknown-page', ['fragment'], '#/x'),
      problem('not-one-of', ['query', 'csp'], '2', ['1']),
    );
  });
});

describe('the parameters of a link', () => {
  it('are refused when one stands there twice, in whatever letter case', () => {
    refused(
      parseInvitationLink(direct({ partner: `partnerId=${PARTNER}&partnerId=${RESELLER}&PARTNERID=%20` })),
      problem('duplicate', ['query', 'partnerId'], RESELLER),
      problem('duplicate', ['query', 'PARTNERID'], '%20'),
    );
  });

  it('are refused when one is not known', () => {
    refused(
      parseInvitationLink(direct({ delegatedAdmin: 'ref=mail&__proto__=1&constructor' })),
      problem('unknown-member', ['query', 'ref'], 'mail'),
      problem('unknown-member', ['query', '__proto__'], '1'),
      problem('unknown-member', ['query', 'constructor'], ''),
    );
  });

  it('are refused when one is empty', () => {
    refused(parseInvitationLink(direct({ delegatedAdmin: '' })), problem('unknown-member', ['query', ''], ''));
    refused(parseInvitationLink(direct({ partner: 'partnerId' })), problem('not-a-guid', ['query', 'partnerId'], ''));
  });

  it('are refused by the older names on a newer page', () => {
    refused(
      parseInvitationLink(direct({ partner: `id=${PARTNER}`, delegatedAdmin: 'csp=1' })),
      problem('missing', ['query', 'partnerId'], 'nothing'),
      problem('unknown-member', ['query', 'id'], PARTNER),
      problem('unknown-member', ['query', 'csp'], '1'),
    );
  });

  it.each([
    ['no GUID', 'contoso.onmicrosoft.com'],
    ['nothing', ''],
    ['a GUID and more', `${PARTNER}=`],
    ['a PartnerID', '1111'],
  ])('are refused when the partner is %s', (_, value) => {
    refused(
      parseInvitationLink(direct({ partner: `partnerId=${value}` })),
      problem('not-a-guid', ['query', 'partnerId'], value),
    );
  });

  it('are refused when a direct-bill partner names an indirect reseller', () => {
    refused(
      parseInvitationLink(direct({ reseller: 'msppId=4444' })),
      problem('not-one-of', ['query', 'msppId'], '4444', ['0']),
    );
  });

  it('are refused with a kind that nobody knows, and otherwise judged as far as they can be', () => {
    refused(
      parseInvitationLink(direct({ kind: 'invType=Advisor', partner: 'partnerId=1', delegatedAdmin: 'x=1' })),
      problem('not-one-of', ['query', 'invType'], 'Advisor', KINDS),
      problem('not-a-guid', ['query', 'partnerId'], '1'),
      problem('unknown-member', ['query', 'x'], '1'),
    );
    refused(
      parseInvitationLink(`https://portal.office.com/partner/partnersignup.aspx?id=${PARTNER}&msppid=0&csp=1`),
      problem('missing', ['query', 'type'], 'nothing', KINDS.slice(0, 2)),
    );
  });

  it.each([
    ['percent-encoding, even of a harmless letter', 'partnerId=%62', ['query', 'partnerId'], '%'],
    ['a plus for a space', `partnerId=${PARTNER}+`, ['query', 'partnerId'], '+'],
    ['a line break and a tab', `partnerId=${PARTNER}\n\t\n`, ['query', 'partnerId'], 'U+000A U+0009'],
    ['a bidirectional override', `partnerId=\u202E${PARTNER}`, ['query', 'partnerId'], 'U+202E'],
    ['half a character', 'partnerId=\uD83D', ['query', 'partnerId'], 'U+D83D'],
    ['a character beyond 65,535', 'partnerId=\u{1F600}', ['query', 'partnerId'], 'U+1F600'],
  ] as const)('are refused with %s', (_, partner, path, found) => {
    refused(parseInvitationLink(direct({ partner })), problem('encoded-link', path, found));
  });

  it('are refused with a disguised name, as HTML and Markdown leave it', () => {
    refused(
      parseInvitationLink(direct({ partner: `amp;partnerId=${PARTNER}` })),
      problem('encoded-link', ['query'], ';'),
      problem('missing', ['query', 'partnerId'], 'nothing'),
    );
  });

  it('are refused with a disguised one that is not known', () => {
    refused(
      parseInvitationLink(direct({ delegatedAdmin: 'ref=%20' })),
      problem('encoded-link', ['query', 'ref'], '%'),
      problem('unknown-member', ['query', 'ref'], ''),
    );
  });
});

it('all that is wrong with a link comes back at once', () => {
  const link = `http://me:secret@admin.microsoft.com:443/x?invType=ResellerRelationship&partnerId=1&msppId=2&DAP=3&a=4${BILLING}`;
  refused(
    parseInvitationLink(link),
    problem('not-a-link', ['scheme'], 'http', ['https']),
    problem('credentials-in-link', ['credentials'], '@'),
    problem('port-in-link', ['port'], '443'),
    problem('unknown-page', ['path'], '/x', ['/Adminportal/Home']),
    problem('not-a-guid', ['query', 'partnerId'], '1'),
    problem('not-one-of', ['query', 'msppId'], '2', ['0']),
    problem('not-a-boolean', ['query', 'DAP'], '3', ['true', 'false']),
    problem('unknown-member', ['query', 'a'], '4'),
  );
});

const LOCKED: GrantId = grantId(GRANT);

/** A pending invitation of Fabrikam, or of another partner. */
const invited = (asks: Asks, partner: Partner = fabrikam, changes: Partial<Invitation> = {}): Invitation =>
  ({
    status: 'pending',
    id: 'invitation-1',
    partner: partner.tenantId,
    provider: partner.kind === 'indirect-reseller' ? TAILSPIN : null,
    asks,
    requestedAt: at('2016-01-01'),
    ...changes,
  }) as Invitation;

const OFFICE = 'https://portal.office.com/partner/partnersignup.aspx';
const BOTH = 'reseller-and-delegated-admin';

describe('a customer whom a direct-bill partner has invited', () => {
  it.each([
    [
      'before December 2020, at the Office portal',
      '2016-01-01',
      BOTH,
      `${OFFICE}?type=ResellerRelationship&id=${PARTNER}&csp=1&msppid=0`,
    ],
    [
      'until the last moment',
      '2020-11-30T23:59:59.999Z',
      BOTH,
      `${OFFICE}?type=ResellerRelationship&id=${PARTNER}&csp=1&msppid=0`,
    ],
    ['since December 2020, in the admin center', '2020-12-01', 'reseller', direct()],
    ['with delegated admin', '2020-12-01', BOTH, direct({ delegatedAdmin: 'DAP=true' })],
    [
      'until delegated admin no longer comes with it',
      '2023-10-08T23:59:59.999Z',
      BOTH,
      direct({ delegatedAdmin: 'DAP=true' }),
    ],
    ['and for the reseller relationship alone since', '2023-10-09', BOTH, direct()],
    ['today', '2026-11-24', 'reseller', direct()],
  ] as const)('gets a link: %s', (_, when, asks, link) => {
    expect(must(linkToInvitation(contoso(), invited(asks), at(when)))).toBe(link);
  });

  it('gets the same link from an indirect provider that invites on its own', () => {
    expect(must(linkToInvitation(contoso(), invited('reseller', tailspin), at('2024-01-01')))).toBe(
      direct({ partner: `partnerId=${PROVIDER}` }),
    );
  });

  it('gets none to a reseller relationship alone at the Office portal, whose links asked for both', () => {
    refused(
      linkToInvitation(contoso(), invited('reseller'), at('2020-11-30')),
      problem('no-template', ['asks'], 'reseller', [BOTH]),
    );
  });

  it('gets none to delegated admin alone, for which there is no template of Microsoft’s', () => {
    for (const when of ['2018-01-01', '2022-01-01', '2026-01-01']) {
      refused(
        linkToInvitation(contoso(), invited('delegated-admin'), at(when)),
        problem('no-template', ['asks'], 'delegated-admin', ['reseller', BOTH]),
      );
    }
  });

  it('gets none with a provider, for which the template has no place', () => {
    refused(
      linkToInvitation(contoso(), invited('reseller', fabrikam, { provider: TAILSPIN }), at('2024-01-01')),
      problem('no-template', ['provider'], PROVIDER, ['null']),
    );
  });

  it('gets none once it has accepted', () => {
    const accepted = invited('reseller', fabrikam, { status: 'accepted', acceptedAt: at('2024-01-01') });
    refused(
      linkToInvitation(contoso(), accepted, at('2024-01-02')),
      problem('not-pending', ['status'], 'accepted', ['pending']),
    );
  });
});

describe('a customer whom an indirect reseller has invited', () => {
  const link = `${OFFICE}?type=IndirectResellerRelationship&id=${RESELLER}&csp=1&msppid=4444&indirectCSP=${PROVIDER}`;

  it.each([
    ['before December 2020', '2018-01-01', BOTH],
    ['since, for the admin center’s template is practitioners’ only', '2022-01-01', BOTH],
    ['for the reseller relationship alone, once no link gives more', '2023-10-09', 'reseller'],
    ['for both, though it gives the reseller relationship alone', '2023-10-09', BOTH],
  ] as const)('gets a link at the Office portal: %s', (_, when, asks) => {
    expect(must(linkToInvitation(contoso(), invited(asks, adatum), at(when)))).toBe(link);
  });

  it('gets none to a reseller relationship alone while the link might give more, and none without a provider', () => {
    refused(
      linkToInvitation(contoso(), invited('reseller', adatum, { provider: null }), at('2023-10-08')),
      problem('no-template', ['asks'], 'reseller', [BOTH]),
      problem('no-template', ['provider'], 'null', [PROVIDER]),
    );
  });
});

describe('a customer who has no link', () => {
  const CLOUDS: readonly Cloud[] = ['us-government', 'germany', 'china'];

  it.each(CLOUDS)('is in another cloud, for which none is documented: %s', (cloud) => {
    const expected = problem('no-template', ['cloud'], cloud, ['global']);
    refused(linkToInvitation(contoso({ cloud }), invited('delegated-admin'), at('2024-01-01')), expected);
    refused(linkToGrant({ cloud }, gdap({ id: LOCKED, state: STATES.approvalPending }), at('2024-02-01')), expected);
  });

  it('does not know the partner, and hears the rest too', () => {
    const strangers = contoso({ partnerships: { partners: [], relationships: [] } });
    refused(
      linkToInvitation(strangers, invited('reseller'), at('2024-01-01')),
      problem('unknown-partner', ['partner'], PARTNER),
    );
    refused(
      linkToInvitation(
        strangers,
        invited('delegated-admin', adatum, { status: 'accepted', acceptedAt: at('2024-01-01') }),
        at('2024-01-01'),
      ),
      problem('unknown-partner', ['partner'], ADATUM),
      problem('not-pending', ['status'], 'accepted', ['pending']),
      problem('no-template', ['asks'], 'delegated-admin', ['reseller', BOTH]),
    );
  });
});

describe('a customer who is to approve a granular relationship', () => {
  const global = { cloud: 'global' } as const;

  it('gets the link of Graph’s overview once it is locked, until it lapses', () => {
    const grant = gdap({ id: LOCKED, state: STATES.approvalPending });
    expect(must(linkToGrant(global, grant, at('2024-01-02')))).toBe(
      `https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${GRANT}`,
    );
    expect(linkToGrant(global, grant, at('2024-03-31T23:59:59.999Z')).isOk()).toBe(true);
    refused(
      linkToGrant(global, grant, at('2024-04-01')),
      problem('not-locked', ['state', 'status'], 'forgotten', ['approvalPending']),
    );
  });

  it('gets it whatever the reseller of a relationship that its provider created has answered', () => {
    for (const partnerConsent of ['pending', 'given', 'refused'] as const) {
      const state = { ...STATES.approvalPending, partnerConsent };
      expect(linkToGrant(global, gdap({ id: LOCKED, provider: TAILSPIN, state }), at('2024-02-01')).isOk()).toBe(true);
    }
  });

  it.each((Object.keys(STATES) as GranularStatus[]).filter((status) => status !== 'approvalPending'))(
    'gets none while it is `%s`',
    (status) => {
      refused(
        linkToGrant(global, gdap({ id: LOCKED, state: STATES[status] }), at('2024-02-01')),
        problem('not-locked', ['state', 'status'], status, ['approvalPending']),
      );
    },
  );

  it('gets none when time has ended it, whatever the record says', () => {
    refused(
      linkToGrant(global, gdap({ id: LOCKED, state: STATES.active }), at('2026-01-03')),
      problem('not-locked', ['state', 'status'], 'expiring', ['approvalPending']),
    );
  });

  it('gets none with an id that is none of Graph’s, and hears all reasons', () => {
    expect(problemsOf(linkToGrant({ cloud: 'china' }, gdap({ state: STATES.created }), at('2024-02-01')))).toEqual([
      problem('no-template', ['cloud'], 'china', ['global']),
      problem('not-locked', ['state', 'status'], 'created', ['approvalPending']),
      problem('not-a-relationship-id', ['id'], 'grant-1', ['{guid}-{guid}']),
    ]);
  });
});
