import type { MessageTable } from './messageTable';
import { formatsFor, spaced } from './formats';
import { quote } from './render';

const { day, moment, number, days, either } = /* @__PURE__ */ formatsFor('zh-Hant-TW');

const ROLES: MessageTable['roles'] = {
  'admin-agent': '系統管理代理人',
  'sales-agent': '銷售代理人',
  'helpdesk-agent': '技術服務代理人',
  'global-admin': '全域管理員',
  'user-admin': '使用者管理員',
  'billing-admin': '計費管理員',
  'relationship-admin': '委派系統管理員關係管理員',
  other: '沒有這類角色的使用者',
};

const ENTITLED: MessageTable['entitled'] = {
  partner: '相關的合作夥伴',
  provider: '經銷商的間接提供者',
  customer: '客戶',
  microsoft: 'Microsoft',
};

const CLOUDS: MessageTable['clouds'] = {
  global: '全球雲端',
  'us-government': '美國政府雲端',
  germany: '德國雲端',
  china: '由 21Vianet 營運的中國雲端',
};

const ASKS: MessageTable['asks'] = {
  reseller: '經銷商關係',
  'reseller-and-delegated-admin': '經銷商關係及委派系統管理員權限',
  'delegated-admin': '委派系統管理員權限',
};

const COMMANDS: MessageTable['commands'] = {
  requestRelationship: '要求建立關係',
  acceptInvitation: '接受邀請',
  revokeDelegatedAdmin: '移除委派系統管理員權限',
  endResellerRelationship: '移除經銷商關係',
  purchaseSubscription: '購買訂閱',
  draftGrant: '草擬 GDAP 關係',
  amendGrant: '變更草稿',
  deleteGrant: '刪除草稿',
  lockGrantForApproval: '鎖定草稿以待核准',
  approveGrant: '核准 GDAP 關係',
  rejectGrant: '拒絕間接提供者建立的 GDAP 關係',
  recordProvisioning: '記錄 Microsoft 已佈建或取消佈建的內容',
  switchAutoExtension: '開啟或關閉自動延長',
  removeGlobalAdministrator: '從關係移除全域管理員角色',
  terminateGrant: '終止 GDAP 關係',
  recordElapsed: '記錄隨時間發生的變化',
  assignAccess: '將存取權指派給安全性群組',
  changeAccessAssignment: '變更存取指派',
  removeAccessAssignment: '移除存取指派',
  recordAssignment: '記錄存取指派的結果',
};

const ACTIONS: MessageTable['actions'] = {
  changeSeats: '變更其授權數',
  orderAddOn: '為其訂購附加元件',
  transition: '將其轉換為其他供應項目',
  migrate: '將其遷移至新商務',
  beInvoiced: '收取其發票',
  changeTerms: '變更其條款',
  transferOwnership: '將其轉移給其他合作夥伴',
  changePartnerOfRecord: '變更其記錄可查夥伴',
};

const FLOWS: MessageTable['flows'] = {
  'edit-subscription': '由賣方自行編輯訂閱',
  'order-add-on': '由賣方訂購附加元件',
  transition: '由賣方轉換訂閱',
  'migrate-to-new-commerce': '由賣方遷移至新商務',
  invoice: '開立給賣方的發票',
  'edit-partner-of-record': '由賣方自行編輯記錄可查夥伴',
  'transfer-azure-plan': '轉移 Azure 方案，由新合作夥伴提出要求、原合作夥伴接受',
  'transfer-licenses': '轉移授權，經雙方合作夥伴核准',
  'switch-legacy-azure': '以支援票證切換 Azure 訂閱，由客戶和雙方合作夥伴簽署',
  'buy-anew': '向新合作夥伴購買同等的供應項目，並讓舊訂閱到期',
  'bought-elsewhere': '透過客戶當初購買的管道',
  'suspend-or-cancel': '先暫停舊版訂閱並取消新商務訂閱',
  'another-tenant': '改為不用於 CSP 業務的租用戶購買',
  'granular-admin': '建立細微委派系統管理員權限（GDAP）關係',
  'confirm-agreement': '由客戶接受 Microsoft 客戶合約',
  'connect-provider': '讓經銷商與間接提供者建立合作關係',
  'ask-provider': '透過間接提供者',
  'let-it-lapse': '讓要求在鎖定 90 天後失效',
  'await-provisioning': '等待 Microsoft 完成佈建，通常只需幾分鐘',
};

