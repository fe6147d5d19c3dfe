import { execute, type Command, type Customer, type CustomerEvent, type Partner } from 'csp-multi-partner';
import { parseCommand } from 'csp-multi-partner/parse';
import { auditTransition, availableCommands, type Audit } from 'csp-multi-partner/query';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { AuditReport } from './answers/AuditReport';
import { CommandMenu } from './commands/CommandMenu';
import { FORM_LIBRARIES, HOOK_FORM, type FormLibrary } from './commands/formLibraries';
import { menuQuestion } from './commands/menuQuestion';
import { SituationFields, type Situation } from './situation/SituationFields';
import { useLanguage } from './words/Language';

interface WorkbenchProps {
  readonly customer: Customer;
  /** A partner that may act, although the customer does not know it yet. */
  readonly newcomer: Partner;
  readonly situation: Situation;
  readonly onSituation: (situation: Situation) => void;
  readonly onExecuted: (command: Command, after: Customer) => void;
  /** Told of every command that is opened or sent, permitted or not. */
  readonly onTried?: (command: Command) => void;
  readonly canTry?: boolean;
}

interface Outcome {
  readonly command: Command;
  readonly events: readonly CustomerEvent[];
  readonly audit: Audit;
}

/** Who acts, what may be done, the form of it, and what came of it. */
export function Workbench({
  customer,
  newcomer,
  situation,
  onSituation,
  onExecuted,
  onTried,
  canTry = false,
}: WorkbenchProps): ReactNode {
  const { words } = useLanguage();
  const id = useId();
  const [library, setLibrary] = useState(HOOK_FORM);
  const [opened, setOpened] = useState<Command | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const section = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const { at, actor } = situation;
  const { Form } = library;
  const { partners: known } = customer.partnerships;
  const partners = known.some(({ tenantId }) => tenantId === newcomer.tenantId) ? known : [...known, newcomer];

  // A form that opens takes the focus; the same by another library leaves it with what chose that.
  useEffect(() => section.current?.querySelector<HTMLElement>('form h3')?.focus(), [opened]);

  function run(command: Command): void {
    onTried?.(command);
    execute(customer, command).match(
      ({ customer: after, events }) => {
        setOpened(null);
        setOutcome({ command, events, audit: auditTransition(customer, after) });
        onExecuted(command, after);
      },
      // The form has asked the same rules, with the same customer.
      () => undefined,
    );
  }

  function open(command: Command): void {
    opener.current = document.activeElement;
    setOutcome(null);
    setOpened(command);
    onTried?.(command);
  }

  function cancel(): void {
    setOpened(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }

  return (
    <div className="workbench">
      <SituationFields situation={situation} partners={partners} onChange={onSituation} />
      <Result outcome={outcome} customer={customer} />
      <section ref={section} aria-labelledby={id}>
        <h2 id={id}>{words.actions}</h2>
        <LibraryChoice library={library} onChoose={setLibrary} />
        {opened !== null && (
          <Form
            key={`${library.name} ${JSON.stringify(opened)}`}
            command={opened}
            customer={customer}
            at={at}
            actor={actor}
            onPermitted={run}
            onRefused={(values) => {
              const command = parseCommand({ ...values, type: opened.type, at, actor });
              if (command.isOk()) onTried?.(command.value);
            }}
            onCancel={cancel}
          />
        )}
        <CommandMenu
          customer={customer}
          items={availableCommands(customer, menuQuestion(customer, at, actor, partners))}
          onChoose={open}
          canTry={canTry}
        />
      </section>
    </div>
  );
}

/** What a command brought about. The focus moves here, for the form that had it is gone. */
function Result({ outcome, customer }: { readonly outcome: Outcome | null; readonly customer: Customer }): ReactNode {
  const { table, words } = useLanguage();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [outcome]);
  if (outcome === null) return null;
  return (
    <section aria-labelledby={id} className="card result">
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.result}
      </h2>
      {outcome.events.length === 0 && <p>{words.nothingChanged}</p>}
      <ul>
        {outcome.events.map((event, index) => (
          <li key={index} className="sentence">
            {table.events[event.type]}
          </li>
        ))}
      </ul>
      <h3>{words.audit}</h3>
      <AuditReport audit={outcome.audit} customer={customer} />
    </section>
  );
}

interface ChoiceProps {
  readonly library: FormLibrary;
  readonly onChoose: (library: FormLibrary) => void;
}

function LibraryChoice({ library, onChoose }: ChoiceProps): ReactNode {
  const { words } = useLanguage();
  const name = useId();
  return (
    <fieldset className="library" aria-describedby={`${name}-hint`}>
      <legend>{words.formLibrary}</legend>
      {FORM_LIBRARIES.map((each) => (
        <label key={each.name} className="tick">
          <input type="radio" name={name} checked={each === library} onChange={() => onChoose(each)} />
          {each.name}
        </label>
      ))}
      <p id={`${name}-hint`} className="hint">
        {words.formLibraryHint}
      </p>
    </fieldset>
  );
}
