import type { Customer } from 'csp-multi-partner';
import { namesOf, renderFinding } from 'csp-multi-partner/messages';
import type { Audit } from 'csp-multi-partner/query';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { Line } from '../words/Line';

/** Which of the four guarantees were kept between two snapshots, and what changed where one was not. */
export function AuditReport({ audit, customer }: { readonly audit: Audit; readonly customer: Customer }): ReactNode {
  const { table } = useLanguage();
  const names = namesOf(customer, table);
  return (
    <ul className="audit">
      {audit.guarantees.map(({ guarantee, standing, findings }) => (
        <li key={guarantee} data-standing={standing}>
          <strong className="sentence">{table.standings[standing]}</strong>
          <span className="sentence">{table.guarantees[guarantee]}</span>
          {findings.map((finding) => {
            const { message, help } = renderFinding(finding, table, names);
            return (
              <span key={`${finding.subscriptionId ?? ''} ${finding.field}`} className="hint">
                <Line text={table.layout.labelled(message, help ?? '')} />
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
