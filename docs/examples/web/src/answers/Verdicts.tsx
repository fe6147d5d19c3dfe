import type { Customer, Verdict } from 'csp-multi-partner';
import { namesOf, renderDispute, renderRefusal, type MessageTable } from 'csp-multi-partner/messages';
import { sources, type SourceId } from 'csp-multi-partner/sources';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { Sentence } from '../words/Line';

interface VerdictsProps {
  readonly verdicts: readonly Verdict[];
  readonly customer: Customer;
}

/** Every rule of a command: what it demands, what it said, and the documents that it rests on. */
export function Verdicts({ verdicts, customer }: VerdictsProps): ReactNode {
  const { table } = useLanguage();
  return (
    <ul className="verdicts">
      {verdicts.map((verdict) => (
        <li key={verdict.rule} data-verdict={verdict.kind} data-rule={verdict.rule}>
          <details open={verdict.kind === 'broken'}>
            <summary>
              <strong className="sentence">{table.verdicts[standingOf(verdict)]}</strong>{' '}
              <span className="sentence">{table.rules[verdict.rule]}</span>
            </summary>
            <Reason verdict={verdict} customer={customer} />
            <ul className="sources">
              {sourcesOf(verdict).map((id) => (
                <SourceLine key={id} id={id} />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Reason({ verdict, customer }: { readonly verdict: Verdict; readonly customer: Customer }): ReactNode {
  const { table } = useLanguage();
  const refusal = 'refusal' in verdict ? verdict.refusal : null;
  return (
    <>
      {refusal !== null && (
        <p>
          <Sentence text={renderRefusal(refusal, table, namesOf(customer, table)).message} />
        </p>
      )}
      {verdict.kind === 'disputed' && (
        <p>
          <Sentence text={renderDispute(verdict.disputed, table)} />
        </p>
      )}
    </>
  );
}

/** The catalogue is written in English, whatever the page speaks. */
function SourceLine({ id }: { readonly id: SourceId }): ReactNode {
  const { table, words } = useLanguage();
  const { title, address, date, says } = sources[id];
  return (
    <li lang="en">
      {address.startsWith('https://') ? (
        <a href={address} rel="noreferrer">
          {title}
        </a>
      ) : (
        <cite>{title}</cite>
      )}
      , {date ?? <span lang={table.tag}>{words.undated}</span>}: <span className="hint">{says}</span>
      {!address.startsWith('https://') && <code>{address}</code>}
    </li>
  );
}

function standingOf(verdict: Verdict): keyof MessageTable['verdicts'] {
  if (verdict.kind !== 'disputed') return verdict.kind;
  return verdict.refusal === null ? 'disputed-allowed' : 'disputed-refused';
}

function sourcesOf(verdict: Verdict): readonly SourceId[] {
  switch (verdict.kind) {
    case 'kept':
      return verdict.sources;
    case 'broken':
      return verdict.refusal.sources;
    case 'disputed':
      return [...new Set(Object.values(verdict.disputed.readings).flat())];
    case 'not-in-force':
      return [];
  }
}
