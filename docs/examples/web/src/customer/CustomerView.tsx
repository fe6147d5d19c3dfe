import type { Customer, Instant } from 'csp-multi-partner';
import { deadlines } from 'csp-multi-partner/access';
import { namesOf, quote, renderDeadline } from 'csp-multi-partner/messages';
import { parseInstant } from 'csp-multi-partner/parse';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { Line } from '../words/Line';
import { DataTable } from './DataTable';
import { GrantTimeline } from './GrantTimeline';

interface CustomerProps {
  readonly customer: Customer;
  readonly now: Instant;
}

/** Who sells to the customer, what, who has been invited, who administers it, and until when. */
export function CustomerView({ customer, now }: CustomerProps): ReactNode {
  const { table, words } = useLanguage();
  return (
    <section aria-labelledby="customer" className="customer">
      <h2 id="customer">{quote(customer.name)}</h2>
      <p className="hint">
        <code>{customer.tenantId}</code> · {table.clouds[customer.cloud]} · {customer.market}
      </p>
      <h3>{words.partners}</h3>
      <Partners customer={customer} />
      <h3>{words.subscriptions}</h3>
      <Subscriptions customer={customer} />
      <h3>{words.invitations}</h3>
      <Invitations customer={customer} />
      <h3>{words.grants}</h3>
      <GrantTimeline customer={customer} now={now} />
      <h3>{words.deadlines}</h3>
      <Deadlines customer={customer} now={now} />
    </section>
  );
}

function Partners({ customer }: { readonly customer: Customer }): ReactNode {
  const { words } = useLanguage();
  const { partners, relationships } = customer.partnerships;
  return (
    <DataTable
      caption={words.partners}
      columns={[words.partner, words.kind, 'PartnerID', words.relationship]}
      rows={partners.map(({ tenantId, name, kind, partnerId }) => ({
        key: tenantId,
        cells: [
          quote(name),
          words.kinds[kind],
          partnerId,
          <code key="status">{relationships.find(({ partner }) => partner === tenantId)?.status ?? '–'}</code>,
        ],
      }))}
    />
  );
}

function Subscriptions({ customer }: { readonly customer: Customer }): ReactNode {
  const { table, words } = useLanguage();
  const names = namesOf(customer, table);
  const { partners } = customer.partnerships;
  const ofRecord = (id: string | null): string => partners.find(({ partnerId }) => partnerId === id)?.name ?? id ?? '–';
  return (
    <DataTable
      caption={words.subscriptions}
      columns={[words.subscription, words.seats, words.soldBy, words.partnerOfRecord, words.status]}
      rows={customer.account.subscriptions.map((subscription) => ({
        key: subscription.id,
        cells: [
          quote(subscription.friendlyName),
          subscription.terms.quantity,
          subscription.transactingPartner === null ? '–' : names(subscription.transactingPartner),
          quote(ofRecord(subscription.partnerOfRecord)),
          <code key="status">{subscription.status}</code>,
        ],
      }))}
    />
  );
}

function Invitations({ customer }: { readonly customer: Customer }): ReactNode {
  const { table, words } = useLanguage();
  const names = namesOf(customer, table);
  return (
    <DataTable
      caption={words.invitations}
      columns={[words.fields.invitationId, words.partner, words.asksFor, words.since, words.status]}
      rows={customer.partnerships.invitations.map(({ id, partner, asks, requestedAt, status }) => ({
        key: id,
        cells: [
          quote(id),
          names(partner),
          table.asks[asks],
          table.layout.moment(requestedAt),
          <code key="status">{status}</code>,
        ],
      }))}
    />
  );
}

function Deadlines({ customer, now }: CustomerProps): ReactNode {
  const { table, words } = useLanguage();
  const until = parseInstant(`${Number(now.slice(0, 4)) + 2}${now.slice(4, 8)}01T00:00:00Z`).unwrapOr(now);
  const found = deadlines(customer, now, until);
  if (found.length === 0) return <p className="hint">{words.none}</p>;
  return (
    <ol className="deadlines">
      {found.map((deadline) => (
        <li key={`${deadline.grantId} ${deadline.at} ${deadline.kind}`} className="sentence">
          <Line text={renderDeadline(deadline, table, namesOf(customer, table))} />
        </li>
      ))}
    </ol>
  );
}