const GUARANTEES: MessageTable['guarantees'] = {
  'subscriptions-unchanged': '現有訂閱維持不變',
  'ownership-unchanged': '訂閱和帳戶的擁有者都不變',
  'terms-unchanged': '現有訂閱的條款和義務維持不變',
  'partner-of-record-unchanged': '每個訂閱的記錄可查夥伴維持不變',
};

const NEEDS = { suspension: '待暫停', cancellation: '待取消' };

const ticked = (text: string): string => `\`${quote(text)}\``;
const listed = (ids: readonly string[]): string => ids.map(ticked).join('、');

/** Traditional Chinese as Taiwan writes it. */
export const zhHantTW: MessageTable = {
  tag: 'zh-Hant-TW',
  layout: {
    quotationMarks: ['「', '」'],
    labelled: (label, text) => `${label}：${text}`,
    among: (text, options) => `${text}（${options.join('、')}）`,
    separated: (texts) => texts.join('；'),
    moment,
  },
  refusals: {
    'too-early': ({ at, lastEventAt }) => `${moment(at)} 早於最近一次事件的時間：${moment(lastEventAt)}`,
    'actor-not-entitled': ({ entitled }) => spaced(`只有${either(entitled.map((who) => ENTITLED[who]))}可以執行此操作`),
    'role-not-permitted': ({ role, permitted }) =>
      `${ROLES[role]}不得執行此操作；須由${either(permitted.map((each) => ROLES[each]))}執行`,
    'different-cloud': ({ partnerCloud, customerCloud }) =>
      `合作夥伴的帳戶位於${CLOUDS[partnerCloud]}，而${CLOUDS[customerCloud]}的客戶需要在該雲端擁有帳戶的合作夥伴`,
    'different-region': ({ partnerMarket, customerMarket }) =>
      `${ticked(partnerMarket)} 市場的合作夥伴不得向 ${ticked(customerMarket)} 的客戶銷售`,
    'single-partner-cloud': ({ cloud, otherPartner }, names) =>
      `${CLOUDS[cloud]}的客戶只與一個合作夥伴合作，而目前已有${names(otherPartner)}`,
    'reseller-cannot-invite': ({ partner }, names) =>
      `${names(partner)}是間接經銷商，在中國只有其間接提供者可以邀請客戶`,
    'provider-not-connected': ({ partner, provider }, names) => `${names(provider)}不是${names(partner)}的間接提供者`,
    'delegated-admin-required': ({ cloud }) => `${CLOUDS[cloud]}的邀請當時一律會要求委派系統管理員權限`,
    'delegated-admin-ended': ({ asks }) =>
      asks === 'delegated-admin' ? '新客戶已不再授與委派系統管理員權限' : '經銷商關係已不再附帶委派系統管理員權限',
    'own-reseller': ({ provider }, names) => `客戶的租用戶是${names(provider)}的間接經銷商，不能同時是其客戶`,
    'invitation-id-taken': ({ invitationId }) => `${ticked(invitationId)} 是另一個邀請的識別碼`,
    'invitation-unknown': ({ invitationId }) => `邀請 ${ticked(invitationId)} 不存在`,
    'invitation-used': ({ invitationId, acceptedAt }) =>
      `${ticked(invitationId)} 已於 ${day(acceptedAt)}獲接受，由此取得的關係或權限後來已終止`,
    'agreement-missing': () => '客戶尚未接受 Microsoft 客戶合約',
    'service-administered': ({ service, otherPartner }, names) =>
      `${names(otherPartner)}售出 ${ticked(service)} 並負責管理，而當時每項服務只能由一個賣方管理`,
    'delegated-admin-unknown': ({ partner }, names) => `${names(partner)}從未擁有此客戶的委派系統管理員權限`,
    'delegated-admin-in-use': ({ inactiveSince, removableFrom }) =>
      inactiveSince === null || removableFrom === null
        ? '沒有資料顯示委派系統管理員權限無人使用'
        : `委派系統管理員權限曾於 ${day(inactiveSince)}使用，最早要到 ${moment(removableFrom)} 才算閒置`,
    'relationship-unknown': ({ partner }, names) => `${names(partner)}從未與此客戶建立經銷商關係`,
    'reseller-cannot-end': ({ partner }, names) => `${names(partner)}是間接經銷商，無法自行移除關係`,
    'subscriptions-in-the-way': ({ blocking }) =>
      `須先處理合作夥伴自己的下列訂閱：${blocking
        .map(({ subscriptionId, needs, termEndsAt }) => {
          const until = termEndsAt === null ? '' : `，期限於 ${day(termEndsAt)}結束`;
          return `${ticked(subscriptionId)}（${NEEDS[needs]}${until}）`;
        })
        .join('；')}`,
    'no-reseller-relationship': ({ partner }, names) => `${names(partner)}與客戶沒有經銷商關係`,
    'reseller-cannot-order': ({ partner }, names) => `${names(partner)}是間接經銷商，須透過其間接提供者訂購`,
    'resale-to-csp-partner': ({ tenancy }) =>
      tenancy === 'transacting-tenant'
        ? '客戶是 CSP 合作夥伴，而此租用戶正是其經營 CSP 業務所用的租用戶'
        : '客戶是 CSP 合作夥伴的租用戶，而當時不得向任何這類租用戶銷售',
    'resale-to-itself': ({ partner }, names) => `${names(partner)}不能向自己銷售`,
    'provider-of-record': ({ partnerId }) => `${ticked(partnerId)} 是間接提供者自己的 PartnerID，不能作為記錄可查夥伴`,
    'service-not-sold': ({ service, cloud }) => `${CLOUDS[cloud]}不銷售 ${ticked(service)}`,
    'subscription-id-taken': ({ subscriptionId }) => `${ticked(subscriptionId)} 是另一個訂閱的識別碼`,
    'subscription-unknown': ({ subscriptionId }) => `客戶沒有識別碼為 ${ticked(subscriptionId)} 的訂閱`,
    'not-the-seller': ({ action, subscriptionId, seller, guarantee }, names) =>
      `${
        seller === null
          ? `${ticked(subscriptionId)} 並非由 CSP 合作夥伴售出，因此任何 CSP 合作夥伴都不得`
          : `${ticked(subscriptionId)} 由${names(seller)}售出，因此其他人不得`
      }${ACTIONS[action]}：${GUARANTEES[guarantee]}`,
    'grant-unknown': ({ grantId }) => `GDAP 關係 ${ticked(grantId)} 不存在，或已不再存在`,
    'grant-id-taken': ({ grantId }) => `${ticked(grantId)} 是另一個 GDAP 關係的識別碼`,
    'granular-admin-unavailable': ({ cloud }) => `${CLOUDS[cloud]}當時不提供 GDAP`,
    'wrong-grant-status': ({ status, permitted }) =>
      spaced(`關係的狀態為${ticked(status)}，但此操作要求狀態為${either(permitted.map(ticked))}`),
    'display-name-length': ({ length, shortest, longest }) =>
      `名稱有 ${number(length)} 個字元（以 UTF-16 單位計算），只允許 ${number(shortest)} 到 ${number(longest)} 個字元`,
    'display-name-taken': ({ displayName }) => `合作夥伴已有另一個關係名為 ${ticked(displayName)}`,
    'duration-out-of-bounds': ({ duration, shortest, longest }) =>
      `${ticked(duration)} 不是 ${number(shortest)} 到 ${days(longest)}的持續時間，須以年、週、日表示`,
    'end-before-activation': ({ endsAt, activatedAt }) =>
      `結束時間 ${moment(endsAt)} 並未晚於啟用時間 ${moment(activatedAt)}`,
    'roles-missing': () => '至少需要一個角色',
    'custom-role': ({ roleDefinitionIds }) => `${listed(roleDefinitionIds)}：無法要求自訂角色`,
    'extension-with-global-admin': () => '包含全域管理員角色的關係無法自動延長',
    'auto-extension-unavailable': () => '當時關係還無法自動延長',
    'role-removal-unavailable': () => '當時還無法變更作用中關係的角色',
    'consent-not-asked': () => '只能拒絕間接提供者為其經銷商建立的關係',
    'consent-answered': ({ consent }) => (consent === 'given' ? '經銷商已經同意' : '經銷商已經拒絕'),
    'assignment-unknown': ({ assignmentId }) => `存取指派 ${ticked(assignmentId)} 不存在`,
    'assignment-id-taken': ({ assignmentId }) => `${ticked(assignmentId)} 是另一個存取指派的識別碼`,
    'wrong-assignment-status': ({ status, permitted }) =>
      spaced(`存取指派的狀態為${ticked(status)}，但此操作要求狀態為${either(permitted.map(ticked))}`),
    'group-assigned': ({ securityGroup, assignmentId }) =>
      `群組 ${ticked(securityGroup)} 已有存取指派：${ticked(assignmentId)}`,
    'role-outside-grant': ({ roleDefinitionIds }) => `${listed(roleDefinitionIds)}：不在關係的角色之列`,
  },
  remedies: {
    command: ({ command, partner }, names) => `${COMMANDS[command]}（${names(partner)}）`,
    role: ({ roles }) => `交由${either(roles.map((role) => ROLES[role]))}執行`,
    actor: ({ actors }) => spaced(`交由${either(actors.map((who) => ENTITLED[who]))}處理`),
    amend: ({ member, to }) => `將 ${ticked(member)} 設為 ${ticked(String(to))}`,
    wait: ({ until }) => `等到 ${moment(until)}`,
    flow: ({ flow, partner }, names) => `可行做法：${FLOWS[flow]}${partner === null ? '' : `（${names(partner)}）`}`,
  },
  rules: {
    'too-early': '新事件不得早於已發生的事件',
    'actor-not-entitled': '只有相關各方可以決定',
    'role-not-permitted': '須由具備決定權的角色決定',
    'different-cloud': '在美國政府雲端，合作夥伴須擁有該雲端的帳戶',
    'different-region': '合作夥伴只在自己的地區市場銷售',
    'single-partner-cloud': '在美國政府雲端，客戶只與一個合作夥伴合作',
    'reseller-cannot-invite': '在中國，間接經銷商須透過其間接提供者邀請客戶',
    'provider-not-connected': '經銷商只能引入與其有合作關係的間接提供者',
    'delegated-admin-required': '委派系統管理員權限若非選用，邀請就須要求此權限',
    'delegated-admin-ended': '不再授與舊式的委派系統管理員權限',
    'own-reseller': '間接提供者自己的經銷商不能成為其客戶',
    'invitation-id-taken': '一個邀請識別碼只代表一個邀請',
    'invitation-unknown': '邀請已有記錄',
    'invitation-used': '已終止的關係或權限無法憑原邀請恢復，須有新的邀請',
    'agreement-missing': '客戶已接受 Microsoft 客戶合約',
    'service-administered': '每項服務只有一個進行 CSP 交易的合作夥伴擁有委派系統管理員權限',
    'delegated-admin-unknown': '合作夥伴擁有或曾擁有委派系統管理員權限',
    'delegated-admin-in-use': 'Microsoft 只移除超過 90 天無人使用的權限',
    'relationship-unknown': '合作夥伴有或曾有經銷商關係',
    'reseller-cannot-end': '關係由直接計費合作夥伴和間接提供者移除，經銷商不能移除',
    'subscriptions-in-the-way': '須先暫停合作夥伴自己的舊版訂閱，並取消其新商務訂閱',
    'no-reseller-relationship': '須有經銷商關係',
    'reseller-cannot-order': '由直接計費合作夥伴和間接提供者訂購，經銷商不能訂購',
    'resale-to-csp-partner': 'CSP 合作夥伴不得將線上服務轉售給 CSP 合作夥伴',
    'resale-to-itself': '合作夥伴不得向自己銷售',
    'provider-of-record': '記錄可查夥伴是經銷商，絕非間接提供者本身',
    'service-not-sold': '合作夥伴在中國不銷售 Azure',
    'subscription-id-taken': '一個訂閱識別碼只代表一個訂閱',
    'subscription-unknown': '訂閱已有記錄',
    'not-the-seller': '只有售出訂閱的合作夥伴可以處理該訂閱',
    'grant-unknown': 'GDAP 關係已有記錄，且尚未失效，記錄也未清除',
    'grant-id-taken': '一個 GDAP 關係識別碼只代表一個關係',
    'granular-admin-unavailable': '客戶所在的雲端提供 GDAP',
    'wrong-grant-status': '關係處於允許此操作的生命週期階段',
    'display-name-length': '關係名稱為 1 到 50 個字元',
    'display-name-taken': '名稱在合作夥伴的所有關係中不得重複',
    'duration-out-of-bounds': '關係的持續時間為一天到兩年',
    'end-before-activation': '關係的結束時間晚於啟用時間',
    'roles-missing': '關係及其存取指派至少各有一個角色',
    'custom-role': '只能要求內建角色',
    'extension-with-global-admin': '包含全域管理員角色的關係不會自動延長',
    'auto-extension-unavailable': '自動延長自 2023 年秋季起提供',
    'role-removal-unavailable': '自 2024 年春季起，可從作用中的關係移除全域管理員角色',
    'consent-not-asked': '只有經銷商可以拒絕，且只能拒絕其間接提供者建立的關係',
    'consent-answered': '經銷商只答覆其間接提供者一次',
    'assignment-unknown': '存取指派已有記錄',
    'assignment-id-taken': '一個存取指派識別碼只代表一個存取指派',
    'wrong-assignment-status': '存取指派處於允許此操作的生命週期階段',
    'group-assigned': '每個群組在一個關係中只有一個存取指派',
    'role-outside-grant': '存取指派只能授與其關係所包含的角色',
  },
  verdicts: {
    kept: '符合',
    'not-in-force': '不適用',
    broken: '違反',
    'disputed-allowed': '有爭議，解讀為允許',
    'disputed-refused': '有爭議，解讀為拒絕',
  },
  guarantees: GUARANTEES,
  standings: { kept: '維持', explained: '由有權者變更', broken: '違反' },
  explanations: {
    seller: ({ partner, flow }, names) => `賣方${names(partner)}有權變更：${FLOWS[flow]}`,
    transfer: ({ from, to, flow }, names) => `${names(from)}和${names(to)}有權變更：${FLOWS[flow]}`,
    'term-end': () => '期限已在這段期間或更早之前結束',
    provisioned: () => '已在這段期間由 Microsoft 佈建',
    'bought-elsewhere': () => '並非由 CSP 合作夥伴售出；變更來自其他管道',
    'not-the-seller': ({ partner, seller }, names) =>
      seller === null
        ? `並非由 CSP 合作夥伴售出，因此${names(partner)}無權變更`
        : `${names(seller)}本可變更，${names(partner)}則無權變更`,
    nobody: () => '任何人都無權變更',
  },
  fields: {
    tenantId: () => '客戶租用戶',
    owner: () => '帳戶擁有者',
    existence: (subject) => `${subject} 是否存在`,
    service: (subject) => `${subject} 的服務`,
    commerce: (subject) => `${subject} 的商務類型`,
    status: (subject) => `${subject} 的狀態`,
    quantity: (subject) => `${subject} 的授權數`,
    transactingPartner: (subject) => `${subject} 的賣方`,
    orderId: (subject) => `${subject} 的訂單`,
    partnerOfRecord: (subject) => `${subject} 的記錄可查夥伴`,
    offerId: (subject) => `${subject} 的供應項目`,
    termDuration: (subject) => `${subject} 的期限`,
    billingCycle: (subject) => `${subject} 的計費週期`,
    autoRenewEnabled: (subject) => `${subject} 的自動續約`,
    effectiveStartDate: (subject) => `${subject} 的開始日期`,
    commitmentEndDate: (subject) => `${subject} 的期限結束日期`,
  },
  none: '無',
  disputes: {
    'us-government-multi-partner': {
      question: '美國政府客戶能否與多個合作夥伴合作',
      readings: {
        available: '能，依多合作夥伴支援的頁面',
        'not-available': '不能，依國家雲端的頁面',
      },
    },
    'customer-administrator': {
      question: '由客戶的哪種管理員決定',
      readings: {
        'global-admin': '全域管理員，依合作夥伴中心的頁面',
        'billing-admin': '計費管理員即可，依 Microsoft 365 的頁面',
      },
    },
    'delegated-admin-after-removal': {
      question: '委派系統管理員權限是否隨經銷商關係終止',
      readings: { removed: '是，依多數頁面', unchanged: '否，依當時的某個頁面' },
    },
    'national-cloud-granular-admin': {
      question: '美國政府雲端和 21Vianet 是否提供 GDAP',
      readings: {
        available: '是，依 Graph 最新的頁面',
        'not-available': '否，依多合作夥伴支援的頁面和 Graph 2024 年的頁面',
      },
    },
  },
  problems: {
    missing: '缺少此項',
    'unknown-member': '不屬於此處的成員',
    unreadable: '無法讀取',
    'not-an-object': '必須是物件',
    'not-a-list': '必須是清單',
    'not-text': '必須是文字',
    empty: '不得為空',
    'not-a-boolean': '必須是 `true` 或 `false`',
    'not-a-count': '必須是大於或等於 0 的整數',
    'not-one-of': '必須是下列其中之一',
    'not-a-guid': '必須是 GUID',
    'not-an-instant': '必須是 UTC 時間點，例如 `2024-05-31T09:30:00Z`',
    'not-a-duration': '必須是 ISO 8601 持續時間，例如 `P730D`',
    'not-a-partner-id': '必須是 PartnerID：開頭不為零的數字',
    'not-a-market': '必須是兩個字母的國家代碼或地區市場',
    duplicate: '重複出現',
    incomplete: '表示還有資料未一併提供',
    'unknown-partner': '不在合作夥伴之列',
    'too-many': '還有其他問題，未一一列出',
    'not-json': '不是 JSON',
    'too-deep': '巢狀層級過深',
    'too-large': '過大',
    'unknown-format': '不是此程式庫的文件',
    'unknown-version': '此版本從未存在過',
    'future-version': '由此程式庫的較新版本寫出，該版本可以讀取',
    'unknown-kind': '不是已知的承載',
    'unknown-value': '是未知的值，已原樣保留',
    ambiguous: '以多種寫法出現，此寫法未採用',
    assumed: '沒有任何承載提及，為假定值',
    superseded: '有多次說明，已採用最新的一次',
    'other-customer': '屬於其他客戶',
    'no-customer': '未指明屬於哪個客戶',
    'not-the-seller': '以間接經銷商的認證取得，因此無從得知賣方',
    'not-this-feature': '屬於多合作夥伴支援以外的程序',
    'error-response': '是錯誤回應，而非承載',
    'not-a-link': '必須是以 `https://` 開頭的連結',
    'credentials-in-link': '含有使用者名稱或密碼，邀請連結不會含有這些',
    'port-in-link': '指定了連接埠，邀請連結不會指定',
    'encoded-link': '經過偽裝：含有邀請連結不會出現的字元',
    'unknown-host': '不是邀請連結會前往的網站',
    'unknown-page': '不是該網站上接受邀請的頁面',
    'not-a-relationship-id': '必須是 GDAP 關係的識別碼',
    'not-locked': '沒有連結：只有已鎖定並等待核准的關係才有連結',
    'not-pending': '沒有連結：邀請已獲接受',
    'no-template': '沒有連結：文件並未載明這類連結',
  },
  gaps: {
    'reseller-relationship': '不知道其與客戶是否有經銷商關係',
    subscriptions: '不清楚其訂閱',
    'indirect-resellers': '不清楚其針對此客戶的間接經銷商',
    'customer-agreement': '不清楚客戶是否已接受 Microsoft 客戶合約',
    'delegated-admin': '不清楚其是否擁有委派系統管理員權限',
    'granular-relationships': '不清楚其 GDAP 關係',
    'access-assignments': '不清楚其存取指派',
    'other-partners': '以其認證看不到客戶的其他合作夥伴',
  },
  questions: {
    accessAsOf: '誰有存取權',
    coverage: '某個角色或工作由誰負責',
    deadlines: '哪些項目將結束或失效',
    auditTransition: '兩個快照之間有何變更',
    decideSubscriptionAction: '誰可以處理訂閱',
  },
  access: {
    'granular-role': ({ grantId, roleDefinitionId }) =>
      `關係 ${ticked(grantId)} 將角色 ${ticked(roleDefinitionId)} 授與合作夥伴的安全性群組`,
    'legacy-admin': ({ roleDefinitionId }) => `委派系統管理員權限授與角色 ${ticked(roleDefinitionId)}`,
    'reseller-relationship': () => '合作夥伴與客戶有經銷商關係',
    'azure-role': ({ subscriptionId }) => `合作夥伴在 ${ticked(subscriptionId)} 上擁有 Azure 角色`,
    'azure-lighthouse': ({ subscriptionId }) => `${ticked(subscriptionId)} 已透過 Azure Lighthouse 委派給合作夥伴`,
    'before-record': ({ asOf }) => `記錄始於 ${moment(asOf)}`,
    'guest-account': () => '使用者在客戶租用戶中的來賓帳戶妨礙存取',
    'no-grant': () => '客戶未授與合作夥伴任何委派系統管理員權限',
    'grant-not-in-force': ({ grantId, status }) => `關係 ${ticked(grantId)} 的狀態為 ${ticked(status)}，不授與任何權限`,
    'grant-forgotten': ({ grantId, status, forgottenAt }) =>
      status === 'approvalPending'
        ? `要求 ${ticked(grantId)} 已於 ${day(forgottenAt)}失效`
        : `關係 ${ticked(grantId)} 已於 ${day(forgottenAt)}結束滿一年，記錄已清除`,
    'role-not-in-grant': ({ grantId }) => `關係 ${ticked(grantId)} 沒有權限足夠的角色`,
    'not-assigned': ({ grantId }) => `關係 ${ticked(grantId)} 為作用中，但尚未將存取權指派給任何安全性群組`,
    'role-not-assigned': ({ grantId }) => `關係 ${ticked(grantId)} 有權限足夠的角色，但未指派給任何安全性群組`,
    'assignment-not-active': ({ grantId, assignmentId, status }) =>
      `關係 ${ticked(grantId)} 的存取指派 ${ticked(assignmentId)} 狀態為 ${ticked(status)}`,
    'not-in-group': ({ grantId, securityGroups }) =>
      `使用者不屬於關係 ${ticked(grantId)} 授與這類角色的任何安全性群組：${listed(securityGroups)}`,
    'granular-takes-precedence': () => '委派系統管理員權限本可允許，但使用者擁有 GDAP 角色，並以其為準',
    'legacy-role-missing': () => '委派系統管理員權限未授與使用者權限足夠的角色',
    'no-reseller-relationship': () => '合作夥伴與客戶沒有經銷商關係',
    'orders-through-provider': () => '合作夥伴是間接經銷商，須透過其間接提供者訂購',
    'no-admin-agent': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} 的擁有者是合作夥伴的系統管理代理人，而使用者並非其中之一`,
    'subscription-unknown': ({ subscriptionId }) => `客戶沒有 Azure 訂閱 ${ticked(subscriptionId)}，或該訂閱已結束`,
    'azure-role-missing': ({ subscriptionId }) =>
      `${ticked(subscriptionId)} 由他人佈建，而合作夥伴在其上沒有 Azure 角色`,
  },
  deadlines: {
    'approval-lapses': ({ grantId, partner, isRefused }, names) =>
      isRefused
        ? `${names(partner)}的要求 ${ticked(grantId)} 已遭經銷商拒絕，將會失效`
        : `${names(partner)}的要求 ${ticked(grantId)} 若未獲核准，將會失效`,
    'expiry-notice': ({ grantId, partner, daysBefore }, names) =>
      `${names(partner)}的關係 ${ticked(grantId)} 到期前 ${days(daysBefore)}的通知`,
    ends: ({ grantId, partner, barredBy }, names) =>
      `${names(partner)}的關係 ${ticked(grantId)} 到期；${
        barredBy === 'global-administrator' ? '因包含全域管理員角色而無法自動延長' : '未開啟自動延長'
      }`,
    'rolls-over': ({ grantId, partner, nextEnd }, names) =>
      `${names(partner)}的關係 ${ticked(grantId)} 自動延長至 ${moment(nextEnd)}`,
    forgotten: ({ grantId, partner }, names) => `Microsoft 清除${names(partner)}的關係 ${ticked(grantId)} 的記錄`,
  },
  commands: COMMANDS,
  events: {
    relationshipRequested: '已邀請客戶',
    invitationAccepted: '已接受邀請',
    customerAgreementAccepted: '已接受 Microsoft 客戶合約',
    resellerRelationshipEstablished: '合作夥伴可以向客戶銷售',
    resellerRelationshipEnded: '合作夥伴不再可以向客戶銷售',
    delegatedAdminGranted: '合作夥伴擁有委派系統管理員權限',
    delegatedAdminRemoved: '合作夥伴不再擁有委派系統管理員權限',
    subscriptionPurchased: '客戶多了一個訂閱',
    grantDrafted: '已有 GDAP 關係的草稿',
    grantAmended: '草稿內容已變更',
    grantDeleted: '草稿已刪除',
    grantLocked: '關係等待核准，不能再變更',
    grantApproved: '已給予核准',
    grantRejected: '經銷商已拒絕其間接提供者建立的關係；要求將會失效',
    grantProvisioned: 'Microsoft 對關係的佈建或取消佈建已進入下一步',
    grantTerminationRequested: '已要求終止關係',
    grantExtended: '已屆結束時間並順延',
    grantEnded: '已屆結束時間',
    grantForgotten: 'Microsoft 已清除關係的記錄',
    autoExtensionSwitched: '今後結束時間會自動順延，或不再順延',
    globalAdministratorRemoved: '關係不再包含全域管理員角色',
    accessAssigned: '將授與安全性群組關係中的角色',
    accessAssignmentChanged: '存取指派已變更',
  },
  actions: ACTIONS,
  flows: FLOWS,
  asks: ASKS,
  clouds: CLOUDS,
  roles: ROLES,
  entitled: ENTITLED,
};
