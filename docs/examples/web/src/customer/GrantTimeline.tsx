import type { Customer, DelegatedAdminGrant, Instant } from 'csp-multi-partner';
import { namesOf, quote } from 'csp-multi-partner/messages';
import { findRole } from 'csp-multi-partner/roles';
import type { CSSProperties, ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { spanOf } from './grantSpan';

interface TimelineProps {
  readonly customer: Customer;
  readonly now: Instant;
}

/** Delegated admin through the years: bars for those who look, and the same as a table for everybody. */
export function GrantTimeline({ customer, now }: TimelineProps): ReactNode {
  const { words } = useLanguage();
  const { grants } = customer.partnerships;
  if (grants.length === 0) return <p className="hint">{words.none}</p>;
  const scale = scaleOf(grants, now);
  return (
    <figure className="timeline">
      <div aria-hidden="true" className="bars">
        <div className="years">
          {scale.years.map(({ year, at }) => (
            <span key={year} style={left(at)}>
              {year}
            </span>
          ))}
        </div>
        {grants.map((grant) => (
          <Bar key={keyOf(grant)} grant={grant} at={scale.at} />
        ))}
        <span className="now" style={left(scale.at(now))}>
          {words.now}
        </span>
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <GrantTable customer={customer} />
      </details>
    </figure>
  );
}

function Bar({
  grant,
  at,
}: {
  readonly grant: DelegatedAdminGrant;
  readonly at: (instant: Instant) => number;
}): ReactNode {
  const { from, until, phase } = spanOf(grant);
  const begin = from === null ? (until === null ? 0 : at(until)) : at(from);
  const end = until === null ? 100 : at(until);
  return (
    <div className="row">
      <span className="label">
        {nameOf(grant)} · {grant.state.status}
      </span>
      <span className={`bar ${phase}`} style={{ ...left(begin), inlineSize: `${end - begin}%` }} />
    </div>
  );
}

function GrantTable({ customer }: { readonly customer: Customer }): ReactNode {
  const { table, words } = useLanguage();
  const names = namesOf(customer, table);
  const day = (instant: Instant | null): string => (instant === null ? words.open : table.layout.moment(instant));
  return (
    <div className="scroll" role="region" aria-label={words.asTable} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.grant}</th>
            <th scope="col">{words.partner}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.until}</th>
            <th scope="col">{words.roles}</th>
          </tr>
        </thead>
        <tbody>
          {customer.partnerships.grants.map((grant) => {
            const { from, until } = spanOf(grant);
            return (
              <tr key={keyOf(grant)}>
                <th scope="row">{nameOf(grant)}</th>
                <td>{names(grant.partner)}</td>
                <td>
                  <code>{grant.state.status}</code>
                </td>
                <td>{day(from)}</td>
                <td>
                  {day(until)}
                  {grant.kind === 'gdap' && grant.autoExtendDuration === 'P180D' && ` (${words.extendsItself})`}
                </td>
                <td lang="en">{rolesOf(grant)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function rolesOf(grant: DelegatedAdminGrant): string {
  if (grant.kind === 'dap') return 'Global Administrator';
  return grant.roleDefinitionIds.map((id) => findRole(id)?.name ?? id).join(', ');
}

function nameOf(grant: DelegatedAdminGrant): string {
  return grant.kind === 'dap' ? 'DAP' : quote(grant.displayName);
}

function keyOf(grant: DelegatedAdminGrant): string {
  return grant.kind === 'dap' ? grant.partner : grant.id;
}

function left(percent: number): CSSProperties {
  return { insetInlineStart: `${percent}%` };
}

interface Scale {
  /** Where an instant lies, in per cent of the whole. */
  readonly at: (instant: Instant) => number;
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** Whole years, as many as the grants and the present need. */
function scaleOf(grants: readonly DelegatedAdminGrant[], now: Instant): Scale {
  const ends = grants.map(spanOf).flatMap(({ from, until }) => [from ?? now, until ?? now]);
  const years = [now, ...ends].map((instant) => Number(instant.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const [begin, end] = [Date.UTC(first), Date.UTC(last)];
  const place = (time: number): number => ((time - begin) / (end - begin)) * 100;
  return {
    at: (instant) => place(Date.parse(instant)),
    years: Array.from({ length: last - first }, (_, index) => ({
      year: first + index,
      at: place(Date.UTC(first + index)),
    })),
  };
}
