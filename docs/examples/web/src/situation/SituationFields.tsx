import type { Actor, Instant, Partner } from 'csp-multi-partner';
import { CHOICES } from 'csp-multi-partner/forms';
import { quote } from 'csp-multi-partner/messages';
import { useId, type ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { InstantInput } from './InstantInput';

/** When something is done and by whom. On a server both come from its clock and its session; nobody would be asked. */
export interface Situation {
  readonly at: Instant;
  readonly actor: Actor;
}

interface SituationProps {
  readonly situation: Situation;
  readonly partners: readonly Partner[];
  readonly onChange: (situation: Situation) => void;
}

export function SituationFields({ situation, partners, onChange }: SituationProps): ReactNode {
  const { words } = useLanguage();
  const id = useId();
  const { at, actor } = situation;
  return (
    <section aria-labelledby={id} className="situation card">
      <h2 id={id}>{words.situation}</h2>
      <div className="field">
        <label htmlFor={`${id}-now`}>{words.now}</label>
        <InstantInput
          id={`${id}-now`}
          describedBy={`${id}-utc`}
          instant={at}
          onChange={(instant) => onChange({ at: instant, actor })}
        />
        <span id={`${id}-utc`} className="hint">
          {words.nowHint}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-acting`}>{words.acting}</label>
        <select
          id={`${id}-acting`}
          value={actor.kind === 'partner' ? actor.tenantId : actor.kind}
          onChange={({ target }) => onChange({ at, actor: actorOf(target.value, partners) })}
        >
          <option value="customer">{words.parties.customer}</option>
          {partners.map(({ tenantId, name }) => (
            <option key={tenantId} value={tenantId}>
              {quote(name)}
            </option>
          ))}
          <option value="microsoft">{words.parties.microsoft}</option>
        </select>
      </div>
      {actor.kind !== 'microsoft' && (
        <div className="field">
          <label htmlFor={`${id}-role`}>{words.role}</label>
          <RoleSelect id={`${id}-role`} actor={actor} onChange={(changed) => onChange({ at, actor: changed })} />
        </div>
      )}
    </section>
  );
}

interface RoleProps {
  readonly id: string;
  readonly actor: Exclude<Actor, { kind: 'microsoft' }>;
  readonly onChange: (actor: Actor) => void;
}

function RoleSelect({ id, actor, onChange }: RoleProps): ReactNode {
  const { table } = useLanguage();
  const roles = actor.kind === 'partner' ? CHOICES.partnerRoles : CHOICES.customerRoles;
  return (
    <select id={id} value={actor.role} onChange={({ target }) => onChange(withRole(actor, target.value))}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {table.roles[role]}
        </option>
      ))}
    </select>
  );
}

function withRole(actor: Exclude<Actor, { kind: 'microsoft' }>, chosen: string): Actor {
  if (actor.kind === 'partner') {
    return { ...actor, role: CHOICES.partnerRoles.find((role) => role === chosen) ?? actor.role };
  }
  return { ...actor, role: CHOICES.customerRoles.find((role) => role === chosen) ?? actor.role };
}

function actorOf(chosen: string, partners: readonly Partner[]): Actor {
  if (chosen === 'microsoft') return { kind: 'microsoft', inactiveSince: null };
  const partner = partners.find(({ tenantId }) => tenantId === chosen);
  return partner === undefined
    ? { kind: 'customer', role: 'global-admin' }
    : { kind: 'partner', tenantId: partner.tenantId, role: 'admin-agent' };
}
