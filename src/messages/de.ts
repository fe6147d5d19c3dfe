import type { MessageTable } from './messageTable';
import { formatsFor } from './formats';
import { quote } from './render';

const { day, moment, number, days, either } = /* @__PURE__ */ formatsFor('de');

const ROLES: MessageTable['roles'] = {
  'admin-agent': 'ein Administrator-Agent',
  'sales-agent': 'ein Vertriebsbeauftragter',
  'helpdesk-agent': 'ein Helpdesk-Agent',
  'global-admin': 'ein globaler Administrator',
  'user-admin': 'ein Benutzeradministrator',
  'billing-admin': 'ein Abrechnungsadministrator',
  'relationship-admin': 'ein Administrator für delegierte Administratorbeziehungen',
  other: 'ein Benutzer ohne solche Rolle',
};

const ENTITLED: MessageTable['entitled'] = {
  partner: 'der betreffende Partner',
  provider: 'der indirekte Anbieter des Handelspartners',
  customer: 'der Kunde',
  microsoft: 'Microsoft',
};

const CLOUDS: MessageTable['clouds'] = {
  global: 'die globale Cloud',
  'us-government': 'die Microsoft Cloud for US Government',
  germany: 'die Microsoft Cloud Deutschland',
  china: 'die von 21Vianet betriebene Cloud in China',
};

/** The same in the genitive and dative, which are alike: `Kunden der …`, `in der …`. */
const INFLECTED_CLOUDS: MessageTable['clouds'] = {
  global: 'der globalen Cloud',
  'us-government': 'der Microsoft Cloud for US Government',
  germany: 'der Microsoft Cloud Deutschland',
  china: 'der von 21Vianet betriebenen Cloud in China',
};

const ASKS: MessageTable['asks'] = {
  reseller: 'eine Handelspartnerbeziehung',
  'reseller-and-delegated-admin': 'eine Handelspartnerbeziehung mit delegierten Administratorrechten',
  'delegated-admin': 'delegierte Administratorrechte',
};

const COMMANDS: MessageTable['commands'] = {
  requestRelationship: 'eine Beziehung anfordern',
  acceptInvitation: 'eine Einladung annehmen',
  revokeDelegatedAdmin: 'delegierte Administratorrechte entfernen',
  endResellerRelationship: 'eine Handelspartnerbeziehung beenden',
  purchaseSubscription: 'ein Abonnement kaufen',
  draftGrant: 'eine GDAP-Beziehung entwerfen',
  amendGrant: 'einen Entwurf ändern',
  deleteGrant: 'einen Entwurf löschen',
  lockGrantForApproval: 'einen Entwurf zur Genehmigung sperren',
  approveGrant: 'eine GDAP-Beziehung genehmigen',
  rejectGrant: 'eine vom Anbieter erstellte GDAP-Beziehung ablehnen',
  recordProvisioning: 'festhalten, was Microsoft bereitgestellt oder wieder entfernt hat',
  switchAutoExtension: 'die automatische Verlängerung ein- oder ausschalten',
  removeGlobalAdministrator: 'die Rolle „Globaler Administrator“ aus einer Beziehung entfernen',
  terminateGrant: 'eine GDAP-Beziehung beenden',
  recordElapsed: 'festhalten, was durch Zeitablauf eingetreten ist',
  assignAccess: 'einer Sicherheitsgruppe Zugriff zuweisen',
  changeAccessAssignment: 'eine Zugriffszuweisung ändern',
  removeAccessAssignment: 'eine Zugriffszuweisung entfernen',
  recordAssignment: 'festhalten, was aus einer Zugriffszuweisung geworden ist',
};

const ACTIONS: MessageTable['actions'] = {
  changeSeats: 'die Anzahl seiner Lizenzen ändern',
  orderAddOn: 'ein Add-On dafür bestellen',
  transition: 'es auf ein anderes Angebot umstellen',
  migrate: 'es in die neue Commerce-Umgebung migrieren',
  beInvoiced: 'die Rechnung dafür erhalten',
  changeTerms: 'seine Bedingungen ändern',
  transferOwnership: 'es an einen anderen Partner übertragen',
  changePartnerOfRecord: 'seinen registrierten Abonnementberater ändern',
};

