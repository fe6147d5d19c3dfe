import type { MessageTable } from './messageTable';
import { formatsFor, spaced } from './formats';
import { quote } from './render';

const { day, moment, number, days, either } = /* @__PURE__ */ formatsFor('ja');

const ROLES: MessageTable['roles'] = {
  'admin-agent': '管理エージェント',
  'sales-agent': '販売エージェント',
  'helpdesk-agent': 'ヘルプデスク エージェント',
  'global-admin': 'グローバル管理者',
  'user-admin': 'ユーザー管理者',
  'billing-admin': '課金管理者',
  'relationship-admin': '委任された管理者関係の管理者',
  other: 'そのようなロールを持たないユーザー',
};

const ENTITLED: MessageTable['entitled'] = {
  partner: '当該パートナー',
  provider: 'リセラーの間接プロバイダー',
  customer: '顧客',
  microsoft: 'Microsoft',
};

const CLOUDS: MessageTable['clouds'] = {
  global: 'グローバル クラウド',
  'us-government': '米国政府機関向けクラウド',
  germany: 'ドイツのクラウド',
  china: '21Vianet が運営する中国のクラウド',
};

const ASKS: MessageTable['asks'] = {
  reseller: 'リセラー関係',
  'reseller-and-delegated-admin': '委任された管理者特権（DAP）を伴うリセラー関係',
  'delegated-admin': '委任された管理者特権（DAP）',
};

const COMMANDS: MessageTable['commands'] = {
  requestRelationship: '関係の要求',
  acceptInvitation: '招待の承諾',
  revokeDelegatedAdmin: '委任された管理者特権（DAP）の削除',
  endResellerRelationship: 'リセラー関係の終了',
  purchaseSubscription: 'サブスクリプションの購入',
  draftGrant: 'GDAP リレーションシップの下書きの作成',
  amendGrant: '下書きの変更',
  deleteGrant: '下書きの削除',
  lockGrantForApproval: '承認に向けた下書きのロック',
  approveGrant: 'GDAP リレーションシップの承認',
  rejectGrant: '間接プロバイダーが作成した GDAP リレーションシップの拒否',
  recordProvisioning: 'Microsoft によるプロビジョニングまたはその解除の記録',
  switchAutoExtension: '自動延長の切り替え',
  removeGlobalAdministrator: 'GDAP リレーションシップからのグローバル管理者ロールの削除',
  terminateGrant: 'GDAP リレーションシップの終了',
  recordElapsed: '時間の経過による変化の記録',
  assignAccess: 'セキュリティ グループへのアクセスの割り当て',
  changeAccessAssignment: 'アクセス割り当ての変更',
  removeAccessAssignment: 'アクセス割り当ての削除',
  recordAssignment: 'アクセス割り当ての結果の記録',
};

const ACTIONS: MessageTable['actions'] = {
  changeSeats: 'ライセンス数の変更',
  orderAddOn: 'アドオンの注文',
  transition: '別のオファーへの移行',
  migrate: '新しいコマースへの移行',
  beInvoiced: '請求書の受け取り',
  changeTerms: '条件の変更',
  transferOwnership: '別のパートナーへの譲渡',
  changePartnerOfRecord: '指名パートナーの変更',
};

const FLOWS: MessageTable['flows'] = {
  'edit-subscription': '販売元によるサブスクリプションの編集',
  'order-add-on': '販売元によるアドオンの注文',
  transition: '販売元による別のオファーへの移行',
  'migrate-to-new-commerce': '販売元による新しいコマースへの移行',
  invoice: '販売元自身への請求書',
  'edit-partner-of-record': '販売元による指名パートナーの編集',
  'transfer-azure-plan': '新しいパートナーが要求し、元のパートナーが承諾する Azure プランの譲渡',
  'transfer-licenses': '両パートナーの承認によるライセンスの譲渡',
  'switch-legacy-azure': '顧客と両パートナーが署名したサポート チケットによる Azure サブスクリプションの切り替え',
  'buy-anew': '元のサブスクリプションの満了を待つ間の、新しいパートナーからの同等のオファーの購入',
  'bought-elsewhere': '顧客が購入に利用したチャネル',
  'suspend-or-cancel': '事前に行うレガシ サブスクリプションの中断と新しいコマース サブスクリプションのキャンセル',
  'another-tenant': 'CSP 事業用とは別のテナントでの購入',
  'granular-admin': '詳細な委任された管理者特権（GDAP）リレーションシップ',
  'confirm-agreement': '顧客による Microsoft 顧客契約への同意',
  'connect-provider': 'リセラーと間接プロバイダーとのパートナーシップの締結',
  'ask-provider': '間接プロバイダーへの依頼',
  'let-it-lapse': 'ロックから 90 日後に要求が期限切れになるのを待つこと',
  'await-provisioning': 'Microsoft によるプロビジョニング（通常は数分）',
};

