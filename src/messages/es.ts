import type { MessageTable } from './messageTable';
import { formatsFor } from './formats';
import { quote } from './render';

const { day, moment, number, days, either } = /* @__PURE__ */ formatsFor('es');

const ROLES: MessageTable['roles'] = {
  'admin-agent': 'un agente de administración',
  'sales-agent': 'un agente de ventas',
  'helpdesk-agent': 'un agente del departamento de soporte técnico',
  'global-admin': 'un administrador global',
  'user-admin': 'un administrador de usuarios',
  'billing-admin': 'un administrador de facturación',
  'relationship-admin': 'un administrador de relaciones de administración delegada',
  other: 'un usuario sin un rol de ese tipo',
};

const ENTITLED: MessageTable['entitled'] = {
  partner: 'el partner en cuestión',
  provider: 'el proveedor indirecto del revendedor',
  customer: 'el cliente',
  microsoft: 'Microsoft',
};

const CLOUDS: MessageTable['clouds'] = {
  global: 'la nube global',
  'us-government': 'la nube US Government',
  germany: 'la nube alemana',
  china: 'la nube operada por 21Vianet en China',
};

const ASKS: MessageTable['asks'] = {
  reseller: 'una relación de revendedor',
  'reseller-and-delegated-admin': 'una relación de revendedor con privilegios de administrador delegado',
  'delegated-admin': 'privilegios de administrador delegado',
};

const COMMANDS: MessageTable['commands'] = {
  requestRelationship: 'solicitar una relación',
  acceptInvitation: 'aceptar una invitación',
  revokeDelegatedAdmin: 'quitar privilegios de administrador delegado',
  endResellerRelationship: 'poner fin a una relación de revendedor',
  purchaseSubscription: 'comprar una suscripción',
  draftGrant: 'crear un borrador de relación de administración granular',
  amendGrant: 'modificar un borrador',
  deleteGrant: 'eliminar un borrador',
  lockGrantForApproval: 'bloquear un borrador para su aprobación',
  approveGrant: 'aprobar una relación de administración granular',
  rejectGrant: 'rechazar una relación de administración granular creada por el proveedor',
  recordProvisioning: 'registrar lo que Microsoft ha aprovisionado o retirado',
  switchAutoExtension: 'activar o desactivar la extensión automática',
  removeGlobalAdministrator: 'quitar el rol Administrador global de una relación',
  terminateGrant: 'poner fin a una relación de administración granular',
  recordElapsed: 'registrar los efectos del paso del tiempo',
  assignAccess: 'asignar acceso a un grupo de seguridad',
  changeAccessAssignment: 'modificar una asignación de acceso',
  removeAccessAssignment: 'quitar una asignación de acceso',
  recordAssignment: 'registrar qué ha sido de una asignación de acceso',
};

const ACTIONS: MessageTable['actions'] = {
  changeSeats: 'cambiar su número de licencias',
  orderAddOn: 'pedir un complemento para ella',
  transition: 'pasarla a otra oferta',
  migrate: 'migrarla a la nueva experiencia comercial',
  beInvoiced: 'recibir su factura',
  changeTerms: 'cambiar sus condiciones',
  transferOwnership: 'transferirla a otro partner',
  changePartnerOfRecord: 'cambiar su partner de registro',
};

const FLOWS: MessageTable['flows'] = {
  'edit-subscription': 'una modificación de la suscripción por parte del propio vendedor',
  'order-add-on': 'un pedido del complemento por parte del vendedor',
  transition: 'un cambio de oferta por parte del vendedor',
  'migrate-to-new-commerce': 'una migración a la nueva experiencia comercial por parte del vendedor',
  invoice: 'la factura del propio vendedor',
  'edit-partner-of-record': 'una modificación del partner de registro por parte del propio vendedor',
  'transfer-azure-plan':
    'una transferencia del plan de Azure, solicitada por el nuevo partner y aceptada por el anterior',
  'transfer-licenses': 'una transferencia de las licencias, aprobada por ambos partners',
  'switch-legacy-azure':
    'una transferencia de la suscripción de Azure mediante una incidencia de soporte técnico, firmada por el cliente y ambos partners',
  'buy-anew': 'una oferta equivalente del nuevo partner mientras vence la suscripción anterior',
  'bought-elsewhere': 'el canal por el que el cliente la compró',
  'suspend-or-cancel':
    'la suspensión previa de las suscripciones heredadas y la cancelación de las de la nueva experiencia comercial',
  'another-tenant': 'una compra para un inquilino distinto del que se usa para la actividad de CSP',
  'granular-admin': 'una relación granular de administración delegada',
  'confirm-agreement': 'la aceptación del Contrato de cliente de Microsoft por parte del cliente',
  'connect-provider': 'una asociación entre el revendedor y el proveedor indirecto',
  'ask-provider': 'la intervención del proveedor indirecto',
  'let-it-lapse': 'la caducidad de la solicitud, 90 días después de su bloqueo',
  'await-provisioning': 'el aprovisionamiento de Microsoft, que suele tardar unos minutos',
};