const FLOWS: MessageTable['flows'] = {
  'edit-subscription': 'die Bearbeitung des Abonnements durch den Verkäufer',
  'order-add-on': 'die Bestellung des Add-Ons durch den Verkäufer',
  transition: 'die Umstellung durch den Verkäufer',
  'migrate-to-new-commerce': 'die Migration in die neue Commerce-Umgebung durch den Verkäufer',
  invoice: 'die Rechnung an den Verkäufer',
  'edit-partner-of-record': 'die Änderung des registrierten Abonnementberaters durch den Verkäufer',
  'transfer-azure-plan': 'die Übertragung des Azure-Plans, vom neuen Partner angefordert und vom bisherigen angenommen',
  'transfer-licenses': 'die Übertragung der Lizenzen, von beiden Partnern genehmigt',
  'switch-legacy-azure':
    'der Partnerwechsel beim Azure-Abonnement per Supportticket, unterschrieben vom Kunden und von beiden Partnern',
  'buy-anew': 'ein gleichwertiges Angebot des neuen Partners, während das alte Abonnement ausläuft',
  'bought-elsewhere': 'der Vertriebsweg, über den der Kunde es gekauft hat',
  'suspend-or-cancel':
    'das vorherige Aussetzen der Legacyabonnements und Kündigen der Abonnements in der neuen Commerce-Umgebung',
  'another-tenant': 'der Kauf für einen anderen Mandanten als den, über den die CSP-Geschäfte laufen',
  'granular-admin': 'eine GDAP-Beziehung',
  'confirm-agreement': 'die Zustimmung des Kunden zur Microsoft-Kundenvereinbarung',
  'connect-provider': 'eine Partnerschaft zwischen Handelspartner und indirektem Anbieter',
  'ask-provider': 'der indirekte Anbieter',
  'let-it-lapse': 'Abwarten, bis die Anforderung 90 Tage nach dem Sperren verfällt',
  'await-provisioning': 'Abwarten der Bereitstellung durch Microsoft, die meist nur Minuten dauert',
};

const GUARANTEES: MessageTable['guarantees'] = {
  'subscriptions-unchanged': 'bestehende Abonnements bleiben unverändert',
  'ownership-unchanged': 'weder ein Abonnement noch das Konto wechselt den Besitzer',
  'terms-unchanged': 'Bedingungen und Verpflichtungen bestehender Abonnements bleiben unverändert',
  'partner-of-record-unchanged': 'jedes Abonnement behält seinen registrierten Abonnementberater',
};

const ticked = (text: string): string => `\`${quote(text)}\``;
const listed = (ids: readonly string[]): string => ids.map(ticked).join(', ');

