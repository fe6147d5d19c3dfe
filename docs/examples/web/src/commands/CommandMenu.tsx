import type { Command, Customer, Refusal } from 'csp-multi-partner';
import { namesOf, quote, renderDispute, renderRefusal } from 'csp-multi-partner/messages';
import type { MenuItem } from 'csp-multi-partner/query';
import { useId, type ReactNode } from 'react';
import { useLanguage } from '../words/Language';
import { Reasons } from './FieldInput';

interface MenuProps {
  readonly customer: Customer;
  readonly items: readonly MenuItem[];
  readonly onChoose: (command: Command) => void;
  /** Whether what is not possible may be tried all the same, to see where it is refused. */
  readonly canTry: boolean;
}

/** What may be done next; what may not stays readable, with all reasons and from when on it would be possible. */
export function CommandMenu({ customer, items, onChoose, canTry }: MenuProps): ReactNode {
  const { words } = useLanguage();
  const offered = items.filter(({ refusals }) => refusals.length === 0);
  const barred = items.filter(({ refusals }) => refusals.length > 0);
  return (
    <>
      <h3>{words.possible}</h3>
      {offered.length === 0 ? <p className="hint">{words.none}</p> : <p className="hint">{words.actionsHint}</p>}
      <ul className="menu">
        {offered.map((item) => (
          <li key={keyOf(item.command)}>
            <button type="button" onClick={() => onChoose(item.command)}>
              <Title command={item.command} customer={customer} />
            </button>
            <Disputes item={item} />
          </li>
        ))}
      </ul>
      <details>
        <summary>
          {words.notPossible} ({barred.length})
        </summary>
        <ul className="menu">
          {barred.map((item) => (
            <BarredItem key={keyOf(item.command)} item={item} customer={customer} onTry={canTry ? onChoose : null} />
          ))}
        </ul>
      </details>
    </>
  );
}

interface BarredProps {
  readonly item: MenuItem;
  readonly customer: Customer;
  readonly onTry: ((command: Command) => void) | null;
}

function BarredItem({ item, customer, onTry }: BarredProps): ReactNode {
  const { table, words } = useLanguage();
  const id = useId();
  const names = namesOf(customer, table);
  const reasons = item.refusals.map((refusal: Refusal) => ({
    code: refusal.code,
    ...renderRefusal(refusal, table, names),
  }));
  return (
    <li>
      <button id={`${id}-title`} type="button" aria-disabled="true" aria-describedby={id}>
        <Title command={item.command} customer={customer} />
      </button>
      <Reasons id={id} reasons={reasons} />
      {item.from !== null && <p className="hint sentence">{words.possibleFrom(table.layout.moment(item.from))}</p>}
      <Disputes item={item} />
      {onTry !== null && (
        <button
          id={`${id}-try`}
          type="button"
          className="quiet"
          aria-labelledby={`${id}-try ${id}-title`}
          aria-describedby={id}
          onClick={() => onTry(item.command)}
        >
          {words.tryAnyway}
        </button>
      )}
    </li>
  );
}

function Title({ command, customer }: { readonly command: Command; readonly customer: Customer }): ReactNode {
  const { table } = useLanguage();
  const object = objectOf(command, customer, table.asks);
  return (
    <>
      <span className="sentence">{table.commands[command.type]}</span>
      {object !== '' && <span className="object">{object}</span>}
    </>
  );
}

function Disputes({ item }: { readonly item: MenuItem }): ReactNode {
  const { table, words } = useLanguage();
  return item.disputed.map((disputed) => (
    <p key={disputed.dispute} className="hint sentence">
      {table.layout.labelled(words.disputed, renderDispute(disputed, table))}
    </p>
  ));
}

/** What the command is about, by the name that people know it by. */
function objectOf(command: Command, { partnerships }: Customer, asks: Readonly<Record<string, string>>): string {
  if (command.type === 'requestRelationship') return asks[command.asks] ?? '';
  if ('invitationId' in command) return quote(command.invitationId);
  if ('subscription' in command) return quote(command.subscription.friendlyName);
  if ('grantId' in command && command.type !== 'draftGrant') {
    const grant = partnerships.grants.find((each) => each.kind === 'gdap' && each.id === command.grantId);
    const name = quote(grant?.kind === 'gdap' ? grant.displayName : command.grantId);
    const status = 'status' in command ? ` → ${command.status}` : '';
    return 'assignmentId' in command ? `${name} · ${quote(command.assignmentId)}${status}` : `${name}${status}`;
  }
  const partner = 'partner' in command && typeof command.partner === 'string' ? command.partner : null;
  return partnerships.partners.find(({ tenantId }) => tenantId === partner)?.name ?? '';
}

function keyOf(command: Command): string {
  return JSON.stringify({ ...command, at: null, actor: null });
}