const GUARANTEES: MessageTable['guarantees'] = {
  'subscriptions-unchanged': '既存のサブスクリプションは変わりません',
  'ownership-unchanged': 'サブスクリプションの所有者もアカウントの所有者も変わりません',
  'terms-unchanged': '既存のサブスクリプションの条件と義務は変わりません',
  'partner-of-record-unchanged': '各サブスクリプションの指名パートナーは変わりません',
};

/** What a subscription in the way awaits. */
const NEEDS = { suspension: '中断', cancellation: 'キャンセル' };

const ticked = (text: string): string => `\`${quote(text)}\``;
const listed = (ids: readonly string[]): string => ids.map(ticked).join('、');

/** Japanese, in the terms of Microsoft's own pages. */
export const ja: MessageTable = {
  tag: 'ja',
  layout: {
    quotationMarks: ['「', '」'],
    labelled: (label, text) => `${label}：${text}`,
    among: (text, options) => `${text}（${options.join('、')}）`,
    separated: (texts) => texts.join('、'),
    moment,
  },
  refusals: {
    'too-early': ({ at, lastEventAt }) => `${moment(at)} は、最後の出来事の日時より前です：${moment(lastEventAt)}`,
    'actor-not-entitled': ({ entitled }) =>
      spaced(`この操作を行えるのは${either(entitled.map((who) => ENTITLED[who]))}だけです`),
    'role-not-permitted': ({ role, permitted }) =>
      `${ROLES[role]}はこの操作を行えません（必要なロール：${either(permitted.map((each) => ROLES[each]))}）`,
    'different-cloud': ({ partnerCloud, customerCloud }) =>
      `パートナーのアカウントは${CLOUDS[partnerCloud]}にありますが、${CLOUDS[customerCloud]}の顧客には、そのクラウドにアカウントを持つパートナーが必要です`,
    'different-region': ({ partnerMarket, customerMarket }) =>
      `市場 ${ticked(partnerMarket)} のパートナーは、市場 ${ticked(customerMarket)} の顧客に販売できません`,
    'single-partner-cloud': ({ cloud, otherPartner }, names) =>
      `${CLOUDS[cloud]}の顧客が連携するパートナーは 1 社だけで、既に${names(otherPartner)}がいます`,
    'reseller-cannot-invite': ({ partner }, names) =>
      `${names(partner)}は間接リセラーであり、中国で招待を行えるのはその間接プロバイダーだけです`,
    'provider-not-connected': ({ partner, provider }, names) =>
      `${names(provider)}は${names(partner)}の間接プロバイダーではありません`,
    'delegated-admin-required': ({ cloud }) =>
      `その時点の${CLOUDS[cloud]}では、招待の際に必ず委任された管理者特権（DAP）も要求します`,
    'delegated-admin-ended': ({ asks }) =>
      asks === 'delegated-admin'
        ? '新規の顧客が委任された管理者特権（DAP）を付与することはなくなりました'
        : '委任された管理者特権（DAP）はリセラー関係に付随しなくなりました',
    'own-reseller': ({ provider }, names) =>
      `顧客のテナントは${names(provider)}の間接リセラーであり、その顧客を兼ねることはできません`,
    'invitation-id-taken': ({ invitationId }) => `${ticked(invitationId)} は別の招待の ID です`,
    'invitation-unknown': ({ invitationId }) => `招待 ${ticked(invitationId)} はありません`,
    'invitation-used': ({ invitationId, acceptedAt }) =>
      `${ticked(invitationId)} は ${day(acceptedAt)}に承諾され、それにより成立したものはその後終了しています`,
    'agreement-missing': () => '顧客は Microsoft 顧客契約に同意していません',
    'service-administered': ({ service, otherPartner }, names) =>
      `${ticked(service)} は${names(otherPartner)}が販売して管理しており、その時点では 1 つのサービスを管理できる販売元は 1 社だけです`,
    'delegated-admin-unknown': ({ partner }, names) =>
      `${names(partner)}がこの顧客の委任された管理者特権（DAP）を持っていたことはありません`,
    'delegated-admin-in-use': ({ inactiveSince, removableFrom }) =>
      inactiveSince === null || removableFrom === null
        ? '委任された管理者特権（DAP）が未使用だったことを示すものがありません'
        : `委任された管理者特権（DAP）は ${day(inactiveSince)}に使用されており、${moment(removableFrom)} までは非アクティブとみなされません`,
    'relationship-unknown': ({ partner }, names) => `${names(partner)}がこの顧客とリセラー関係にあったことはありません`,
    'reseller-cannot-end': ({ partner }, names) =>
      `${names(partner)}は間接リセラーであり、自ら関係を終了することはできません`,
    'subscriptions-in-the-way': ({ blocking }) =>
      `パートナー自身の次のサブスクリプションが妨げになっています：${blocking
        .map(({ subscriptionId, needs, termEndsAt }) => {
          const until = termEndsAt === null ? '' : `、期間は ${day(termEndsAt)}に終了`;
          return `${ticked(subscriptionId)}（${NEEDS[needs]}が必要${until}）`;
        })
        .join('、')}`,
    'no-reseller-relationship': ({ partner }, names) => `${names(partner)}は顧客とリセラー関係にありません`,
    'reseller-cannot-order': ({ partner }, names) =>
      `${names(partner)}は間接リセラーであり、注文は間接プロバイダーを通じて行います`,
    'resale-to-csp-partner': ({ tenancy }) =>
      tenancy === 'transacting-tenant'
        ? '顧客は CSP パートナーであり、このテナントは CSP 事業に使用されています'
        : '顧客は CSP パートナーのテナントであり、その時点ではこのようなテナントには一切販売できません',
    'resale-to-itself': ({ partner }, names) => `${names(partner)}は自社に販売できません`,
    'provider-of-record': ({ partnerId }) =>
      `${ticked(partnerId)} は間接プロバイダー自身の PartnerID であり、指名パートナーにはできません`,
    'service-not-sold': ({ service, cloud }) => `${ticked(service)} は${CLOUDS[cloud]}では販売されていません`,
    'subscription-id-taken': ({ subscriptionId }) => `${ticked(subscriptionId)} は別のサブスクリプションの ID です`,
    'subscription-unknown': ({ subscriptionId }) => `顧客にサブスクリプション ${ticked(subscriptionId)} はありません`,
    'not-the-seller': ({ action, subscriptionId, seller, guarantee }, names) =>
      `${
        seller === null
          ? `${ticked(subscriptionId)} を販売した CSP パートナーはいないため、CSP パートナーによる`
          : `${ticked(subscriptionId)} を販売したのは${names(seller)}であり、それ以外の者による`
      }${ACTIONS[action]}は認められません：${GUARANTEES[guarantee]}`,
    'grant-unknown': ({ grantId }) =>
      `GDAP リレーションシップ ${ticked(grantId)} は、存在しないか、既になくなっています`,
    'grant-id-taken': ({ grantId }) => `${ticked(grantId)} は別の GDAP リレーションシップの ID です`,
    'granular-admin-unavailable': ({ cloud }) => `その時点の${CLOUDS[cloud]}では GDAP を利用できません`,
    'wrong-grant-status': ({ status, permitted }) =>
      spaced(
        `GDAP リレーションシップの状態は${ticked(status)}ですが、この操作が可能な状態は${either(permitted.map(ticked))}です`,
      ),
    'display-name-length': ({ length, shortest, longest }) =>
      `名前は UTF-16 単位で ${number(length)} 文字ですが、許容されるのは ${number(shortest)}～${number(longest)} 文字です`,
    'display-name-taken': ({ displayName }) =>
      `名前 ${ticked(displayName)} は、パートナーの別の GDAP リレーションシップで既に使われています`,
    'duration-out-of-bounds': ({ duration, shortest, longest }) =>
      `${ticked(duration)} は、年・週・日で表された ${number(shortest)}～${days(longest)}の期間ではありません`,
    'end-before-activation': ({ endsAt, activatedAt }) =>
      `終了日時 ${moment(endsAt)} が、アクティブ化の日時 ${moment(activatedAt)} より後になっていません`,
    'roles-missing': () => 'ロールが少なくとも 1 つ必要です',
    'custom-role': ({ roleDefinitionIds }) => `カスタム ロールは要求できません：${listed(roleDefinitionIds)}`,
    'extension-with-global-admin': () => 'グローバル管理者を含む GDAP リレーションシップは自動延長できません',
    'auto-extension-unavailable': () => 'その時点では、GDAP リレーションシップを自動延長できません',
    'role-removal-unavailable': () => 'その時点では、アクティブな GDAP リレーションシップのロールを変更できません',
    'consent-not-asked': () => '拒否できるのは、間接プロバイダーがリセラーのために作成したものだけです',
    'consent-answered': ({ consent }) =>
      consent === 'given' ? 'リセラーは既に同意しています' : 'リセラーは既に拒否しています',
    'assignment-unknown': ({ assignmentId }) => `アクセス割り当て ${ticked(assignmentId)} はありません`,
    'assignment-id-taken': ({ assignmentId }) => `${ticked(assignmentId)} は別のアクセス割り当ての ID です`,
    'wrong-assignment-status': ({ status, permitted }) =>
      spaced(
        `アクセス割り当ての状態は${ticked(status)}ですが、この操作が可能な状態は${either(permitted.map(ticked))}です`,
      ),
    'group-assigned': ({ securityGroup, assignmentId }) =>
      `グループ ${ticked(securityGroup)} には既にアクセス割り当てがあります：${ticked(assignmentId)}`,
    'role-outside-grant': ({ roleDefinitionIds }) =>
      `GDAP リレーションシップに含まれないロールです：${listed(roleDefinitionIds)}`,
  },
  remedies: {
    command: ({ command, partner }, names) => `${COMMANDS[command]}を行ってください（${names(partner)}）`,
    role: ({ roles }) => `${either(roles.map((role) => ROLES[role]))}に任せてください`,
    actor: ({ actors }) => spaced(`${either(actors.map((who) => ENTITLED[who]))}に任せてください`),
    amend: ({ member, to }) => `${ticked(member)} を ${ticked(String(to))} に設定してください`,
    wait: ({ until }) => `${moment(until)} までお待ちください`,
    flow: ({ flow, partner }, names) =>
      `次の方法があります：${FLOWS[flow]}${partner === null ? '' : `（${names(partner)}）`}`,
  },
  rules: {
    'too-early': '既に起きたことより前には何も起こりません',
    'actor-not-entitled': '決定できるのは当事者だけです',
    'role-not-permitted': 'この決定には、それを許可されたロールが必要です',
    'different-cloud': '米国政府機関向けクラウドのパートナーは、そのクラウドにアカウントを持ちます',
    'different-region': 'パートナーは自社の地域市場で販売します',
    'single-partner-cloud': '米国政府機関向けクラウドでは、顧客は 1 社のパートナーと連携します',
    'reseller-cannot-invite': '中国の間接リセラーは、間接プロバイダーを通じて招待します',
    'provider-not-connected': 'リセラーが招き入れるのは、パートナーシップを結んでいる間接プロバイダーだけです',
    'delegated-admin-required': '省略できない場合、招待では委任された管理者特権（DAP）も要求します',
    'delegated-admin-ended': '従来の委任された管理者特権（DAP）は、もう付与されません',
    'own-reseller': '間接プロバイダーのリセラーは、その間接プロバイダーの顧客にはなれません',
    'invitation-id-taken': '招待 ID が指す招待は 1 つだけです',
    'invitation-unknown': '招待が記録されています',
    'invitation-used': '終了したものは元の招待では復活せず、新しい招待が必要です',
    'agreement-missing': '顧客は Microsoft 顧客契約に同意しています',
    'service-administered': '委任された管理者特権（DAP）を持つ CSP 取引パートナーは、サービスごとに 1 社です',
    'delegated-admin-unknown': 'パートナーは委任された管理者特権（DAP）を現在または過去に持っています',
    'delegated-admin-in-use': 'Microsoft が削除するのは、90 日を超えて誰も使用していないものだけです',
    'relationship-unknown': 'パートナーは現在または過去にリセラー関係を持っています',
    'reseller-cannot-end': '関係を終了するのは直接請求パートナーと間接プロバイダーであり、リセラーではありません',
    'subscriptions-in-the-way':
      'パートナー自身のレガシ サブスクリプションは先に中断し、新しいコマース サブスクリプションは先にキャンセルします',
    'no-reseller-relationship': 'リセラー関係が必要です',
    'reseller-cannot-order': '注文するのは直接請求パートナーと間接プロバイダーであり、リセラーではありません',
    'resale-to-csp-partner': 'CSP パートナーは、CSP パートナーにオンライン サービスを再販しません',
    'resale-to-itself': 'パートナーは自社に販売しません',
    'provider-of-record': '指名パートナーはリセラーであり、間接プロバイダー自身ではありません',
    'service-not-sold': '中国では、パートナーは Azure を販売しません',
    'subscription-id-taken': 'サブスクリプション ID が指すサブスクリプションは 1 つだけです',
    'subscription-unknown': 'サブスクリプションが記録されています',
    'not-the-seller': 'サブスクリプションを操作するのは、それを販売したパートナーだけです',
    'grant-unknown': 'GDAP リレーションシップが記録されており、要求の期限切れも記録の削除も起きていません',
    'grant-id-taken': 'GDAP リレーションシップの ID が指すリレーションシップは 1 つだけです',
    'granular-admin-unavailable': '顧客のクラウドで GDAP を利用できます',
    'wrong-grant-status': 'GDAP リレーションシップは、この操作が可能な段階にあります',
    'display-name-length': 'GDAP リレーションシップの名前は 1～50 文字です',
    'display-name-taken': '名前は、パートナーのすべての GDAP リレーションシップの中で一意です',
    'duration-out-of-bounds': 'GDAP リレーションシップの期間は 1 日から 2 年までです',
    'end-before-activation': 'GDAP リレーションシップの終了は、アクティブ化より後です',
    'roles-missing': 'GDAP リレーションシップにも、そのアクセス割り当てにも、ロールが少なくとも 1 つあります',
    'custom-role': '要求するのは組み込みロールだけです',
    'extension-with-global-admin': 'グローバル管理者を含む場合、自動延長はありません',
    'auto-extension-unavailable': '自動延長は 2023 年秋に導入されました',
    'role-removal-unavailable':
      'アクティブな GDAP リレーションシップからグローバル管理者を削除できるのは 2024 年春以降です',
    'consent-not-asked': '拒否するのはリセラーだけで、対象はその間接プロバイダーが作成したものだけです',
    'consent-answered': 'リセラーが間接プロバイダーに回答するのは 1 回だけです',
    'assignment-unknown': 'アクセス割り当てが記録されています',
    'assignment-id-taken': 'アクセス割り当ての ID が指すアクセス割り当ては 1 つだけです',
    'wrong-assignment-status': 'アクセス割り当ては、この操作が可能な段階にあります',
    'group-assigned': '1 つの GDAP リレーションシップで、1 つのグループが持つアクセス割り当ては 1 つです',
    'role-outside-grant': 'アクセス割り当てで渡せるのは、その GDAP リレーションシップのロールだけです',
  },
  verdicts: {
    kept: '遵守',
    'not-in-force': '適用外',
    broken: '違反',
    'disputed-allowed': '見解の相違あり、許可と解釈',
    'disputed-refused': '見解の相違あり、拒否と解釈',
  },
  guarantees: GUARANTEES,
  standings: { kept: '遵守', explained: '権限を持つ者による変更', broken: '違反' },
  explanations: {
    seller: ({ partner, flow }, names) => `販売元の${names(partner)}が変更できます：${FLOWS[flow]}`,
    transfer: ({ from, to, flow }, names) => `${names(from)}と${names(to)}が変更できます：${FLOWS[flow]}`,
    'term-end': () => '期間がこの間に、またはそれ以前に終了しました',
    provisioned: () => 'この間に Microsoft がプロビジョニングしました',
    'bought-elsewhere': () => '販売した CSP パートナーはおらず、変更は別のチャネルを通じたものです',
    'not-the-seller': ({ partner, seller }, names) =>
      seller === null
        ? `販売した CSP パートナーはいないため、${names(partner)}は変更できません`
        : `${names(seller)}なら変更できましたが、${names(partner)}は変更できません`,
    nobody: () => 'これは誰も変更できません',
  },
  fields: {
    tenantId: () => '顧客のテナント',
    owner: () => 'アカウントの所有者',
    existence: (subject) => `${subject} の有無`,
    service: (subject) => `${subject} のサービス`,
    commerce: (subject) => `${subject} のコマース`,
    status: (subject) => `${subject} の状態`,
    quantity: (subject) => `${subject} のライセンス数`,
    transactingPartner: (subject) => `${subject} の販売元`,
    orderId: (subject) => `${subject} の注文`,
    partnerOfRecord: (subject) => `${subject} の指名パートナー`,
    offerId: (subject) => `${subject} のオファー`,
    termDuration: (subject) => `${subject} の期間`,
    billingCycle: (subject) => `${subject} の請求サイクル`,
    autoRenewEnabled: (subject) => `${subject} の自動更新`,
    effectiveStartDate: (subject) => `${subject} の開始日`,
    commitmentEndDate: (subject) => `${subject} の期間の終了日`,
  },
  none: 'なし',
  disputes: {
    'us-government-multi-partner': {
      question: '米国政府機関の顧客は複数のパートナーと連携できるか',
      readings: {
        available: 'できる（マルチパートナーのサポートに関するページによる）',
        'not-available': 'できない（各国のクラウドに関するページによる）',
      },
    },
    'customer-administrator': {
      question: '顧客側で決定を行うのはどの管理者か',
      readings: {
        'global-admin': 'グローバル管理者（パートナー センターのページによる）',
        'billing-admin': '課金管理者で十分（Microsoft 365 のページによる）',
      },
    },
    'delegated-admin-after-removal': {
      question: 'リセラー関係が終了すると委任された管理者特権（DAP）も終了するか',
      readings: { removed: '終了する（大半のページによる）', unchanged: '終了しない（当時の 1 ページによる）' },
    },
    'national-cloud-granular-admin': {
      question: '米国政府機関向けクラウドと 21Vianet で GDAP を利用できるか',
      readings: {
        available: 'できる（Graph の最新のページによる）',
        'not-available': 'できない（マルチパートナーのサポートに関するページと 2024 年の Graph のページによる）',
      },
    },
  },
  problems: {
    missing: '指定されていません',
    'unknown-member': 'このオブジェクトのメンバーではありません',
    unreadable: '読み取れません',
    'not-an-object': 'オブジェクトである必要があります',
    'not-a-list': 'リストである必要があります',
    'not-text': 'テキストである必要があります',
    empty: '空にはできません',
    'not-a-boolean': '`true` または `false` である必要があります',
    'not-a-count': '0 以上の整数である必要があります',
    'not-one-of': '次のいずれかである必要があります',
    'not-a-guid': 'GUID である必要があります',
    'not-an-instant': '`2024-05-31T09:30:00Z` のような UTC の日時である必要があります',
    'not-a-duration': '`P730D` のような ISO 8601 形式の期間である必要があります',
    'not-a-partner-id': 'PartnerID（先頭が 0 ではない数字）である必要があります',
    'not-a-market': '2 文字の国コードまたは地域市場である必要があります',
    duplicate: '重複しています',
    incomplete: '渡されたもの以外にも続きがあることを示しています',
    'unknown-partner': 'パートナーの中にありません',
    'too-many': 'ほかにも問題がありますが、ここには示されていません',
    'not-json': 'JSON ではありません',
    'too-deep': '入れ子が深すぎます',
    'too-large': '大きすぎます',
    'unknown-format': 'このライブラリの文書ではありません',
    'unknown-version': 'これまでに書き出されたことのないバージョンです',
    'future-version': 'このライブラリの新しいバージョンで書き出されており、そのバージョンでなら読み取れます',
    'unknown-kind': '既知のペイロードではありません',
    'unknown-value': '未知の値であり、そのまま保持しました',
    ambiguous: '大文字と小文字の異なる表記が複数あり、この表記は採用しませんでした',
    assumed: 'どのペイロードにも示されておらず、推定しました',
    superseded: '複数回示されており、最も新しいものを採用しました',
    'other-customer': '別の顧客に関するものです',
    'no-customer': 'どの顧客に関するものか示されていません',
    'not-the-seller': '間接リセラーの資格情報で取得されており、販売元が不明です',
    'not-this-feature': 'マルチパートナーのサポート以外の手続きに属します',
    'error-response': 'ペイロードの代わりに返されたエラーです',
    'not-a-link': '`https://` で始まるリンクである必要があります',
    'credentials-in-link': '招待には含まれないはずのユーザー名またはパスワードが含まれています',
    'port-in-link': '招待には含まれないはずのポートが指定されています',
    'encoded-link': '偽装されており、招待には含まれないはずの文字があります',
    'unknown-host': '招待のリンク先となるサイトではありません',
    'unknown-page': 'そのサイトで招待を受け付けるページではありません',
    'not-a-relationship-id': 'GDAP リレーションシップの ID である必要があります',
    'not-locked': 'リンクがありません（リンクがあるのは、ロックされて承認を待っているリレーションシップだけです）',
    'not-pending': 'リンクがありません（招待は既に承諾されています）',
    'no-template': 'リンクがありません（この場合のリンクは文書化されていません）',
  },
  gaps: {
    'reseller-relationship': '顧客とのリセラー関係があるかどうかは不明です',
    subscriptions: 'サブスクリプションが不明です',
    'indirect-resellers': 'この顧客についての間接リセラーが不明です',
    'customer-agreement': '顧客が Microsoft 顧客契約に同意したかどうかが不明です',
    'delegated-admin': '委任された管理者特権（DAP）の有無が不明です',
    'granular-relationships': 'GDAP リレーションシップが不明です',
    'access-assignments': 'アクセス割り当てが不明です',
    'other-partners': 'この資格情報では、顧客のほかのパートナーは見えません',
  },
  questions: {
    accessAsOf: 'アクセスできる者',
    coverage: 'ロールまたはタスクを担う者',
    deadlines: '終了または期限切れになるもの',
    auditTransition: '2 つのスナップショットの間の変更',
    decideSubscriptionAction: 'サブスクリプションを操作できる者',
  },
  access: {
    'granular-role': ({ grantId, roleDefinitionId }) =>
      `GDAP リレーションシップ ${ticked(grantId)} により、パートナーのセキュリティ グループにロール ${ticked(roleDefinitionId)} が付与されています`,
    'legacy-admin': ({ roleDefinitionId }) =>
      `委任された管理者特権（DAP）により、ロール ${ticked(roleDefinitionId)} が付与されています`,
    'reseller-relationship': () => 'パートナーは顧客とリセラー関係にあります',
    'azure-role': ({ subscriptionId }) => `パートナーは ${ticked(subscriptionId)} に対する Azure ロールを持っています`,
    'azure-lighthouse': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} は Azure Lighthouse を通じてパートナーに委任されています`,
    'before-record': ({ asOf }) => `記録は ${moment(asOf)} から始まります`,
    'guest-account': () => '顧客のテナントにあるユーザーのゲスト アカウントが妨げになっています',
    'no-grant': () => '顧客はパートナーに管理者特権を委任していません',
    'grant-not-in-force': ({ grantId, status }) =>
      `GDAP リレーションシップ ${ticked(grantId)} の状態は ${ticked(status)} であり、何も付与していません`,
    'grant-forgotten': ({ grantId, status, forgottenAt }) =>
      status === 'approvalPending'
        ? `要求 ${ticked(grantId)} は ${day(forgottenAt)}に期限切れになりました`
        : `GDAP リレーションシップ ${ticked(grantId)} は ${day(forgottenAt)}に終了から 1 年が経過し、記録から削除されています`,
    'role-not-in-grant': ({ grantId }) => `GDAP リレーションシップ ${ticked(grantId)} に十分なロールはありません`,
    'not-assigned': ({ grantId }) =>
      `GDAP リレーションシップ ${ticked(grantId)} はアクティブですが、どのセキュリティ グループにもアクセスが割り当てられていません`,
    'role-not-assigned': ({ grantId }) =>
      `GDAP リレーションシップ ${ticked(grantId)} には十分なロールがありますが、どのセキュリティ グループにも割り当てられていません`,
    'assignment-not-active': ({ grantId, assignmentId, status }) =>
      `GDAP リレーションシップ ${ticked(grantId)} のアクセス割り当て ${ticked(assignmentId)} の状態は ${ticked(status)} です`,
    'not-in-group': ({ grantId, securityGroups }) =>
      `ユーザーは、GDAP リレーションシップ ${ticked(grantId)} でそのようなロールを付与されたどのセキュリティ グループにも属していません：${listed(securityGroups)}`,
    'granular-takes-precedence': () =>
      '委任された管理者特権（DAP）では許可されますが、ユーザーは GDAP のロールを持っており、そちらが優先されます',
    'legacy-role-missing': () => '委任された管理者特権（DAP）では、ユーザーに十分なロールが付与されません',
    'no-reseller-relationship': () => 'パートナーは顧客とリセラー関係にありません',
    'orders-through-provider': () => 'パートナーは間接リセラーであり、注文は間接プロバイダーを通じて行います',
    'no-admin-agent': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} の所有者はパートナーの管理エージェントですが、ユーザーは管理エージェントではありません`,
    'subscription-unknown': ({ subscriptionId }) =>
      `顧客の Azure サブスクリプション ${ticked(subscriptionId)} は、存在しないか、既に終了しています`,
    'azure-role-missing': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} は別の者がプロビジョニングしたもので、パートナーはそれに対する Azure ロールを持っていません`,
  },
  deadlines: {
    'approval-lapses': ({ grantId, partner, isRefused }, names) =>
      isRefused
        ? `リセラーが拒否した${names(partner)}の要求 ${ticked(grantId)} が期限切れになります`
        : `承認されない限り、${names(partner)}の要求 ${ticked(grantId)} が期限切れになります`,
    'expiry-notice': ({ grantId, partner, daysBefore }, names) =>
      `${names(partner)}の GDAP リレーションシップ ${ticked(grantId)} の終了 ${days(daysBefore)}前の通知です`,
    ends: ({ grantId, partner, barredBy }, names) =>
      `${names(partner)}の GDAP リレーションシップ ${ticked(grantId)} が終了します${
        barredBy === 'global-administrator'
          ? '（グローバル管理者を含むため自動延長されません）'
          : '（自動延長が有効になっていません）'
      }`,
    'rolls-over': ({ grantId, partner, nextEnd }, names) =>
      `${names(partner)}の GDAP リレーションシップ ${ticked(grantId)} が ${moment(nextEnd)} まで自動延長されます`,
    forgotten: ({ grantId, partner }, names) =>
      `${names(partner)}の GDAP リレーションシップ ${ticked(grantId)} が Microsoft の記録から削除されます`,
  },
  commands: COMMANDS,
  events: {
    relationshipRequested: '顧客が招待されました',
    invitationAccepted: '招待が承諾されました',
    customerAgreementAccepted: 'Microsoft 顧客契約への同意が得られました',
    resellerRelationshipEstablished: 'パートナーは顧客に販売できるようになりました',
    resellerRelationshipEnded: 'パートナーは顧客に販売できなくなりました',
    delegatedAdminGranted: 'パートナーに委任された管理者特権（DAP）が付与されました',
    delegatedAdminRemoved: 'パートナーの委任された管理者特権（DAP）がなくなりました',
    subscriptionPurchased: '顧客のサブスクリプションが 1 つ増えました',
    grantDrafted: 'GDAP リレーションシップの下書きが作成されました',
    grantAmended: '下書きの内容が変更されました',
    grantDeleted: '下書きが削除されました',
    grantLocked: 'リレーションシップは承認待ちとなり、変更できなくなりました',
    grantApproved: '承認が 1 件得られました',
    grantRejected: '間接プロバイダーが作成したものをリセラーが拒否し、要求は期限切れになります',
    grantProvisioned: 'Microsoft によるリレーションシップのプロビジョニングまたはその解除が 1 段階進みました',
    grantTerminationRequested: 'リレーションシップの終了が要求されました',
    grantExtended: '終了日時に達し、終了日時が延長されました',
    grantEnded: '終了日時に達しました',
    grantForgotten: 'リレーションシップが Microsoft の記録から削除されました',
    autoExtensionSwitched: '自動延長が有効または無効に切り替えられました',
    globalAdministratorRemoved: 'リレーションシップにグローバル管理者が含まれなくなりました',
    accessAssigned: 'セキュリティ グループにリレーションシップのロールが割り当てられることになりました',
    accessAssignmentChanged: 'アクセス割り当てが変更されました',
  },
  actions: ACTIONS,
  flows: FLOWS,
  asks: ASKS,
  clouds: CLOUDS,
  roles: ROLES,
  entitled: ENTITLED,
};