const GUARANTEES: MessageTable['guarantees'] = {
  'subscriptions-unchanged': 'las suscripciones existentes siguen como están',
  'ownership-unchanged': 'ni las suscripciones ni la cuenta cambian de propietario',
  'terms-unchanged': 'las condiciones y obligaciones de las suscripciones existentes siguen como están',
  'partner-of-record-unchanged': 'cada suscripción conserva su partner de registro',
};

const ticked = (text: string): string => `\`${quote(text)}\``;
const listed = (ids: readonly string[]): string => ids.map(ticked).join(', ');

/** Spanish. */
export const es: MessageTable = {
  tag: 'es',
  layout: {
    quotationMarks: ['«', '»'],
    labelled: (label, text) => `${label}: ${text}`,
    among: (text, options) => `${text} (${options.join(', ')})`,
    separated: (texts) => texts.join('; '),
    moment,
  },
  refusals: {
    'too-early': ({ at, lastEventAt }) =>
      `la fecha indicada, el ${moment(at)}, es anterior a la del último suceso: el ${moment(lastEventAt)}`,
    'actor-not-entitled': ({ entitled }) => `solo ${either(entitled.map((who) => ENTITLED[who]))} puede hacerlo`,
    'role-not-permitted': ({ role, permitted }) =>
      `${ROLES[role]} no puede hacerlo; hace falta ${either(permitted.map((each) => ROLES[each]))}`,
    'different-cloud': ({ partnerCloud, customerCloud }) =>
      `la cuenta del partner está en ${CLOUDS[partnerCloud]}, y los clientes de ${CLOUDS[customerCloud]} necesitan un partner con cuenta en ella`,
    'different-region': ({ partnerMarket, customerMarket }) =>
      `un partner del mercado ${ticked(partnerMarket)} no puede vender a un cliente de ${ticked(customerMarket)}`,
    'single-partner-cloud': ({ cloud, otherPartner }, names) =>
      `los clientes de ${CLOUDS[cloud]} trabajan con un solo partner, y ${names(otherPartner)} ya ocupa ese lugar`,
    'reseller-cannot-invite': ({ partner }, names) =>
      `${names(partner)} es un revendedor indirecto y, en China, solo su proveedor puede invitar`,
    'provider-not-connected': ({ partner, provider }, names) =>
      `${names(provider)} no es un proveedor indirecto de ${names(partner)}`,
    'delegated-admin-required': ({ cloud }) =>
      `en ${CLOUDS[cloud]}, en esa fecha, una invitación siempre solicita privilegios de administrador delegado`,
    'delegated-admin-ended': ({ asks }) =>
      asks === 'delegated-admin'
        ? 'los nuevos clientes ya no conceden privilegios de administrador delegado'
        : 'una relación de revendedor ya no incluye privilegios de administrador delegado',
    'own-reseller': ({ provider }, names) =>
      `el inquilino del cliente es un revendedor indirecto de ${names(provider)} y no puede ser además su cliente`,
    'invitation-id-taken': ({ invitationId }) => `${ticked(invitationId)} es el identificador de otra invitación`,
    'invitation-unknown': ({ invitationId }) => `la invitación ${ticked(invitationId)} no existe`,
    'invitation-used': ({ invitationId, acceptedAt }) =>
      `la invitación ${ticked(invitationId)} se aceptó el ${day(acceptedAt)}, y lo que aportó ya ha terminado`,
    'agreement-missing': () => 'el cliente no ha aceptado el Contrato de cliente de Microsoft',
    'service-administered': ({ service, otherPartner }, names) =>
      `${names(otherPartner)} vendió ${ticked(service)} y lo administra, y en esa fecha solo puede administrar un servicio uno de sus vendedores`,
    'delegated-admin-unknown': ({ partner }, names) =>
      `${names(partner)} nunca ha tenido aquí privilegios de administrador delegado`,
    'delegated-admin-in-use': ({ inactiveSince, removableFrom }) =>
      inactiveSince === null || removableFrom === null
        ? 'nada indica que la administración delegada no se haya usado'
        : `la administración delegada se usó el ${day(inactiveSince)} y no está inactiva antes del ${moment(removableFrom)}`,
    'relationship-unknown': ({ partner }, names) => `${names(partner)} nunca ha tenido aquí una relación de revendedor`,
    'reseller-cannot-end': ({ partner }, names) =>
      `${names(partner)} es un revendedor indirecto y no puede poner fin a la relación por su cuenta`,
    'subscriptions-in-the-way': ({ blocking }) =>
      `lo impiden estas suscripciones propias: ${blocking
        .map(({ subscriptionId, needs, termEndsAt }) => {
          const awaited = needs === 'suspension' ? 'pendiente de suspensión' : 'pendiente de cancelación';
          const until = termEndsAt === null ? '' : `, su plazo termina el ${day(termEndsAt)}`;
          return `${ticked(subscriptionId)} (${awaited}${until})`;
        })
        .join('; ')}`,
    'no-reseller-relationship': ({ partner }, names) =>
      `${names(partner)} no tiene una relación de revendedor con el cliente`,
    'reseller-cannot-order': ({ partner }, names) =>
      `${names(partner)} es un revendedor indirecto y hace sus pedidos a través de su proveedor`,
    'resale-to-csp-partner': ({ tenancy }) =>
      tenancy === 'transacting-tenant'
        ? 'el cliente es un partner de CSP y este es el inquilino que usa para su actividad de CSP'
        : 'el cliente es un inquilino de un partner de CSP y, en esa fecha, no se podía vender a ninguno de ellos',
    'resale-to-itself': ({ partner }, names) => `${names(partner)} no puede ser su propio cliente`,
    'provider-of-record': ({ partnerId }) =>
      `${ticked(partnerId)} es el PartnerID del propio proveedor y no puede ser el partner de registro`,
    'service-not-sold': ({ service, cloud }) => `${ticked(service)} no se vende en ${CLOUDS[cloud]}`,
    'subscription-id-taken': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} es el identificador de otra suscripción`,
    'subscription-unknown': ({ subscriptionId }) => `el cliente no tiene la suscripción ${ticked(subscriptionId)}`,
    'not-the-seller': ({ action, subscriptionId, seller, guarantee }, names) =>
      `${
        seller === null
          ? `ningún partner de CSP vendió la suscripción ${ticked(subscriptionId)}, así que ninguno`
          : `${names(seller)} vendió la suscripción ${ticked(subscriptionId)}, así que nadie más`
      } puede ${ACTIONS[action]}: ${GUARANTEES[guarantee]}`,
    'grant-unknown': ({ grantId }) => `la relación granular ${ticked(grantId)} no existe o ya no existe`,
    'grant-id-taken': ({ grantId }) => `${ticked(grantId)} es el identificador de otra relación granular`,
    'granular-admin-unavailable': ({ cloud }) =>
      `en ${CLOUDS[cloud]} no existe la administración granular en esa fecha`,
    'wrong-grant-status': ({ status, permitted }) =>
      `la relación está en estado ${ticked(status)}, y hace falta el estado ${either(permitted.map(ticked))}`,
    'display-name-length': ({ length, shortest, longest }) =>
      `el nombre tiene una longitud de ${number(length)}, contada en unidades UTF-16; se admite de ${number(shortest)} a ${number(longest)}`,
    'display-name-taken': ({ displayName }) => `otra relación del partner ya se llama ${ticked(displayName)}`,
    'duration-out-of-bounds': ({ duration, shortest, longest }) =>
      `${ticked(duration)} no es una duración de ${number(shortest)} a ${days(longest)}, expresada en años, semanas y días`,
    'end-before-activation': ({ endsAt, activatedAt }) =>
      `una fecha de fin el ${moment(endsAt)} no es posterior a la activación, el ${moment(activatedAt)}`,
    'roles-missing': () => 'hace falta al menos un rol',
    'custom-role': ({ roleDefinitionIds }) =>
      `${listed(roleDefinitionIds)}: los roles personalizados no se pueden solicitar`,
    'extension-with-global-admin': () =>
      'una relación con el rol Administrador global no puede extenderse automáticamente',
    'auto-extension-unavailable': () => 'en esa fecha, las relaciones no pueden extenderse automáticamente',
    'role-removal-unavailable': () => 'en esa fecha, los roles de una relación activa no se pueden cambiar',
    'consent-not-asked': () => 'solo se puede rechazar lo que un proveedor indirecto creó para su revendedor',
    'consent-answered': ({ consent }) =>
      consent === 'given' ? 'el revendedor ya ha dado su consentimiento' : 'el revendedor ya lo ha rechazado',
    'assignment-unknown': ({ assignmentId }) => `la asignación de acceso ${ticked(assignmentId)} no existe`,
    'assignment-id-taken': ({ assignmentId }) =>
      `${ticked(assignmentId)} es el identificador de otra asignación de acceso`,
    'wrong-assignment-status': ({ status, permitted }) =>
      `la asignación está en estado ${ticked(status)}, y hace falta el estado ${either(permitted.map(ticked))}`,
    'group-assigned': ({ securityGroup, assignmentId }) =>
      `el grupo ${ticked(securityGroup)} ya tiene una asignación: ${ticked(assignmentId)}`,
    'role-outside-grant': ({ roleDefinitionIds }) => `${listed(roleDefinitionIds)}: fuera de los roles de la relación`,
  },
  remedies: {
    command: ({ command, partner }, names) => `${COMMANDS[command]} (${names(partner)})`,
    role: ({ roles }) => `que lo haga ${either(roles.map((role) => ROLES[role]))}`,
    actor: ({ actors }) => `que se encargue ${either(actors.map((who) => ENTITLED[who]))}`,
    amend: ({ member, to }) => `dar a ${ticked(member)} el valor ${ticked(String(to))}`,
    wait: ({ until }) => `esperar hasta el ${moment(until)}`,
    flow: ({ flow, partner }, names) => `mediante ${FLOWS[flow]}${partner === null ? '' : ` (${names(partner)})`}`,
  },
  rules: {
    'too-early': 'nada ocurre antes de lo que ya ha ocurrido',
    'actor-not-entitled': 'solo deciden los interesados',
    'role-not-permitted': 'hace falta un rol que permita decidirlo',
    'different-cloud': 'en la nube US Government, los partners tienen una cuenta en ella',
    'different-region': 'los partners venden en su propio mercado regional',
    'single-partner-cloud': 'en la nube US Government, un cliente trabaja con un solo partner',
    'reseller-cannot-invite': 'en China, los revendedores indirectos invitan a través de su proveedor',
    'provider-not-connected': 'un revendedor solo incorpora a un proveedor con el que tiene una asociación',
    'delegated-admin-required':
      'donde no son opcionales, las invitaciones solicitan privilegios de administrador delegado',
    'delegated-admin-ended': 'ya no se conceden los antiguos privilegios de administrador delegado',
    'own-reseller': 'un revendedor de un proveedor no puede convertirse en su cliente',
    'invitation-id-taken': 'un identificador de invitación designa una sola invitación',
    'invitation-unknown': 'la invitación está registrada',
    'invitation-used': 'una invitación no restablece lo que ha terminado; para eso hace falta otra',
    'agreement-missing': 'el cliente ha aceptado el Contrato de cliente de Microsoft',
    'service-administered':
      'en cada servicio, un solo partner con transacciones de CSP tiene privilegios de administrador delegado',
    'delegated-admin-unknown': 'el partner tiene o ha tenido privilegios de administrador delegado',
    'delegated-admin-in-use': 'Microsoft solo quita lo que nadie ha usado durante más de 90 días',
    'relationship-unknown': 'el partner tiene o ha tenido una relación de revendedor',
    'reseller-cannot-end':
      'ponen fin a las relaciones los partners de facturación directa y los proveedores indirectos, no los revendedores',
    'subscriptions-in-the-way':
      'antes se suspenden las suscripciones heredadas del propio partner y se cancelan las de la nueva experiencia comercial',
    'no-reseller-relationship': 'hace falta una relación de revendedor',
    'reseller-cannot-order':
      'hacen pedidos los partners de facturación directa y los proveedores indirectos, no los revendedores',
    'resale-to-csp-partner': 'los partners de CSP no revenden servicios en línea a otros partners de CSP',
    'resale-to-itself': 'un partner no es su propio cliente',
    'provider-of-record': 'el partner de registro es un revendedor, nunca el propio proveedor',
    'service-not-sold': 'los partners no venden Azure en China',
    'subscription-id-taken': 'un identificador de suscripción designa una sola suscripción',
    'subscription-unknown': 'la suscripción está registrada',
    'not-the-seller': 'solo actúa sobre una suscripción el partner que la vendió',
    'grant-unknown': 'la relación granular está registrada y no ha caducado ni se ha olvidado',
    'grant-id-taken': 'el identificador de una relación granular designa una sola relación',
    'granular-admin-unavailable': 'la administración granular está disponible en la nube del cliente',
    'wrong-grant-status': 'la relación está en un punto de su ciclo de vida en el que esto es posible',
    'display-name-length': 'el nombre de una relación tiene de 1 a 50 caracteres',
    'display-name-taken': 'el nombre es único entre todas las relaciones del partner',
    'duration-out-of-bounds': 'una relación dura entre un día y dos años',
    'end-before-activation': 'una relación termina después de activarse',
    'roles-missing': 'una relación, igual que una asignación suya, tiene al menos un rol',
    'custom-role': 'solo se solicitan roles integrados',
    'extension-with-global-admin': 'con el rol Administrador global no hay extensión automática',
    'auto-extension-unavailable': 'la extensión automática llegó en otoño de 2023',
    'role-removal-unavailable':
      'el rol Administrador global se puede quitar de las relaciones activas desde la primavera de 2024',
    'consent-not-asked': 'solo rechaza un revendedor, y solo lo que creó su proveedor',
    'consent-answered': 'un revendedor responde a su proveedor una sola vez',
    'assignment-unknown': 'la asignación de acceso está registrada',
    'assignment-id-taken': 'el identificador de una asignación de acceso designa una sola asignación',
    'wrong-assignment-status': 'la asignación está en un punto de su ciclo de vida en el que esto es posible',
    'group-assigned': 'un grupo tiene una sola asignación de acceso en cada relación',
    'role-outside-grant': 'una asignación solo transmite roles de su relación',
  },
  verdicts: {
    kept: 'cumplida',
    'not-in-force': 'no vigente',
    broken: 'infringida',
    'disputed-allowed': 'discutida, interpretada como permiso',
    'disputed-refused': 'discutida, interpretada como denegación',
  },
  guarantees: GUARANTEES,
  standings: { kept: 'cumplida', explained: 'cambio hecho por quien puede', broken: 'incumplida' },
  explanations: {
    seller: ({ partner, flow }, names) => `su vendedor, ${names(partner)}, puede hacerlo: ${FLOWS[flow]}`,
    transfer: ({ from, to, flow }, names) => `${names(from)} y ${names(to)} pueden hacerlo: ${FLOWS[flow]}`,
    'term-end': () => 'su plazo terminó entretanto, o antes',
    provisioned: () => 'Microsoft la aprovisionó entretanto',
    'bought-elsewhere': () => 'ningún partner de CSP la vendió; el cambio llegó por otro canal',
    'not-the-seller': ({ partner, seller }, names) =>
      seller === null
        ? `ningún partner de CSP la vendió, así que ${names(partner)} no puede hacerlo`
        : `${names(seller)} habría podido hacerlo; ${names(partner)}, no`,
    nobody: () => 'nadie puede cambiar esto',
  },
  fields: {
    tenantId: () => 'inquilino del cliente',
    owner: () => 'propietario de la cuenta',
    existence: (subject) => `existencia de ${subject}`,
    service: (subject) => `servicio de ${subject}`,
    commerce: (subject) => `experiencia comercial de ${subject}`,
    status: (subject) => `estado de ${subject}`,
    quantity: (subject) => `número de licencias de ${subject}`,
    transactingPartner: (subject) => `vendedor de ${subject}`,
    orderId: (subject) => `pedido de ${subject}`,
    partnerOfRecord: (subject) => `partner de registro de ${subject}`,
    offerId: (subject) => `oferta de ${subject}`,
    termDuration: (subject) => `plazo de ${subject}`,
    billingCycle: (subject) => `ciclo de facturación de ${subject}`,
    autoRenewEnabled: (subject) => `renovación automática de ${subject}`,
    effectiveStartDate: (subject) => `inicio de ${subject}`,
    commitmentEndDate: (subject) => `fin del plazo de ${subject}`,
  },
  none: 'ningún valor',
  disputes: {
    'us-government-multi-partner': {
      question: 'posibilidad de que un cliente de US Government trabaje con varios partners',
      readings: {
        available: 'sí, según la página sobre la compatibilidad con varios partners',
        'not-available': 'no, según las páginas sobre las nubes nacionales',
      },
    },
    'customer-administrator': {
      question: 'administrador del cliente que decide',
      readings: {
        'global-admin': 'un administrador global, según las páginas del Centro de partners',
        'billing-admin': 'basta con un administrador de facturación, según la página de Microsoft 365',
      },
    },
    'delegated-admin-after-removal': {
      question: 'fin de la administración delegada junto con la relación de revendedor',
      readings: {
        removed: 'sí, según la mayoría de las páginas',
        unchanged: 'no, según una página de aquellos meses',
      },
    },
    'national-cloud-granular-admin': {
      question: 'existencia de la administración granular en la nube US Government y en 21Vianet',
      readings: {
        available: 'sí, según las páginas más recientes de Graph',
        'not-available':
          'no, según la página sobre la compatibilidad con varios partners y las páginas de Graph de 2024',
      },
    },
  },
  problems: {
    missing: 'falta',
    'unknown-member': 'no es un miembro previsto aquí',
    unreadable: 'no se puede leer',
    'not-an-object': 'debe ser un objeto',
    'not-a-list': 'debe ser una lista',
    'not-text': 'debe ser texto',
    empty: 'no debe estar vacío',
    'not-a-boolean': 'debe ser `true` o `false`',
    'not-a-count': 'debe ser un número entero a partir de 0',
    'not-one-of': 'debe ser uno de estos valores',
    'not-a-guid': 'debe ser un GUID',
    'not-an-instant': 'debe ser un instante en UTC, como `2024-05-31T09:30:00Z`',
    'not-a-duration': 'debe ser una duración ISO 8601, como `P730D`',
    'not-a-partner-id': 'debe ser un PartnerID: dígitos sin ceros a la izquierda',
    'not-a-market': 'debe ser un país de dos letras o un mercado regional',
    duplicate: 'aparece dos veces',
    incomplete: 'indica que hay más de lo que se ha entregado',
    'unknown-partner': 'no está entre los partners',
    'too-many': 'hay más problemas, que no figuran aquí',
    'not-json': 'no es JSON',
    'too-deep': 'está anidado a demasiada profundidad',
    'too-large': 'es demasiado grande',
    'unknown-format': 'no es un documento de esta biblioteca',
    'unknown-version': 'no es ninguna versión que se haya escrito',
    'future-version': 'lo escribió una versión posterior de esta biblioteca, que sabe leerlo',
    'unknown-kind': 'no es una carga útil conocida aquí',
    'unknown-value': 'es un valor desconocido, que se ha conservado tal cual',
    ambiguous: 'aparece escrito de varias formas, y esta no se ha tomado',
    assumed: 'no lo indica ninguna carga útil, y se ha supuesto',
    superseded: 'se indica varias veces, y se ha tomado la indicación más reciente',
    'other-customer': 'trata de otro cliente',
    'no-customer': 'no indica de qué cliente trata',
    'not-the-seller': 'se obtuvo con las credenciales de un revendedor indirecto, por lo que no se conoce su vendedor',
    'not-this-feature': 'pertenece a un procedimiento ajeno a la compatibilidad con varios partners',
    'error-response': 'es un error que se devolvió en lugar de una carga útil',
    'not-a-link': 'debe ser un vínculo que empiece por `https://`',
    'credentials-in-link': 'contiene un nombre de usuario o una contraseña, lo que no tiene ninguna invitación',
    'port-in-link': 'indica un puerto, lo que no hace ninguna invitación',
    'encoded-link': 'está disfrazado: contiene caracteres que no contiene ninguna invitación',
    'unknown-host': 'no es uno de los sitios a los que llevan las invitaciones',
    'unknown-page': 'no es una página de ese sitio que reciba invitaciones',
    'not-a-relationship-id': 'debe ser el identificador de una relación de administración granular',
    'not-locked': 'no tiene vínculo: solo lo tiene una relación bloqueada y pendiente de aprobación',
    'not-pending': 'no tiene vínculo: la invitación ya se ha aceptado',
    'no-template': 'no tiene vínculo: no hay ninguno documentado para este caso',
  },
  gaps: {
    'reseller-relationship': 'no se sabe si tiene una relación de revendedor con el cliente',
    subscriptions: 'no se conocen sus suscripciones',
    'indirect-resellers': 'no se conocen sus revendedores indirectos para el cliente',
    'customer-agreement': 'no se sabe si el cliente ha aceptado el Contrato de cliente de Microsoft',
    'delegated-admin': 'no se sabe si tiene privilegios de administrador delegado',
    'granular-relationships': 'no se conocen sus relaciones de administración granular',
    'access-assignments': 'no se conocen sus asignaciones de acceso',
    'other-partners': 'con sus credenciales no se ven otros partners del cliente',
  },
  questions: {
    accessAsOf: 'quién tiene acceso',
    coverage: 'quién cubre un rol o una tarea',
    deadlines: 'qué termina o caduca',
    auditTransition: 'qué ha cambiado entre dos instantáneas',
    decideSubscriptionAction: 'quién puede actuar sobre una suscripción',
  },
  access: {
    'granular-role': ({ grantId, roleDefinitionId }) =>
      `la relación ${ticked(grantId)} da el rol ${ticked(roleDefinitionId)} a un grupo de seguridad del partner`,
    'legacy-admin': ({ roleDefinitionId }) =>
      `los privilegios de administrador delegado dan el rol ${ticked(roleDefinitionId)}`,
    'reseller-relationship': () => 'el partner tiene una relación de revendedor con el cliente',
    'azure-role': ({ subscriptionId }) => `el partner tiene un rol de Azure en ${ticked(subscriptionId)}`,
    'azure-lighthouse': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} está delegada en el partner mediante Azure Lighthouse`,
    'before-record': ({ asOf }) => `el registro empieza el ${moment(asOf)}`,
    'guest-account': () => 'lo impide una cuenta de invitado del usuario en el inquilino del cliente',
    'no-grant': () => 'el cliente no ha concedido administración delegada al partner',
    'grant-not-in-force': ({ grantId, status }) =>
      `la relación ${ticked(grantId)} está en estado ${ticked(status)} y no da nada`,
    'grant-forgotten': ({ grantId, status, forgottenAt }) =>
      status === 'approvalPending'
        ? `la solicitud ${ticked(grantId)} caducó el ${day(forgottenAt)}`
        : `el ${day(forgottenAt)} hacía un año que la relación ${ticked(grantId)} había terminado; se ha olvidado`,
    'role-not-in-grant': ({ grantId }) => `la relación ${ticked(grantId)} no tiene ningún rol suficiente`,
    'not-assigned': ({ grantId }) =>
      `la relación ${ticked(grantId)} está activa, pero no se ha dado acceso a ningún grupo de seguridad`,
    'role-not-assigned': ({ grantId }) =>
      `la relación ${ticked(grantId)} tiene un rol suficiente, pero no lo da a ningún grupo de seguridad`,
    'assignment-not-active': ({ grantId, assignmentId, status }) =>
      `la asignación de acceso ${ticked(assignmentId)} de la relación ${ticked(grantId)} está en estado ${ticked(status)}`,
    'not-in-group': ({ grantId, securityGroups }) =>
      `el usuario no está en ningún grupo de seguridad al que la relación ${ticked(grantId)} dé un rol así: ${listed(securityGroups)}`,
    'granular-takes-precedence': () =>
      'los privilegios de administrador delegado lo permitirían, pero el usuario tiene roles granulares, y esos deciden',
    'legacy-role-missing': () => 'los privilegios de administrador delegado no dan al usuario ningún rol suficiente',
    'no-reseller-relationship': () => 'el partner no tiene una relación de revendedor con el cliente',
    'orders-through-provider': () =>
      'el partner es un revendedor indirecto y hace sus pedidos a través de su proveedor',
    'no-admin-agent': ({ subscriptionId }) =>
      `los agentes de administración del partner son propietarios de ${ticked(subscriptionId)}, y el usuario no es uno de ellos`,
    'subscription-unknown': ({ subscriptionId }) =>
      `el cliente no tiene la suscripción de Azure ${ticked(subscriptionId)}, o ya ha terminado`,
    'azure-role-missing': ({ subscriptionId }) =>
      `fue otro quien aprovisionó ${ticked(subscriptionId)}, y el partner no tiene ningún rol de Azure en ella`,
  },
  deadlines: {
    'approval-lapses': ({ grantId, partner, isRefused }, names) =>
      isRefused
        ? `caduca la solicitud ${ticked(grantId)} de ${names(partner)}, que el revendedor rechazó`
        : `caduca la solicitud ${ticked(grantId)} de ${names(partner)}, salvo que se apruebe`,
    'expiry-notice': ({ grantId, partner, daysBefore }, names) =>
      `aviso, ${days(daysBefore)} antes de que termine la relación ${ticked(grantId)} de ${names(partner)}`,
    ends: ({ grantId, partner, barredBy }, names) =>
      `termina la relación ${ticked(grantId)} de ${names(partner)}${
        barredBy === 'global-administrator'
          ? '; el rol Administrador global impide que se extienda automáticamente'
          : '; la extensión automática no está activada'
      }`,
    'rolls-over': ({ grantId, partner, nextEnd }, names) =>
      `la relación ${ticked(grantId)} de ${names(partner)} se extiende automáticamente hasta el ${moment(nextEnd)}`,
    forgotten: ({ grantId, partner }, names) => `Microsoft olvida la relación ${ticked(grantId)} de ${names(partner)}`,
  },
  commands: COMMANDS,
  events: {
    relationshipRequested: 'se invita al cliente',
    invitationAccepted: 'se acepta la invitación',
    customerAgreementAccepted: 'se acepta el Contrato de cliente de Microsoft',
    resellerRelationshipEstablished: 'el partner puede vender al cliente',
    resellerRelationshipEnded: 'el partner ya no puede vender al cliente',
    delegatedAdminGranted: 'el partner tiene privilegios de administrador delegado',
    delegatedAdminRemoved: 'el partner ya no tiene privilegios de administrador delegado',
    subscriptionPurchased: 'el cliente tiene una suscripción más',
    grantDrafted: 'hay un borrador de relación de administración granular',
    grantAmended: 'el borrador tiene otras condiciones',
    grantDeleted: 'el borrador ya no existe',
    grantLocked: 'la relación está pendiente de aprobación y ya no se puede cambiar',
    grantApproved: 'se da una aprobación',
    grantRejected: 'el revendedor rechazó lo que creó su proveedor; la solicitud caduca',
    grantProvisioned: 'Microsoft ha avanzado un paso en aprovisionar la relación o en retirarla',
    grantTerminationRequested: 'se pide el fin de la relación',
    grantExtended: 'se llegó a la fecha de fin y se aplazó',
    grantEnded: 'se llegó a la fecha de fin',
    grantForgotten: 'Microsoft ya no conoce la relación',
    autoExtensionSwitched: 'desde ahora la fecha de fin se aplaza automáticamente, o deja de hacerlo',
    globalAdministratorRemoved: 'la relación ya no contiene el rol Administrador global',
    accessAssigned: 'un grupo de seguridad ha de recibir roles de la relación',
    accessAssignmentChanged: 'se modifica la asignación de acceso',
  },
  actions: ACTIONS,
  flows: FLOWS,
  asks: ASKS,
  clouds: CLOUDS,
  roles: ROLES,
  entitled: ENTITLED,
};
