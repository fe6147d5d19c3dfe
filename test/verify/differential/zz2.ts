import { execute } from 'csp-multi-partner';
import { histories } from 'csp-multi-partner/testing';
import fc from 'fast-check';
import { compareDecision, compareAccess } from './compare';
const DAYS = ['2016-10-20','2016-12-02','2017-03-01','2017-03-30','2017-06-22','2017-11-06','2018-01-17','2018-09-05','2018-11-01','2018-12-05','2020-02-05','2020-10-01','2020-11-30','2021-03-01','2021-06-01','2021-07-01','2021-11-01','2021-11-23','2021-12-07','2022-02-01','2022-09-21','2023-01-11','2023-08-09','2023-09-20','2023-10-09','2023-10-24','2023-10-30','2023-11-01','2024-04-11','2024-06-05','2026-04-08','2027-01-01'];
let seed = Number(process.argv[3] ?? 1);
const rnd = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
const pick = <T>(l: readonly T[]): T => l[Math.floor(rnd() * l.length)]!;
const classes = new Map<string, { n: number; text: string }>();
const everything = fc.oneof(histories({ maxSteps: 30 }), histories({ about: 'granular-admin', maxSteps: 40 }));
let n = 0, accepted = 0; const codes: Record<string, number> = {};
for (const h of fc.sample(everything, { seed: Number(process.argv[3]), numRuns: Number(process.argv[2]) })) {
  const names = h.end.partnerships.partners.map(p => p.tenantId);
  for (const a of h.attempts) for (let k = 0; k < 3; k++) {
    const before: any = structuredClone(a.before), command: any = structuredClone(a.command);
    const m = () => rnd() < 0.3;
    if (m()) { const d = Date.parse(pick(DAYS)) + pick([0, -1, 1]); command.at = new Date(d).toISOString(); before.asOf = pick([before.asOf, '2015-01-01T00:00:00.000Z']); }
    if (m()) command.actor = pick([{ kind: 'partner', tenantId: pick(names), role: pick(['admin-agent','sales-agent','helpdesk-agent','global-admin','user-admin']) }, { kind: 'customer', role: pick(['global-admin','billing-admin','relationship-admin','other']) }, { kind: 'microsoft', inactiveSince: pick([null, new Date(Date.parse(command.at) - 90 * 86400000 + pick([-1,0,1])).toISOString()]) }]);
    else if (m() && command.actor.kind === 'partner') command.actor.role = pick(['admin-agent','sales-agent','helpdesk-agent','global-admin','user-admin']);
    if (m()) before.cloud = pick(['global','us-government','germany','china']);
    if (m()) before.cspTenancy = pick([{ kind: 'none' }, { kind: 'other-tenant' }, { kind: 'transacting-tenant', providers: [pick(names)] }]);
    if (m()) before.market = pick(['united-states', 'europe']);
    if (m()) before.tenantId = pick(names);
    if (m()) before.partnerships.customerAgreementAcceptedAt = pick([null, before.asOf]);
    if (m()) for (const s of before.account.subscriptions) { s.status = pick(['active','suspended','deleted','expired','pending','disabled','none']); s.commerce = pick(['legacy','new-commerce']); s.service = pick(['azure','office-365','dynamics-365']); s.transactingPartner = pick([null, ...names]); }
    if (m()) for (const r of before.partnerships.relationships) if (r.status === 'active') r.since = pick([null, '2023-11-01T00:00:00.000Z', '2023-10-31T23:59:59.999Z']);
    if (m()) for (const p of before.partnerships.partners) if (p.kind === 'indirect-reseller') p.providers = names.filter(() => rnd() < 0.5);
    if (command.partner?.tenantId) { if (m()) command.partner.cloud = pick(['global','us-government']); if (m() && command.partner.kind === 'indirect-reseller') command.partner.providers = names.filter(() => rnd() < 0.5); if (m()) command.partner.market = pick(['united-states','europe']); }
    if (typeof command.partner === 'string' && m()) command.partner = pick(names);
    if ('asks' in command && m()) command.asks = pick(['reseller','delegated-admin','reseller-and-delegated-admin']);
    if ('subscription' in command && m()) { command.subscription.partnerOfRecord = pick(['1111','2222','3333','4444', null]); command.subscription.service = pick(['azure','office-365']); }
    if ('duration' in command && m()) command.duration = pick(['P1D','P0D','P730D','P731D','P2Y','P2Y1D','P104W','P105W','P24M','P1Y2W1D','P','PT24H','P99999Y']);
    if ('displayName' in command && m()) command.displayName = pick(['', 'x'.repeat(50), 'x'.repeat(51), ...before.partnerships.grants.map((g: any) => g.displayName ?? 'y')]);
    if ('takenNames' in command && m()) command.takenNames = [command.displayName];
    if ('customRoles' in command && m()) command.customRoles = command.roleDefinitionIds.slice(0, 1);
    if ('roleDefinitionIds' in command && m()) command.roleDefinitionIds = pick([[], [...command.roleDefinitionIds, ...command.roleDefinitionIds], [...command.roleDefinitionIds].reverse(), ['62e90394-69f5-4237-9190-012177145e10']]);
    if ('autoExtendDuration' in command && m()) command.autoExtendDuration = pick(['PT0S','P180D']);
    if ('endsAt' in command && command.status === 'active' && m()) command.endsAt = pick([null, command.at, new Date(Date.parse(command.at) + 86400000).toISOString(), new Date(Date.parse(command.at) - 86400000).toISOString()]);
    if (command.type === 'recordProvisioning' && m()) { command.status = pick(['activating','active','expired','terminating','terminated']); if (command.status !== 'active') command.endsAt = null; }
    if (command.type === 'recordAssignment' && m()) command.status = pick(['active','deleted','error']);
    if ('grantId' in command && m()) command.grantId = pick([...before.partnerships.grants.map((g: any) => g.id ?? 'none'), 'none']);
    if ('assignmentId' in command && m()) command.assignmentId = pick([...before.partnerships.grants.flatMap((g: any) => (g.assignments ?? []).map((x: any) => x.id)), 'none']);
    n++;
    let d, result: any;
    try { result = execute(before, command); d = compareDecision({ before, command, result } as any); } catch (e) { const t = (e as Error).stack!.slice(0, 300); classes.set('THROW ' + t.slice(0, 60), { n: (classes.get('THROW ' + t.slice(0, 60))?.n ?? 0) + 1, text: t + JSON.stringify(command) }); continue; }
    if (result.isOk()) accepted++; else for (const r of result.error) codes[r.code] = (codes[r.code] ?? 0) + 1;
    if (!d) continue;
    let key = `${command.type} ${d.about}`;
    if (d.about === 'codes') { const l = d.library as string[], mo = d.model as string[]; key += ` library+[${l.filter(x => !mo.includes(x))}] model+[${mo.filter(x => !l.includes(x))}]`; }
    const text = `${before.cloud} ${JSON.stringify(command)}\n before ${JSON.stringify(before)}${d.about === 'customer' ? `\n library ${JSON.stringify((d.library as any).partnerships)} ${(d.library as any).asOf}\n model ${JSON.stringify((d.model as any).partnerships)}  ${(d.model as any).asOf}` : ''}`;
    const old = classes.get(key); if (!old || old.text.length > text.length) classes.set(key, { n: (old?.n ?? 0) + 1, text }); else old.n++;
  }
}
console.log(n, 'mutated', accepted, 'accepted', JSON.stringify(codes));
for (const [k, c] of [...classes].sort((a, b) => b[1].n - a[1].n)) console.log(`\n## ${c.n} × ${k}\n  ${c.text.slice(0, 6000)}`);
