import type { MessageTable } from './messageTable';
import { formatsFor } from './formats';
import { quote } from './render';

const { day, moment, number, days, either } = /* @__PURE__ */ formatsFor('fr');

const ROLES: MessageTable['roles'] = {
  'admin-agent': 'un agent d’administration',
  'sales-agent': 'un agent commercial',
  'helpdesk-agent': 'un agent du support technique',
  'global-admin': 'un administrateur général',
  'user-admin': 'un administrateur d’utilisateurs',
  'billing-admin': 'un administrateur de facturation',
  'relationship-admin': 'un administrateur des relations d’administration déléguée',
  other: 'un utilisateur sans rôle de ce genre',
};

const ENTITLED: MessageTable['entitled'] = {
  partner: 'le partenaire concerné',
  provider: 'le fournisseur indirect du revendeur',
  customer: 'le client',
  microsoft: 'Microsoft',
};

const CLOUDS: MessageTable['clouds'] = {
  global: 'le cloud mondial',
  'us-government': 'le cloud US Government',
  germany: 'le cloud allemand',
  china: 'le cloud exploité par 21Vianet en Chine',
};

const ASKS: MessageTable['asks'] = {
  reseller: 'une relation de revendeur',
  'reseller-and-delegated-admin': 'une relation de revendeur avec privilèges d’administrateur délégué',
  'delegated-admin': 'des privilèges d’administrateur délégué',
};

const COMMANDS: MessageTable['commands'] = {
  requestRelationship: 'demander une relation',
  acceptInvitation: 'accepter une invitation',
  revokeDelegatedAdmin: 'supprimer des privilèges d’administrateur délégué',
  endResellerRelationship: 'mettre fin à une relation de revendeur',
  purchaseSubscription: 'acheter un abonnement',
  draftGrant: 'créer un brouillon de relation d’administration granulaire',
  amendGrant: 'modifier un brouillon',
  deleteGrant: 'supprimer un brouillon',
  lockGrantForApproval: 'verrouiller un brouillon pour approbation',
  approveGrant: 'approuver une relation d’administration granulaire',
  rejectGrant: 'rejeter une relation d’administration granulaire créée par le fournisseur',
  recordProvisioning: 'consigner ce que Microsoft a provisionné ou retiré',
  switchAutoExtension: 'activer ou désactiver l’extension automatique',
  removeGlobalAdministrator: 'retirer le rôle Administrateur général d’une relation',
  terminateGrant: 'mettre fin à une relation d’administration granulaire',
  recordElapsed: 'consigner les effets du temps écoulé',
  assignAccess: 'attribuer un accès à un groupe de sécurité',
  changeAccessAssignment: 'modifier une attribution d’accès',
  removeAccessAssignment: 'supprimer une attribution d’accès',
  recordAssignment: 'consigner ce qu’est devenue une attribution d’accès',
};

const ACTIONS: MessageTable['actions'] = {
  changeSeats: 'en modifier le nombre de licences',
  orderAddOn: 'commander un module complémentaire pour cet abonnement',
  transition: 'le faire passer à une autre offre',
  migrate: 'le migrer vers la nouvelle expérience commerciale',
  beInvoiced: 'en recevoir la facture',
  changeTerms: 'en modifier les conditions',
  transferOwnership: 'le transférer à un autre partenaire',
  changePartnerOfRecord: 'en changer le partenaire de référence',
};

const FLOWS: MessageTable['flows'] = {
  'edit-subscription': 'une modification de l’abonnement par le vendeur lui-même',
  'order-add-on': 'une commande du module complémentaire par le vendeur',
  transition: 'un changement d’offre par le vendeur',
  'migrate-to-new-commerce': 'une migration vers la nouvelle expérience commerciale par le vendeur',
  invoice: 'la facture du vendeur lui-même',
  'edit-partner-of-record': 'une modification du partenaire de référence par le vendeur lui-même',
  'transfer-azure-plan': 'un transfert du plan Azure, demandé par le nouveau partenaire et accepté par l’ancien',
  'transfer-licenses': 'un transfert des licences, approuvé par les deux partenaires',
  'switch-legacy-azure':
    'un transfert de l’abonnement Azure par ticket de support, signé par le client et les deux partenaires',
  'buy-anew': 'une offre équivalente du nouveau partenaire, le temps que l’ancien abonnement arrive à échéance',
  'bought-elsewhere': 'le canal par lequel le client l’a acheté',
  'suspend-or-cancel':
    'la suspension préalable des abonnements hérités et l’annulation de ceux de la nouvelle expérience commerciale',
  'another-tenant': 'un achat pour un autre locataire que celui de l’activité CSP',
  'granular-admin': 'une relation d’administration déléguée granulaire',
  'confirm-agreement': 'l’acceptation du Contrat client Microsoft par le client',
  'connect-provider': 'un partenariat entre le revendeur et le fournisseur indirect',
  'ask-provider': 'l’intervention du fournisseur indirect',
  'let-it-lapse': 'l’expiration de la demande, 90\u00a0jours après son verrouillage',
  'await-provisioning': 'le provisionnement par Microsoft, qui prend en général quelques minutes',
};