/** German. */
export const de: MessageTable = {
  tag: 'de',
  layout: {
    quotationMarks: ['„', '“'],
    labelled: (label, text) => `${label}: ${text}`,
    among: (text, options) => `${text} (${options.join(', ')})`,
    separated: (texts) => texts.join('; '),
    moment,
  },
  refusals: {
    'too-early': ({ at, lastEventAt }) => `${moment(at)} liegt vor dem letzten Ereignis: ${moment(lastEventAt)}`,
    'actor-not-entitled': ({ entitled }) => `das darf nur ${either(entitled.map((who) => ENTITLED[who]))}`,
    'role-not-permitted': ({ role, permitted }) =>
      `${ROLES[role]} darf das nicht; dazu berechtigt ist ${either(permitted.map((each) => ROLES[each]))}`,
    'different-cloud': ({ partnerCloud, customerCloud }) =>
      `das Konto des Partners liegt in ${INFLECTED_CLOUDS[partnerCloud]}; für Kunden ${INFLECTED_CLOUDS[customerCloud]} braucht er ein Konto in dieser Cloud`,
    'different-region': ({ partnerMarket, customerMarket }) =>
      `ein Partner im Markt ${ticked(partnerMarket)} darf nicht an einen Kunden in ${ticked(customerMarket)} verkaufen`,
    'single-partner-cloud': ({ cloud, otherPartner }, names) =>
      `Kunden ${INFLECTED_CLOUDS[cloud]} arbeiten mit einem einzigen Partner, und das ist schon ${names(otherPartner)}`,
    'reseller-cannot-invite': ({ partner }, names) =>
      `${names(partner)} ist ein indirekter Handelspartner, und in China kann nur dessen Anbieter einladen`,
    'provider-not-connected': ({ partner, provider }, names) =>
      `${names(provider)} ist kein indirekter Anbieter von ${names(partner)}`,
    'delegated-admin-required': ({ cloud }) =>
      `in ${INFLECTED_CLOUDS[cloud]} fordert eine Einladung zu diesem Zeitpunkt immer delegierte Administratorrechte an`,
    'delegated-admin-ended': ({ asks }) =>
      asks === 'delegated-admin'
        ? 'neue Kunden gewähren keine delegierten Administratorrechte mehr'
        : 'mit einer Handelspartnerbeziehung kommen keine delegierten Administratorrechte mehr',
    'own-reseller': ({ provider }, names) =>
      `der Mandant des Kunden ist ein indirekter Handelspartner von ${names(provider)} und kann nicht zugleich dessen Kunde sein`,
    'invitation-id-taken': ({ invitationId }) => `${ticked(invitationId)} ist die ID einer anderen Einladung`,
    'invitation-unknown': ({ invitationId }) => `es gibt keine Einladung ${ticked(invitationId)}`,
    'invitation-used': ({ invitationId, acceptedAt }) =>
      `${ticked(invitationId)} wurde am ${day(acceptedAt)} angenommen, und was daraus entstanden war, ist inzwischen beendet`,
    'agreement-missing': () => 'der Kunde hat der Microsoft-Kundenvereinbarung nicht zugestimmt',
    'service-administered': ({ service, otherPartner }, names) =>
      `${names(otherPartner)} hat den Dienst ${ticked(service)} verkauft und verwaltet ihn; zu diesem Zeitpunkt darf das nur einer der Verkäufer eines Dienstes`,
    'delegated-admin-unknown': ({ partner }, names) =>
      `${names(partner)} hatte hier nie delegierte Administratorrechte`,
    'delegated-admin-in-use': ({ inactiveSince, removableFrom }) =>
      inactiveSince === null || removableFrom === null
        ? 'nichts belegt, dass die delegierten Administratorrechte ungenutzt waren'
        : `die delegierten Administratorrechte wurden am ${day(inactiveSince)} genutzt und gelten erst ab dem ${moment(removableFrom)} als inaktiv`,
    'relationship-unknown': ({ partner }, names) => `${names(partner)} hatte hier nie eine Handelspartnerbeziehung`,
    'reseller-cannot-end': ({ partner }, names) =>
      `${names(partner)} ist ein indirekter Handelspartner und kann die Beziehung nicht selbst beenden`,
    'subscriptions-in-the-way': ({ blocking }) =>
      `eigene Abonnements des Partners stehen im Weg: ${blocking
        .map(({ subscriptionId, needs, termEndsAt }) => {
          const todo = needs === 'suspension' ? 'noch auszusetzen' : 'noch zu kündigen';
          const until = termEndsAt === null ? '' : `, Laufzeit endet am ${day(termEndsAt)}`;
          return `${ticked(subscriptionId)} (${todo}${until})`;
        })
        .join('; ')}`,
    'no-reseller-relationship': ({ partner }, names) =>
      `${names(partner)} hat keine Handelspartnerbeziehung mit dem Kunden`,
    'reseller-cannot-order': ({ partner }, names) =>
      `${names(partner)} ist ein indirekter Handelspartner und bestellt über seinen Anbieter`,
    'resale-to-csp-partner': ({ tenancy }) =>
      tenancy === 'transacting-tenant'
        ? 'der Kunde ist ein CSP-Partner und wickelt über diesen Mandanten seine CSP-Geschäfte ab'
        : 'der Kunde ist ein Mandant eines CSP-Partners, und zu diesem Zeitpunkt durfte an keinen solchen verkauft werden',
    'resale-to-itself': ({ partner }, names) => `${names(partner)} kann nicht an sich selbst verkaufen`,
    'provider-of-record': ({ partnerId }) =>
      `${ticked(partnerId)} ist die eigene PartnerID des Anbieters und kommt als registrierter Abonnementberater nicht infrage`,
    'service-not-sold': ({ service, cloud }) => `${ticked(service)} wird in ${INFLECTED_CLOUDS[cloud]} nicht verkauft`,
    'subscription-id-taken': ({ subscriptionId }) => `${ticked(subscriptionId)} ist die ID eines anderen Abonnements`,
    'subscription-unknown': ({ subscriptionId }) => `der Kunde hat kein Abonnement ${ticked(subscriptionId)}`,
    'not-the-seller': ({ action, subscriptionId, seller, guarantee }, names) =>
      `${
        seller === null
          ? `kein CSP-Partner hat das Abonnement ${ticked(subscriptionId)} verkauft, also darf keiner`
          : `${names(seller)} hat das Abonnement ${ticked(subscriptionId)} verkauft, also darf niemand sonst`
      } ${ACTIONS[action]}: ${GUARANTEES[guarantee]}`,
    'grant-unknown': ({ grantId }) => `die GDAP-Beziehung ${ticked(grantId)} gibt es nicht oder nicht mehr`,
    'grant-id-taken': ({ grantId }) => `${ticked(grantId)} ist die ID einer anderen GDAP-Beziehung`,
    'granular-admin-unavailable': ({ cloud }) =>
      `in ${INFLECTED_CLOUDS[cloud]} ist GDAP zu diesem Zeitpunkt nicht verfügbar`,
    'wrong-grant-status': ({ status, permitted }) =>
      `die Beziehung hat den Status ${ticked(status)}; nötig ist ${either(permitted.map(ticked))}`,
    'display-name-length': ({ length, shortest, longest }) =>
      `der Name hat ${number(length)} Zeichen, gezählt in UTF-16-Einheiten; erlaubt sind ${number(shortest)} bis ${number(longest)}`,
    'display-name-taken': ({ displayName }) =>
      `eine andere Beziehung des Partners heißt bereits ${ticked(displayName)}`,
    'duration-out-of-bounds': ({ duration, shortest, longest }) =>
      `${ticked(duration)} ist keine zulässige Dauer: erlaubt sind ${number(shortest)} bis ${days(longest)}, angegeben in Jahren, Wochen und Tagen`,
    'end-before-activation': ({ endsAt, activatedAt }) =>
      `das Ende am ${moment(endsAt)} liegt nicht nach der Aktivierung am ${moment(activatedAt)}`,
    'roles-missing': () => 'mindestens eine Rolle ist nötig',
    'custom-role': ({ roleDefinitionIds }) =>
      `${listed(roleDefinitionIds)}: benutzerdefinierte Rollen können nicht angefordert werden`,
    'extension-with-global-admin': () =>
      'eine Beziehung mit der Rolle „Globaler Administrator“ kann sich nicht automatisch verlängern',
    'auto-extension-unavailable': () =>
      'zu diesem Zeitpunkt gibt es für Beziehungen noch keine automatische Verlängerung',
    'role-removal-unavailable': () =>
      'zu diesem Zeitpunkt lassen sich die Rollen einer aktiven Beziehung noch nicht ändern',
    'consent-not-asked': () =>
      'ablehnen lässt sich nur, was ein indirekter Anbieter für seinen Handelspartner erstellt hat',
    'consent-answered': ({ consent }) =>
      consent === 'given' ? 'der Handelspartner hat bereits zugestimmt' : 'der Handelspartner hat bereits abgelehnt',
    'assignment-unknown': ({ assignmentId }) => `es gibt keine Zugriffszuweisung ${ticked(assignmentId)}`,
    'assignment-id-taken': ({ assignmentId }) => `${ticked(assignmentId)} ist die ID einer anderen Zugriffszuweisung`,
    'wrong-assignment-status': ({ status, permitted }) =>
      `die Zuweisung hat den Status ${ticked(status)}; nötig ist ${either(permitted.map(ticked))}`,
    'group-assigned': ({ securityGroup, assignmentId }) =>
      `die Gruppe ${ticked(securityGroup)} hat bereits eine Zuweisung: ${ticked(assignmentId)}`,
    'role-outside-grant': ({ roleDefinitionIds }) =>
      `${listed(roleDefinitionIds)}: nicht unter den Rollen der Beziehung`,
  },
  remedies: {
    command: ({ command, partner }, names) => `${COMMANDS[command]} (${names(partner)})`,
    role: ({ roles }) => `das kann ${either(roles.map((role) => ROLES[role]))} übernehmen`,
    actor: ({ actors }) => `das muss ${either(actors.map((who) => ENTITLED[who]))} übernehmen`,
    amend: ({ member, to }) => `${ticked(member)} auf ${ticked(String(to))} setzen`,
    wait: ({ until }) => `bis zum ${moment(until)} warten`,
    flow: ({ flow, partner }, names) => `hier hilft ${FLOWS[flow]}${partner === null ? '' : ` (${names(partner)})`}`,
  },
  rules: {
    'too-early': 'nichts geschieht vor dem, was bereits geschehen ist',
    'actor-not-entitled': 'nur die Betroffenen entscheiden',
    'role-not-permitted': 'dafür ist eine Rolle nötig, die das entscheiden darf',
    'different-cloud': 'Partner von Kunden der Microsoft Cloud for US Government haben dort ein Konto',
    'different-region': 'Partner verkaufen in ihrem eigenen regionalen Markt',
    'single-partner-cloud': 'in der Microsoft Cloud for US Government arbeitet ein Kunde mit einem einzigen Partner',
    'reseller-cannot-invite': 'in China laden indirekte Handelspartner über ihren Anbieter ein',
    'provider-not-connected': 'ein Handelspartner bezieht nur einen Anbieter ein, mit dem er eine Partnerschaft hat',
    'delegated-admin-required': 'wo sie nicht freigestellt sind, fordern Einladungen delegierte Administratorrechte an',
    'delegated-admin-ended': 'delegierte Administratorrechte der alten Art werden nicht mehr gewährt',
    'own-reseller': 'der eigene Handelspartner eines Anbieters kann nicht dessen Kunde werden',
    'invitation-id-taken': 'eine Einladungs-ID steht für eine einzige Einladung',
    'invitation-unknown': 'die Einladung ist verzeichnet',
    'invitation-used': 'eine Einladung bringt nicht zurück, was beendet ist; dazu ist eine neue nötig',
    'agreement-missing': 'der Kunde hat der Microsoft-Kundenvereinbarung zugestimmt',
    'service-administered': 'je Dienst hat nur einer der verkaufenden CSP-Partner delegierte Administratorrechte',
    'delegated-admin-unknown': 'der Partner hat oder hatte delegierte Administratorrechte',
    'delegated-admin-in-use': 'Microsoft entfernt nur, was mehr als 90 Tage lang niemand genutzt hat',
    'relationship-unknown': 'der Partner hat oder hatte eine Handelspartnerbeziehung',
    'reseller-cannot-end':
      'Partner mit direkter Abrechnung und indirekte Anbieter beenden Beziehungen, Handelspartner nicht',
    'subscriptions-in-the-way':
      'zuerst werden die eigenen Legacyabonnements des Partners ausgesetzt und die der neuen Commerce-Umgebung gekündigt',
    'no-reseller-relationship': 'eine Handelspartnerbeziehung ist nötig',
    'reseller-cannot-order': 'Partner mit direkter Abrechnung und indirekte Anbieter bestellen, Handelspartner nicht',
    'resale-to-csp-partner': 'CSP-Partner verkaufen keine Onlinedienste an CSP-Partner weiter',
    'resale-to-itself': 'Partner verkaufen nicht an sich selbst',
    'provider-of-record': 'registrierter Abonnementberater ist ein Handelspartner, nie der Anbieter selbst',
    'service-not-sold': 'Azure wird in China nicht von Partnern verkauft',
    'subscription-id-taken': 'eine Abonnement-ID steht für ein einziges Abonnement',
    'subscription-unknown': 'das Abonnement ist verzeichnet',
    'not-the-seller': 'über ein Abonnement verfügt nur der Partner, der es verkauft hat',
    'grant-unknown': 'die GDAP-Beziehung ist verzeichnet, nicht verfallen und wird noch geführt',
    'grant-id-taken': 'die ID einer GDAP-Beziehung steht für eine einzige Beziehung',
    'granular-admin-unavailable': 'GDAP ist in der Cloud des Kunden verfügbar',
    'wrong-grant-status': 'die Beziehung ist an einem Punkt ihres Lebenszyklus, an dem das möglich ist',
    'display-name-length': 'der Name einer Beziehung hat 1 bis 50 Zeichen',
    'display-name-taken': 'der Name ist unter allen Beziehungen des Partners eindeutig',
    'duration-out-of-bounds': 'eine Beziehung dauert einen Tag bis zwei Jahre',
    'end-before-activation': 'eine Beziehung endet erst nach ihrer Aktivierung',
    'roles-missing': 'eine Beziehung und jede ihrer Zuweisungen hat mindestens eine Rolle',
    'custom-role': 'nur integrierte Rollen werden angefordert',
    'extension-with-global-admin': 'mit der Rolle „Globaler Administrator“ gibt es keine automatische Verlängerung',
    'auto-extension-unavailable': 'die automatische Verlängerung gibt es seit Herbst 2023',
    'role-removal-unavailable':
      'die Rolle „Globaler Administrator“ lässt sich seit Frühjahr 2024 aus aktiven Beziehungen entfernen',
    'consent-not-asked': 'nur ein Handelspartner lehnt ab, und nur, was sein Anbieter erstellt hat',
    'consent-answered': 'ein Handelspartner antwortet seinem Anbieter nur einmal',
    'assignment-unknown': 'die Zugriffszuweisung ist verzeichnet',
    'assignment-id-taken': 'die ID einer Zugriffszuweisung steht für eine einzige Zuweisung',
    'wrong-assignment-status': 'die Zuweisung ist an einem Punkt ihres Lebenszyklus, an dem das möglich ist',
    'group-assigned': 'eine Gruppe hat in einer Beziehung nur eine Zugriffszuweisung',
    'role-outside-grant': 'eine Zuweisung gibt nur Rollen ihrer Beziehung weiter',
  },
  verdicts: {
    kept: 'eingehalten',
    'not-in-force': 'nicht in Kraft',
    broken: 'verletzt',
    'disputed-allowed': 'strittig, als erlaubt ausgelegt',
    'disputed-refused': 'strittig, als nicht erlaubt ausgelegt',
  },
  guarantees: GUARANTEES,
  standings: { kept: 'eingehalten', explained: 'von Befugten geändert', broken: 'verletzt' },
  explanations: {
    seller: ({ partner, flow }, names) => `das darf der Verkäufer ${names(partner)}: ${FLOWS[flow]}`,
    transfer: ({ from, to, flow }, names) => `das dürfen ${names(from)} und ${names(to)}: ${FLOWS[flow]}`,
    'term-end': () => 'die Laufzeit endete in der Zwischenzeit oder schon vorher',
    provisioned: () => 'Microsoft hat es in der Zwischenzeit bereitgestellt',
    'bought-elsewhere': () => 'kein CSP-Partner hat es verkauft; die Änderung kam auf anderem Weg',
    'not-the-seller': ({ partner, seller }, names) =>
      seller === null
        ? `kein CSP-Partner hat es verkauft, also darf ${names(partner)} das nicht`
        : `${names(seller)} hätte das gedurft, ${names(partner)} nicht`,
    nobody: () => 'das darf niemand ändern',
  },
  fields: {
    tenantId: () => 'Kundenmandant',
    owner: () => 'Kontobesitzer',
    existence: (subject) => `Vorhandensein von ${subject}`,
    service: (subject) => `Dienst von ${subject}`,
    commerce: (subject) => `Commerce-Umgebung von ${subject}`,
    status: (subject) => `Status von ${subject}`,
    quantity: (subject) => `Lizenzanzahl von ${subject}`,
    transactingPartner: (subject) => `Verkäufer von ${subject}`,
    orderId: (subject) => `Bestellung von ${subject}`,
    partnerOfRecord: (subject) => `registrierter Abonnementberater von ${subject}`,
    offerId: (subject) => `Angebot von ${subject}`,
    termDuration: (subject) => `Laufzeit von ${subject}`,
    billingCycle: (subject) => `Abrechnungszyklus von ${subject}`,
    autoRenewEnabled: (subject) => `automatische Verlängerung von ${subject}`,
    effectiveStartDate: (subject) => `Beginn von ${subject}`,
    commitmentEndDate: (subject) => `Laufzeitende von ${subject}`,
  },
  none: 'nicht vorhanden',
  disputes: {
    'us-government-multi-partner': {
      question: 'darf ein Kunde der Microsoft Cloud for US Government mit mehreren Partnern arbeiten',
      readings: {
        available: 'ja, laut der Seite zur Unterstützung mehrerer Partner',
        'not-available': 'nein, laut den Seiten zu nationalen Clouds',
      },
    },
    'customer-administrator': {
      question: 'welcher Administrator des Kunden entscheidet',
      readings: {
        'global-admin': 'ein globaler Administrator, laut den Seiten von Partner Center',
        'billing-admin': 'ein Abrechnungsadministrator genügt, laut der Seite von Microsoft 365',
      },
    },
    'delegated-admin-after-removal': {
      question: 'enden delegierte Administratorrechte mit der Handelspartnerbeziehung',
      readings: {
        removed: 'ja, laut den meisten Seiten',
        unchanged: 'nein, laut einer Seite aus jenen Monaten',
      },
    },
    'national-cloud-granular-admin': {
      question: 'gibt es GDAP in der Microsoft Cloud for US Government und bei 21Vianet',
      readings: {
        available: 'ja, laut den neuesten Seiten zu Graph',
        'not-available': 'nein, laut der Seite zur Unterstützung mehrerer Partner und den Seiten zu Graph von 2024',
      },
    },
  },
  problems: {
    missing: 'fehlt',
    'unknown-member': 'ist hier nicht vorgesehen',
    unreadable: 'ist nicht lesbar',
    'not-an-object': 'muss ein Objekt sein',
    'not-a-list': 'muss eine Liste sein',
    'not-text': 'muss Text sein',
    empty: 'darf nicht leer sein',
    'not-a-boolean': 'muss `true` oder `false` sein',
    'not-a-count': 'muss eine ganze Zahl ab 0 sein',
    'not-one-of': 'muss einer dieser Werte sein',
    'not-a-guid': 'muss eine GUID sein',
    'not-an-instant': 'muss ein Zeitpunkt in UTC sein, etwa `2024-05-31T09:30:00Z`',
    'not-a-duration': 'muss eine Dauer nach ISO 8601 sein, etwa `P730D`',
    'not-a-partner-id': 'muss eine PartnerID sein: Ziffern ohne führende Null',
    'not-a-market': 'muss ein Ländercode aus zwei Buchstaben oder ein regionaler Markt sein',
    duplicate: 'kommt doppelt vor',
    incomplete: 'gibt an, dass es mehr gibt, als übergeben wurde',
    'unknown-partner': 'gehört nicht zu den Partnern',
    'too-many': 'es gibt weitere Probleme, die hier nicht stehen',
    'not-json': 'ist kein JSON',
    'too-deep': 'ist zu tief verschachtelt',
    'too-large': 'ist zu groß',
    'unknown-format': 'ist kein Dokument dieser Bibliothek',
    'unknown-version': 'ist keine Version, die je geschrieben wurde',
    'future-version': 'stammt aus einer neueren Version dieser Bibliothek, die es lesen kann',
    'unknown-kind': 'ist keine hier bekannte Nutzlast',
    'unknown-value': 'ist ein unbekannter Wert und wurde unverändert übernommen',
    ambiguous: 'kommt in mehreren Schreibweisen vor; diese wurde übergangen',
    assumed: 'geht aus keiner Nutzlast hervor und wurde vorausgesetzt',
    superseded: 'ist mehrfach angegeben; übernommen wurde die neueste Angabe',
    'other-customer': 'betrifft einen anderen Kunden',
    'no-customer': 'nennt den Kunden nicht, um den es geht',
    'not-the-seller':
      'kam mit den Anmeldeinformationen eines indirekten Handelspartners, daher ist der Verkäufer nicht bekannt',
    'not-this-feature': 'gehört zu einem Verfahren außerhalb der Unterstützung mehrerer Partner',
    'error-response': 'ist ein Fehler, der statt einer Nutzlast zurückkam',
    'not-a-link': 'muss ein Link sein, der mit `https://` beginnt',
    'credentials-in-link': 'enthält einen Benutzernamen oder ein Kennwort, was bei keiner Einladung vorkommt',
    'port-in-link': 'nennt einen Port, was bei keiner Einladung vorkommt',
    'encoded-link': 'ist verschleiert und enthält Zeichen, die in keiner Einladung vorkommen',
    'unknown-host': 'ist keine der Websites, zu denen Einladungen führen',
    'unknown-page': 'ist keine Seite dieser Website, die Einladungen entgegennimmt',
    'not-a-relationship-id': 'muss die ID einer GDAP-Beziehung sein',
    'not-locked': 'hat keinen Link: den gibt es nur, wenn die Beziehung gesperrt ist und auf Genehmigung wartet',
    'not-pending': 'hat keinen Link: die Einladung ist bereits angenommen',
    'no-template': 'hat keinen Link: dafür ist keiner dokumentiert',
  },
  gaps: {
    'reseller-relationship': 'ob er eine Handelspartnerbeziehung mit dem Kunden hat, ist nicht bekannt',
    subscriptions: 'seine Abonnements sind nicht bekannt',
    'indirect-resellers': 'seine indirekten Handelspartner für den Kunden sind nicht bekannt',
    'customer-agreement': 'ob der Kunde der Microsoft-Kundenvereinbarung zugestimmt hat, ist nicht bekannt',
    'delegated-admin': 'ob er delegierte Administratorrechte hat, ist nicht bekannt',
    'granular-relationships': 'seine GDAP-Beziehungen sind nicht bekannt',
    'access-assignments': 'ihre Zugriffszuweisungen sind nicht bekannt',
    'other-partners': 'mit seinen Anmeldeinformationen sind andere Partner des Kunden nicht zu sehen',
  },
  questions: {
    accessAsOf: 'wer Zugriff hat',
    coverage: 'wer eine Rolle oder Aufgabe abdeckt',
    deadlines: 'was endet oder verfällt',
    auditTransition: 'was sich zwischen zwei Momentaufnahmen geändert hat',
    decideSubscriptionAction: 'wer über ein Abonnement verfügen darf',
  },
  access: {
    'granular-role': ({ grantId, roleDefinitionId }) =>
      `die Beziehung ${ticked(grantId)} gibt einer Sicherheitsgruppe des Partners die Rolle ${ticked(roleDefinitionId)}`,
    'legacy-admin': ({ roleDefinitionId }) =>
      `die Rolle ${ticked(roleDefinitionId)} ergibt sich aus delegierten Administratorrechten`,
    'reseller-relationship': () => 'der Partner hat eine Handelspartnerbeziehung mit dem Kunden',
    'azure-role': ({ subscriptionId }) => `der Partner hat eine Azure-Rolle für ${ticked(subscriptionId)}`,
    'azure-lighthouse': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} ist über Azure Lighthouse an den Partner delegiert`,
    'before-record': ({ asOf }) => `die Aufzeichnung beginnt am ${moment(asOf)}`,
    'guest-account': () => 'ein Gastkonto des Benutzers im Mandanten des Kunden steht im Weg',
    'no-grant': () => 'der Kunde hat dem Partner keinerlei delegierte Administratorrechte gewährt',
    'grant-not-in-force': ({ grantId, status }) =>
      `die Beziehung ${ticked(grantId)} hat den Status ${ticked(status)} und gibt keinen Zugriff`,
    'grant-forgotten': ({ grantId, status, forgottenAt }) =>
      status === 'approvalPending'
        ? `die Anforderung ${ticked(grantId)} ist am ${day(forgottenAt)} verfallen`
        : `die Beziehung ${ticked(grantId)} war am ${day(forgottenAt)} seit einem Jahr beendet und wird nicht mehr geführt`,
    'role-not-in-grant': ({ grantId }) => `die Beziehung ${ticked(grantId)} enthält keine ausreichende Rolle`,
    'not-assigned': ({ grantId }) =>
      `die Beziehung ${ticked(grantId)} ist aktiv, aber keine Sicherheitsgruppe hat Zugriff erhalten`,
    'role-not-assigned': ({ grantId }) =>
      `die Beziehung ${ticked(grantId)} enthält eine ausreichende Rolle, gibt sie aber keiner Sicherheitsgruppe`,
    'assignment-not-active': ({ grantId, assignmentId, status }) =>
      `die Zugriffszuweisung ${ticked(assignmentId)} der Beziehung ${ticked(grantId)} hat den Status ${ticked(status)}`,
    'not-in-group': ({ grantId, securityGroups }) =>
      `der Benutzer ist in keiner Sicherheitsgruppe, der die Beziehung ${ticked(grantId)} eine solche Rolle gibt: ${listed(securityGroups)}`,
    'granular-takes-precedence': () =>
      'delegierte Administratorrechte würden es erlauben, aber der Benutzer hat GDAP-Rollen, und diese entscheiden',
    'legacy-role-missing': () => 'delegierte Administratorrechte geben dem Benutzer keine ausreichende Rolle',
    'no-reseller-relationship': () => 'der Partner hat keine Handelspartnerbeziehung mit dem Kunden',
    'orders-through-provider': () => 'der Partner ist ein indirekter Handelspartner und bestellt über seinen Anbieter',
    'no-admin-agent': ({ subscriptionId }) =>
      `Besitzer von ${ticked(subscriptionId)} sind die Administrator-Agents des Partners, und der Benutzer ist keiner`,
    'subscription-unknown': ({ subscriptionId }) =>
      `der Kunde hat kein Azure-Abonnement ${ticked(subscriptionId)}, oder es ist beendet`,
    'azure-role-missing': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} wurde von jemand anderem bereitgestellt, und der Partner hat keine Azure-Rolle dafür`,
  },
  deadlines: {
    'approval-lapses': ({ grantId, partner, isRefused }, names) =>
      isRefused
        ? `die Anforderung ${ticked(grantId)} von ${names(partner)}, die der Handelspartner abgelehnt hat, verfällt`
        : `die Anforderung ${ticked(grantId)} von ${names(partner)} verfällt, wenn sie nicht genehmigt wird`,
    'expiry-notice': ({ grantId, partner, daysBefore }, names) =>
      `Benachrichtigung ${days(daysBefore)} vor dem Ende der Beziehung ${ticked(grantId)} von ${names(partner)}`,
    ends: ({ grantId, partner, barredBy }, names) =>
      `die Beziehung ${ticked(grantId)} von ${names(partner)} endet${
        barredBy === 'global-administrator'
          ? '; die Rolle „Globaler Administrator“ verhindert die automatische Verlängerung'
          : '; die automatische Verlängerung ist nicht eingeschaltet'
      }`,
    'rolls-over': ({ grantId, partner, nextEnd }, names) =>
      `die Beziehung ${ticked(grantId)} von ${names(partner)} verlängert sich automatisch bis zum ${moment(nextEnd)}`,
    forgotten: ({ grantId, partner }, names) =>
      `Microsoft führt die Beziehung ${ticked(grantId)} von ${names(partner)} nicht mehr`,
  },
  commands: COMMANDS,
  events: {
    relationshipRequested: 'der Kunde ist eingeladen',
    invitationAccepted: 'die Einladung ist angenommen',
    customerAgreementAccepted: 'der Microsoft-Kundenvereinbarung ist zugestimmt',
    resellerRelationshipEstablished: 'der Partner darf an den Kunden verkaufen',
    resellerRelationshipEnded: 'der Partner darf nicht mehr an den Kunden verkaufen',
    delegatedAdminGranted: 'der Partner hat delegierte Administratorrechte',
    delegatedAdminRemoved: 'der Partner hat keine delegierten Administratorrechte mehr',
    subscriptionPurchased: 'der Kunde hat ein Abonnement mehr',
    grantDrafted: 'eine GDAP-Beziehung liegt als Entwurf vor',
    grantAmended: 'der Entwurf hat andere Bedingungen',
    grantDeleted: 'der Entwurf ist gelöscht',
    grantLocked: 'die Beziehung wartet auf Genehmigung und lässt sich nicht mehr ändern',
    grantApproved: 'eine Genehmigung ist erteilt',
    grantRejected: 'der Handelspartner hat abgelehnt, was sein Anbieter erstellt hat; die Anforderung verfällt',
    grantProvisioned: 'Microsoft ist beim Bereitstellen oder Entfernen der Beziehung einen Schritt weiter',
    grantTerminationRequested: 'die Beendigung der Beziehung ist angefordert',
    grantExtended: 'das Ende war erreicht und ist hinausgeschoben',
    grantEnded: 'das Ende ist erreicht',
    grantForgotten: 'Microsoft kennt die Beziehung nicht mehr',
    autoExtensionSwitched: 'das Ende verschiebt sich von nun an automatisch oder aber nicht mehr',
    globalAdministratorRemoved: 'die Beziehung enthält die Rolle „Globaler Administrator“ nicht mehr',
    accessAssigned: 'eine Sicherheitsgruppe soll Rollen der Beziehung erhalten',
    accessAssignmentChanged: 'die Zugriffszuweisung ist geändert',
  },
  actions: ACTIONS,
  flows: FLOWS,
  asks: ASKS,
  clouds: CLOUDS,
  roles: ROLES,
  entitled: ENTITLED,
};
