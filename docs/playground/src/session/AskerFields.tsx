import type { CspTenancy, TenantId } from 'csp-multi-partner';
import { CHOICES } from 'csp-multi-partner/forms';
import { renderProblem } from 'csp-multi-partner/messages';
import type { Problem } from 'csp-multi-partner/parse';
import { useId, type ReactNode } from 'react';
import { Reasons } from '../../../examples/web/src/commands/FieldInput';
import { InstantInput } from '../../../examples/web/src/situation/InstantInput';
import { useLanguage } from '../../../examples/web/src/words/Language';
import { usePlaygroundWords } from '../words/usePlaygroundWords';
import { ASKER_MEMBERS, type Session } from './session';

interface AskerProps {
  readonly session: Session;
  /** The customers that the documents speak of. */
  readonly customers: readonly TenantId[];
  /** What is wrong with the partner. */
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<Session>) => void;
}

const OFFERED: Readonly<Record<string, readonly string[]>> = {
  kind: ['direct-bill', 'indirect-provider', 'indirect-reseller'],
  cloud: CHOICES.clouds,
};

/** What no answer says: to whom it was given, when, and whether the customer is a partner itself. */
export function AskerFields({ session, customers, problems, onChange }: AskerProps): ReactNode {
  const { table } = useLanguage();
  const words = usePlaygroundWords();
  const id = useId();
  const { asker, asOf, tenancy, tenantId } = session;
  return (
    <section aria-labelledby={id} className="card">
      <h2 id={id}>{words.asked}</h2>
      <p className="hint">{words.askedHint}</p>
      <div className="asker">
        {ASKER_MEMBERS.map((member) => {
          const reasons = problems
            .filter(({ path }) => path[0] === member)
            .map((problem) => ({
              code: problem.code,
              message: renderProblem({ ...problem, path: [] }, table),
              help: null,
            }));
          return (
            <div key={member} className="field">
              <label htmlFor={`${id}-${member}`}>{words.asker[member]}</label>
              <TextOrChoice
                id={`${id}-${member}`}
                value={asker[member]}
                choices={OFFERED[member]}
                isRefused={reasons.length > 0}
                onChange={(value) => onChange({ asker: { ...asker, [member]: value } })}
              />
              <Reasons id={`${id}-${member}-why`} reasons={reasons} />
            </div>
          );
        })}
        <div className="field">
          <label htmlFor={`${id}-asOf`}>{words.asOf}</label>
          <InstantInput id={`${id}-asOf`} instant={asOf} onChange={(instant) => onChange({ asOf: instant })} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-tenancy`}>{words.tenancy}</label>
          <select
            id={`${id}-tenancy`}
            value={tenancy}
            onChange={({ target }) => onChange({ tenancy: tenancyOf(target.value) })}
          >
            {TENANCIES.map((kind) => (
              <option key={kind} value={kind}>
                {words.tenancies[kind]}
              </option>
            ))}
          </select>
        </div>
        {customers.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}-customer`}>{words.customer}</label>
            <TextOrChoice
              id={`${id}-customer`}
              value={tenantId ?? customers[0] ?? ''}
              choices={customers}
              isRefused={false}
              onChange={(value) => onChange({ tenantId: value })}
            />
          </div>
        )}
      </div>
    </section>
  );
}

interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly string[] | undefined;
  readonly isRefused: boolean;
  readonly onChange: (value: string) => void;
}

function TextOrChoice({ id, value, choices, isRefused, onChange }: InputProps): ReactNode {
  const described = isRefused ? { 'aria-invalid': true, 'aria-describedby': `${id}-why` } : {};
  return choices === undefined ? (
    <input id={id} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)} {...described} />
  ) : (
    <select id={id} lang="en" value={value} onChange={({ target }) => onChange(target.value)} {...described}>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

const TENANCIES: readonly CspTenancy['kind'][] = ['none', 'transacting-tenant', 'other-tenant'];

function tenancyOf(chosen: string): CspTenancy['kind'] {
  return TENANCIES.find((kind) => kind === chosen) ?? 'none';
}