const GUARANTEES: MessageTable['guarantees'] = {
  'subscriptions-unchanged': 'les abonnements existants restent tels quels',
  'ownership-unchanged': 'ni les abonnements ni le compte ne changent de propriétaire',
  'terms-unchanged': 'les conditions et obligations des abonnements existants restent telles quelles',
  'partner-of-record-unchanged': 'chaque abonnement garde son partenaire de référence',
};

const ticked = (text: string): string => `\`${quote(text)}\``;
const listed = (ids: readonly string[]): string => ids.map(ticked).join(', ');

/** French. */
export const fr: MessageTable = {
  tag: 'fr',
  layout: {
    quotationMarks: ['«\u202f', '\u202f»'],
    labelled: (label, text) => `${label}\u202f: ${text}`,
    among: (text, options) => `${text} (${options.join(', ')})`,
    separated: (texts) => texts.join('\u202f; '),
    moment,
  },
  refusals: {
    'too-early': ({ at, lastEventAt }) =>
      `la date indiquée, le ${moment(at)}, précède celle du dernier événement\u202f: le ${moment(lastEventAt)}`,
    'actor-not-entitled': ({ entitled }) => `seul ${either(entitled.map((who) => ENTITLED[who]))} peut le faire`,
    'role-not-permitted': ({ role, permitted }) =>
      `${ROLES[role]} ne peut pas le faire\u202f; il faut ${either(permitted.map((each) => ROLES[each]))}`,
    'different-cloud': ({ partnerCloud, customerCloud }) =>
      `le compte du partenaire se trouve dans ${CLOUDS[partnerCloud]}, or les clients présents dans ${CLOUDS[customerCloud]} ont besoin d’un partenaire qui y ait un compte`,
    'different-region': ({ partnerMarket, customerMarket }) =>
      `un partenaire du marché ${ticked(partnerMarket)} ne peut pas vendre à un client du marché ${ticked(customerMarket)}`,
    'single-partner-cloud': ({ cloud, otherPartner }, names) =>
      `dans ${CLOUDS[cloud]}, un client travaille avec un seul partenaire, et ${names(otherPartner)} est déjà en place`,
    'reseller-cannot-invite': ({ partner }, names) =>
      `${names(partner)} est un revendeur indirect et, en Chine, seul son fournisseur peut inviter`,
    'provider-not-connected': ({ partner, provider }, names) =>
      `${names(provider)} n’est pas un fournisseur indirect de ${names(partner)}`,
    'delegated-admin-required': ({ cloud }) =>
      `dans ${CLOUDS[cloud]}, à cette date, une invitation demande toujours des privilèges d’administrateur délégué`,
    'delegated-admin-ended': ({ asks }) =>
      asks === 'delegated-admin'
        ? 'les nouveaux clients n’accordent plus de privilèges d’administrateur délégué'
        : 'une relation de revendeur ne comprend plus de privilèges d’administrateur délégué',
    'own-reseller': ({ provider }, names) =>
      `le locataire du client est un revendeur indirect de ${names(provider)} et ne peut pas en être aussi le client`,
    'invitation-id-taken': ({ invitationId }) => `${ticked(invitationId)} est l’identifiant d’une autre invitation`,
    'invitation-unknown': ({ invitationId }) => `l’invitation ${ticked(invitationId)} n’existe pas`,
    'invitation-used': ({ invitationId, acceptedAt }) =>
      `l’invitation ${ticked(invitationId)} a été acceptée le ${day(acceptedAt)}, et ce qu’elle a apporté a pris fin depuis`,
    'agreement-missing': () => 'le client n’a pas accepté le Contrat client Microsoft',
    'service-administered': ({ service, otherPartner }, names) =>
      `${names(otherPartner)} a vendu ${ticked(service)} et l’administre, et à cette date un seul vendeur d’un service peut l’administrer`,
    'delegated-admin-unknown': ({ partner }, names) =>
      `${names(partner)} n’a jamais eu ici de privilèges d’administrateur délégué`,
    'delegated-admin-in-use': ({ inactiveSince, removableFrom }) =>
      inactiveSince === null || removableFrom === null
        ? 'rien ne montre que l’administration déléguée soit restée inutilisée'
        : `l’administration déléguée a été utilisée le ${day(inactiveSince)} et n’est pas inactive avant le ${moment(removableFrom)}`,
    'relationship-unknown': ({ partner }, names) => `${names(partner)} n’a jamais eu ici de relation de revendeur`,
    'reseller-cannot-end': ({ partner }, names) =>
      `${names(partner)} est un revendeur indirect et ne peut pas mettre fin lui-même à la relation`,
    'subscriptions-in-the-way': ({ blocking }) =>
      `ses propres abonnements font obstacle\u202f: ${blocking
        .map(({ subscriptionId, needs, termEndsAt }) => {
          const awaited = needs === 'suspension' ? 'à suspendre' : 'à annuler';
          const until = termEndsAt === null ? '' : `, fin d’engagement le ${day(termEndsAt)}`;
          return `${ticked(subscriptionId)} (${awaited}${until})`;
        })
        .join('\u202f; ')}`,
    'no-reseller-relationship': ({ partner }, names) =>
      `${names(partner)} n’a pas de relation de revendeur avec le client`,
    'reseller-cannot-order': ({ partner }, names) =>
      `${names(partner)} est un revendeur indirect et passe ses commandes par l’intermédiaire de son fournisseur`,
    'resale-to-csp-partner': ({ tenancy }) =>
      tenancy === 'transacting-tenant'
        ? 'le client est un partenaire CSP, et ce locataire est celui de son activité CSP'
        : 'le client est un locataire d’un partenaire CSP et, à cette date, il était impossible de vendre à l’un d’eux',
    'resale-to-itself': ({ partner }, names) => `${names(partner)} ne peut pas être son propre client`,
    'provider-of-record': ({ partnerId }) =>
      `${ticked(partnerId)} est le PartnerID du fournisseur lui-même et ne peut pas être le partenaire de référence`,
    'service-not-sold': ({ service, cloud }) => `${ticked(service)} n’est pas vendu dans ${CLOUDS[cloud]}`,
    'subscription-id-taken': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} est l’identifiant d’un autre abonnement`,
    'subscription-unknown': ({ subscriptionId }) => `le client n’a pas d’abonnement ${ticked(subscriptionId)}`,
    'not-the-seller': ({ action, subscriptionId, seller, guarantee }, names) =>
      `${
        seller === null
          ? `aucun partenaire CSP n’a vendu l’abonnement ${ticked(subscriptionId)}, donc aucun`
          : `${names(seller)} a vendu l’abonnement ${ticked(subscriptionId)}, donc personne d’autre`
      } ne peut ${ACTIONS[action]}\u202f: ${GUARANTEES[guarantee]}`,
    'grant-unknown': ({ grantId }) => `la relation granulaire ${ticked(grantId)} n’existe pas ou n’existe plus`,
    'grant-id-taken': ({ grantId }) => `${ticked(grantId)} est l’identifiant d’une autre relation granulaire`,
    'granular-admin-unavailable': ({ cloud }) =>
      `dans ${CLOUDS[cloud]}, l’administration granulaire n’existe pas à cette date`,
    'wrong-grant-status': ({ status, permitted }) =>
      `la relation est à l’état ${ticked(status)}, or il faut l’état ${either(permitted.map(ticked))}`,
    'display-name-length': ({ length, shortest, longest }) =>
      `le nom a une longueur de ${number(length)}, comptée en unités UTF-16\u202f; elle doit être comprise entre ${number(shortest)} et ${number(longest)}`,
    'display-name-taken': ({ displayName }) =>
      `une autre relation du partenaire porte déjà le nom ${ticked(displayName)}`,
    'duration-out-of-bounds': ({ duration, shortest, longest }) =>
      `${ticked(duration)} n’est pas une durée de ${number(shortest)} à ${days(longest)}, exprimée en années, semaines et jours`,
    'end-before-activation': ({ endsAt, activatedAt }) =>
      `une fin le ${moment(endsAt)} n’est pas postérieure à l’activation, le ${moment(activatedAt)}`,
    'roles-missing': () => 'il faut au moins un rôle',
    'custom-role': ({ roleDefinitionIds }) =>
      `${listed(roleDefinitionIds)}\u202f: les rôles personnalisés ne peuvent pas être demandés`,
    'extension-with-global-admin': () =>
      'une relation qui comprend le rôle Administrateur général ne peut pas se prolonger automatiquement',
    'auto-extension-unavailable': () => 'à cette date, les relations ne peuvent pas se prolonger automatiquement',
    'role-removal-unavailable': () => 'à cette date, les rôles d’une relation active ne peuvent pas être modifiés',
    'consent-not-asked': () => 'seul ce qu’un fournisseur indirect a créé pour son revendeur peut être rejeté',
    'consent-answered': ({ consent }) =>
      consent === 'given' ? 'le revendeur a déjà donné son accord' : 'le revendeur a déjà refusé',
    'assignment-unknown': ({ assignmentId }) => `l’attribution d’accès ${ticked(assignmentId)} n’existe pas`,
    'assignment-id-taken': ({ assignmentId }) =>
      `${ticked(assignmentId)} est l’identifiant d’une autre attribution d’accès`,
    'wrong-assignment-status': ({ status, permitted }) =>
      `l’attribution est à l’état ${ticked(status)}, or il faut l’état ${either(permitted.map(ticked))}`,
    'group-assigned': ({ securityGroup, assignmentId }) =>
      `le groupe ${ticked(securityGroup)} a déjà une attribution\u202f: ${ticked(assignmentId)}`,
    'role-outside-grant': ({ roleDefinitionIds }) =>
      `${listed(roleDefinitionIds)}\u202f: hors des rôles de la relation`,
  },
  remedies: {
    command: ({ command, partner }, names) => `${COMMANDS[command]} (${names(partner)})`,
    role: ({ roles }) => `confier l’opération à ${either(roles.map((role) => ROLES[role]))}`,
    actor: ({ actors }) => `laisser faire ${either(actors.map((who) => ENTITLED[who]))}`,
    amend: ({ member, to }) => `donner à ${ticked(member)} la valeur ${ticked(String(to))}`,
    wait: ({ until }) => `attendre jusqu’au ${moment(until)}`,
    flow: ({ flow, partner }, names) =>
      `voie à suivre\u202f: ${FLOWS[flow]}${partner === null ? '' : ` (${names(partner)})`}`,
  },
  rules: {
    'too-early': 'rien n’arrive avant ce qui est déjà arrivé',
    'actor-not-entitled': 'seuls les intéressés décident',
    'role-not-permitted': 'il faut un rôle qui permet d’en décider',
    'different-cloud': 'dans le cloud US Government, les partenaires ont un compte propre à ce cloud',
    'different-region': 'les partenaires vendent sur leur propre marché régional',
    'single-partner-cloud': 'dans le cloud US Government, un client travaille avec un seul partenaire',
    'reseller-cannot-invite': 'en Chine, les revendeurs indirects invitent par l’intermédiaire de leur fournisseur',
    'provider-not-connected': 'un revendeur ne fait intervenir qu’un fournisseur avec lequel il a un partenariat',
    'delegated-admin-required':
      'là où ce n’est pas facultatif, les invitations demandent des privilèges d’administrateur délégué',
    'delegated-admin-ended': 'les anciens privilèges d’administrateur délégué ne sont plus accordés',
    'own-reseller': 'un revendeur d’un fournisseur ne peut pas devenir son client',
    'invitation-id-taken': 'un identifiant d’invitation désigne une seule invitation',
    'invitation-unknown': 'l’invitation est enregistrée',
    'invitation-used': 'une invitation ne rétablit pas ce qui a pris fin\u202f; il en faut une nouvelle',
    'agreement-missing': 'le client a accepté le Contrat client Microsoft',
    'service-administered':
      'par service, un seul partenaire effectuant des transactions CSP a des privilèges d’administrateur délégué',
    'delegated-admin-unknown': 'le partenaire a ou a eu des privilèges d’administrateur délégué',
    'delegated-admin-in-use': 'Microsoft ne supprime que ce que personne n’a utilisé pendant plus de 90\u00a0jours',
    'relationship-unknown': 'le partenaire a ou a eu une relation de revendeur',
    'reseller-cannot-end':
      'les partenaires de facturation directe et les fournisseurs indirects mettent fin aux relations, pas les revendeurs',
    'subscriptions-in-the-way':
      'les abonnements hérités du partenaire sont d’abord suspendus, et ceux de la nouvelle expérience commerciale annulés',
    'no-reseller-relationship': 'il faut une relation de revendeur',
    'reseller-cannot-order':
      'les partenaires de facturation directe et les fournisseurs indirects passent les commandes, pas les revendeurs',
    'resale-to-csp-partner': 'les partenaires CSP ne revendent pas de services en ligne à des partenaires CSP',
    'resale-to-itself': 'un partenaire n’est pas son propre client',
    'provider-of-record': 'le partenaire de référence est un revendeur, jamais le fournisseur lui-même',
    'service-not-sold': 'les partenaires ne vendent pas Azure en Chine',
    'subscription-id-taken': 'un identifiant d’abonnement désigne un seul abonnement',
    'subscription-unknown': 'l’abonnement est enregistré',
    'not-the-seller': 'seul le partenaire qui a vendu un abonnement intervient dessus',
    'grant-unknown': 'la relation granulaire est enregistrée, et ni expirée ni oubliée',
    'grant-id-taken': 'l’identifiant d’une relation granulaire désigne une seule relation',
    'granular-admin-unavailable': 'l’administration granulaire est disponible dans le cloud du client',
    'wrong-grant-status': 'la relation en est à un stade de son cycle de vie où cela est possible',
    'display-name-length': 'le nom d’une relation compte de 1 à 50\u00a0caractères',
    'display-name-taken': 'le nom est unique parmi toutes les relations du partenaire',
    'duration-out-of-bounds': 'une relation dure d’un jour à deux ans',
    'end-before-activation': 'une relation prend fin après son activation',
    'roles-missing': 'une relation, de même qu’une attribution de celle-ci, comprend au moins un rôle',
    'custom-role': 'seuls des rôles intégrés sont demandés',
    'extension-with-global-admin': 'avec le rôle Administrateur général, il n’y a pas d’extension automatique',
    'auto-extension-unavailable': 'l’extension automatique est apparue à l’automne 2023',
    'role-removal-unavailable':
      'le rôle Administrateur général peut être retiré des relations actives depuis le printemps 2024',
    'consent-not-asked': 'seul un revendeur rejette, et seulement ce que son fournisseur a créé',
    'consent-answered': 'un revendeur répond une seule fois à son fournisseur',
    'assignment-unknown': 'l’attribution d’accès est enregistrée',
    'assignment-id-taken': 'l’identifiant d’une attribution d’accès désigne une seule attribution',
    'wrong-assignment-status': 'l’attribution en est à un stade de son cycle de vie où cela est possible',
    'group-assigned': 'un groupe a une seule attribution d’accès par relation',
    'role-outside-grant': 'une attribution ne transmet que des rôles de sa relation',
  },
  verdicts: {
    kept: 'respectée',
    'not-in-force': 'pas en vigueur',
    broken: 'enfreinte',
    'disputed-allowed': 'controversée, comprise comme une autorisation',
    'disputed-refused': 'controversée, comprise comme un refus',
  },
  guarantees: GUARANTEES,
  standings: { kept: 'tenue', explained: 'changement fait par qui de droit', broken: 'rompue' },
  explanations: {
    seller: ({ partner, flow }, names) => `son vendeur, ${names(partner)}, peut le faire\u202f: ${FLOWS[flow]}`,
    transfer: ({ from, to, flow }, names) => `${names(from)} et ${names(to)} peuvent le faire\u202f: ${FLOWS[flow]}`,
    'term-end': () => 'son engagement a pris fin entre-temps, ou avant',
    provisioned: () => 'Microsoft l’a provisionné entre-temps',
    'bought-elsewhere': () => 'aucun partenaire CSP ne l’a vendu\u202f; le changement vient d’un autre canal',
    'not-the-seller': ({ partner, seller }, names) =>
      seller === null
        ? `aucun partenaire CSP ne l’a vendu, donc ${names(partner)} ne peut pas le faire`
        : `${names(seller)} aurait pu le faire, pas ${names(partner)}`,
    nobody: () => 'personne ne peut modifier cela',
  },
  fields: {
    tenantId: () => 'locataire client',
    owner: () => 'propriétaire du compte',
    existence: (subject) => `existence de ${subject}`,
    service: (subject) => `service de ${subject}`,
    commerce: (subject) => `expérience commerciale de ${subject}`,
    status: (subject) => `état de ${subject}`,
    quantity: (subject) => `nombre de licences de ${subject}`,
    transactingPartner: (subject) => `vendeur de ${subject}`,
    orderId: (subject) => `commande de ${subject}`,
    partnerOfRecord: (subject) => `partenaire de référence de ${subject}`,
    offerId: (subject) => `offre de ${subject}`,
    termDuration: (subject) => `durée d’engagement de ${subject}`,
    billingCycle: (subject) => `cycle de facturation de ${subject}`,
    autoRenewEnabled: (subject) => `renouvellement automatique de ${subject}`,
    effectiveStartDate: (subject) => `début de ${subject}`,
    commitmentEndDate: (subject) => `fin d’engagement de ${subject}`,
  },
  none: 'aucune valeur',
  disputes: {
    'us-government-multi-partner': {
      question: 'possibilité pour un client US Government de travailler avec plusieurs partenaires',
      readings: {
        available: 'oui, selon la page sur la prise en charge de plusieurs partenaires',
        'not-available': 'non, selon les pages sur les clouds nationaux',
      },
    },
    'customer-administrator': {
      question: 'administrateur du client qui décide',
      readings: {
        'global-admin': 'un administrateur général, selon les pages de l’Espace partenaires',
        'billing-admin': 'un administrateur de facturation suffit, selon la page de Microsoft 365',
      },
    },
    'delegated-admin-after-removal': {
      question: 'fin de l’administration déléguée en même temps que la relation de revendeur',
      readings: {
        removed: 'oui, selon la plupart des pages',
        unchanged: 'non, selon une page de ces mois-là',
      },
    },
    'national-cloud-granular-admin': {
      question: 'existence de l’administration granulaire dans le cloud US Government et chez 21Vianet',
      readings: {
        available: 'oui, selon les pages les plus récentes de Graph',
        'not-available':
          'non, selon la page sur la prise en charge de plusieurs partenaires et les pages de Graph de 2024',
      },
    },
  },
  problems: {
    missing: 'manque',
    'unknown-member': 'n’est pas un membre prévu ici',
    unreadable: 'est illisible',
    'not-an-object': 'doit être un objet',
    'not-a-list': 'doit être une liste',
    'not-text': 'doit être du texte',
    empty: 'ne doit pas être vide',
    'not-a-boolean': 'doit être `true` ou `false`',
    'not-a-count': 'doit être un nombre entier à partir de 0',
    'not-one-of': 'doit être l’une de ces valeurs',
    'not-a-guid': 'doit être un GUID',
    'not-an-instant': 'doit être un instant en UTC, par exemple `2024-05-31T09:30:00Z`',
    'not-a-duration': 'doit être une durée ISO 8601, par exemple `P730D`',
    'not-a-partner-id': 'doit être un PartnerID\u202f: des chiffres, sans zéro en tête',
    'not-a-market': 'doit être un pays en deux lettres ou un marché régional',
    duplicate: 'figure deux fois',
    incomplete: 'indique qu’il y a plus que ce qui a été fourni',
    'unknown-partner': 'ne figure pas parmi les partenaires',
    'too-many': 'il y a d’autres problèmes, qui ne figurent pas ici',
    'not-json': 'n’est pas du JSON',
    'too-deep': 'est imbriqué trop profondément',
    'too-large': 'est trop volumineux',
    'unknown-format': 'n’est pas un document de cette bibliothèque',
    'unknown-version': 'n’est pas une version qui ait existé',
    'future-version': 'a été écrit par une version ultérieure de cette bibliothèque, qui sait le lire',
    'unknown-kind': 'n’est pas une charge utile connue ici',
    'unknown-value': 'est une valeur inconnue, conservée telle quelle',
    ambiguous: 'figure sous plusieurs graphies\u202f; celle-ci n’a pas été retenue',
    assumed: 'n’est indiqué par aucune charge utile et a été supposé',
    superseded: 'est indiqué plusieurs fois\u202f; l’indication la plus récente a été retenue',
    'other-customer': 'concerne un autre client',
    'no-customer': 'n’indique pas le client concerné',
    'not-the-seller': 'a été obtenu avec les identifiants d’un revendeur indirect, si bien que son vendeur est inconnu',
    'not-this-feature': 'relève d’une procédure étrangère à la prise en charge de plusieurs partenaires',
    'error-response': 'est une erreur renvoyée à la place d’une charge utile',
    'not-a-link': 'doit être un lien qui commence par `https://`',
    'credentials-in-link': 'contient un nom d’utilisateur ou un mot de passe, ce qu’aucune invitation ne fait',
    'port-in-link': 'précise un port, ce qu’aucune invitation ne fait',
    'encoded-link': 'est déguisé\u202f: il contient des caractères qu’aucune invitation ne contient',
    'unknown-host': 'n’est pas l’un des sites auxquels mènent les invitations',
    'unknown-page': 'n’est pas une page de ce site qui reçoit des invitations',
    'not-a-relationship-id': 'doit être l’identifiant d’une relation d’administration granulaire',
    'not-locked': 'n’a pas de lien\u202f: seule une relation verrouillée, en attente d’approbation, en a un',
    'not-pending': 'n’a pas de lien\u202f: l’invitation est déjà acceptée',
    'no-template': 'n’a pas de lien\u202f: aucun n’est documenté pour ce cas',
  },
  gaps: {
    'reseller-relationship': 'on ignore s’il a une relation de revendeur avec le client',
    subscriptions: 'ses abonnements ne sont pas connus',
    'indirect-resellers': 'ses revendeurs indirects pour le client ne sont pas connus',
    'customer-agreement': 'on ne sait pas si le client a accepté le Contrat client Microsoft',
    'delegated-admin': 'on ne sait pas s’il a des privilèges d’administrateur délégué',
    'granular-relationships': 'ses relations d’administration granulaires ne sont pas connues',
    'access-assignments': 'ses attributions d’accès ne sont pas connues',
    'other-partners': 'ses identifiants ne laissent pas voir les autres partenaires du client',
  },
  questions: {
    accessAsOf: 'qui a accès',
    coverage: 'qui couvre un rôle ou une tâche',
    deadlines: 'ce qui prend fin ou expire',
    auditTransition: 'ce qui a changé entre deux instantanés',
    decideSubscriptionAction: 'qui peut intervenir sur un abonnement',
  },
  access: {
    'granular-role': ({ grantId, roleDefinitionId }) =>
      `la relation ${ticked(grantId)} donne le rôle ${ticked(roleDefinitionId)} à un groupe de sécurité du partenaire`,
    'legacy-admin': ({ roleDefinitionId }) =>
      `les privilèges d’administrateur délégué donnent le rôle ${ticked(roleDefinitionId)}`,
    'reseller-relationship': () => 'le partenaire a une relation de revendeur avec le client',
    'azure-role': ({ subscriptionId }) => `le partenaire a un rôle Azure sur ${ticked(subscriptionId)}`,
    'azure-lighthouse': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} est délégué au partenaire par Azure Lighthouse`,
    'before-record': ({ asOf }) => `l’historique commence le ${moment(asOf)}`,
    'guest-account': () => 'un compte invité de l’utilisateur dans le locataire du client fait obstacle',
    'no-grant': () => 'le client n’a accordé aucune administration déléguée au partenaire',
    'grant-not-in-force': ({ grantId, status }) =>
      `la relation ${ticked(grantId)} est à l’état ${ticked(status)} et ne donne rien`,
    'grant-forgotten': ({ grantId, status, forgottenAt }) =>
      status === 'approvalPending'
        ? `la demande ${ticked(grantId)} a expiré le ${day(forgottenAt)}`
        : `le ${day(forgottenAt)}, la relation ${ticked(grantId)} était terminée depuis un an\u202f; elle est oubliée`,
    'role-not-in-grant': ({ grantId }) => `la relation ${ticked(grantId)} n’a aucun rôle suffisant`,
    'not-assigned': ({ grantId }) =>
      `la relation ${ticked(grantId)} est active, mais aucun groupe de sécurité n’a reçu d’accès`,
    'role-not-assigned': ({ grantId }) =>
      `la relation ${ticked(grantId)} a un rôle suffisant, mais ne le donne à aucun groupe de sécurité`,
    'assignment-not-active': ({ grantId, assignmentId, status }) =>
      `l’attribution d’accès ${ticked(assignmentId)} de la relation ${ticked(grantId)} est à l’état ${ticked(status)}`,
    'not-in-group': ({ grantId, securityGroups }) =>
      `l’utilisateur n’est dans aucun groupe de sécurité auquel la relation ${ticked(grantId)} donne un tel rôle\u202f: ${listed(securityGroups)}`,
    'granular-takes-precedence': () =>
      'les privilèges d’administrateur délégué le permettraient, mais l’utilisateur a des rôles granulaires, qui l’emportent',
    'legacy-role-missing': () =>
      'les privilèges d’administrateur délégué ne donnent à l’utilisateur aucun rôle suffisant',
    'no-reseller-relationship': () => 'le partenaire n’a pas de relation de revendeur avec le client',
    'orders-through-provider': () =>
      'le partenaire est un revendeur indirect et passe ses commandes par l’intermédiaire de son fournisseur',
    'no-admin-agent': ({ subscriptionId }) =>
      `les agents d’administration du partenaire sont propriétaires de ${ticked(subscriptionId)}, et l’utilisateur n’en est pas un`,
    'subscription-unknown': ({ subscriptionId }) =>
      `le client n’a pas d’abonnement Azure ${ticked(subscriptionId)}, ou cet abonnement est terminé`,
    'azure-role-missing': ({ subscriptionId }) =>
      `quelqu’un d’autre a provisionné ${ticked(subscriptionId)}, et le partenaire n’y a aucun rôle Azure`,
  },
  deadlines: {
    'approval-lapses': ({ grantId, partner, isRefused }, names) =>
      isRefused
        ? `la demande ${ticked(grantId)} de ${names(partner)}, refusée par le revendeur, expire`
        : `la demande ${ticked(grantId)} de ${names(partner)} expire, sauf si elle est approuvée`,
    'expiry-notice': ({ grantId, partner, daysBefore }, names) =>
      `préavis, ${days(daysBefore)} avant la fin de la relation ${ticked(grantId)} de ${names(partner)}`,
    ends: ({ grantId, partner, barredBy }, names) =>
      `la relation ${ticked(grantId)} de ${names(partner)} prend fin${
        barredBy === 'global-administrator'
          ? '\u202f; le rôle Administrateur général l’empêche de se prolonger automatiquement'
          : '\u202f; l’extension automatique n’est pas activée'
      }`,
    'rolls-over': ({ grantId, partner, nextEnd }, names) =>
      `la relation ${ticked(grantId)} de ${names(partner)} se prolonge automatiquement jusqu’au ${moment(nextEnd)}`,
    forgotten: ({ grantId, partner }, names) => `Microsoft oublie la relation ${ticked(grantId)} de ${names(partner)}`,
  },
  commands: COMMANDS,
  events: {
    relationshipRequested: 'le client est invité',
    invitationAccepted: 'l’invitation est acceptée',
    customerAgreementAccepted: 'le Contrat client Microsoft est accepté',
    resellerRelationshipEstablished: 'le partenaire peut vendre au client',
    resellerRelationshipEnded: 'le partenaire ne peut plus vendre au client',
    delegatedAdminGranted: 'le partenaire a des privilèges d’administrateur délégué',
    delegatedAdminRemoved: 'le partenaire n’a plus de privilèges d’administrateur délégué',
    subscriptionPurchased: 'le client a un abonnement de plus',
    grantDrafted: 'il existe un brouillon de relation d’administration granulaire',
    grantAmended: 'les conditions du brouillon ont changé',
    grantDeleted: 'le brouillon n’existe plus',
    grantLocked: 'la relation attend d’être approuvée et ne peut plus être modifiée',
    grantApproved: 'une approbation est donnée',
    grantRejected: 'le revendeur a refusé ce que son fournisseur a créé\u202f; la demande expire',
    grantProvisioned: 'le provisionnement de la relation par Microsoft, ou son retrait, a franchi une étape',
    grantTerminationRequested: 'la fin de la relation est demandée',
    grantExtended: 'la fin a été atteinte et repoussée',
    grantEnded: 'la fin a été atteinte',
    grantForgotten: 'Microsoft ne connaît plus la relation',
    autoExtensionSwitched: 'désormais, la fin est repoussée automatiquement, ou ne l’est plus',
    globalAdministratorRemoved: 'la relation ne comprend plus le rôle Administrateur général',
    accessAssigned: 'un groupe de sécurité doit recevoir des rôles de la relation',
    accessAssignmentChanged: 'l’attribution d’accès est modifiée',
  },
  actions: ACTIONS,
  flows: FLOWS,
  asks: ASKS,
  clouds: CLOUDS,
  roles: ROLES,
  entitled: ENTITLED,
};
