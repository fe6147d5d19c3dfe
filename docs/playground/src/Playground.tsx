import { execute, type Command, type Customer } from 'csp-multi-partner';
import { namesOf } from 'csp-multi-partner/messages';
import { parsePartner } from 'csp-multi-partner/parse';
import { explain } from 'csp-multi-partner/query';
import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { Verdicts } from '../../examples/web/src/answers/Verdicts';
import { CustomerView } from '../../examples/web/src/customer/CustomerView';
import { Frame } from '../../examples/web/src/Frame';
import { harbourCloud } from '../../examples/web/src/sample/lakesideClinics';
import { useLanguage } from '../../examples/web/src/words/Language';
import { Workbench } from '../../examples/web/src/Workbench';
import { DocumentList } from './documents/DocumentList';
import { Findings } from './documents/Findings';
import { Issues } from './documents/Issues';
import { customerIn, readDocuments, type Reading } from './documents/readDocuments';
import { recognise } from './documents/recognise';
import { PasteForm } from './PasteForm';
import { AskerFields } from './session/AskerFields';
import { fromFragment } from './session/fragment';
import { BEGINNING, EXAMPLE } from './session/sample';
import type { Asker, Session } from './session/session';
import { ShareLink } from './session/ShareLink';
import { usePlaygroundWords } from './words/usePlaygroundWords';

export function Playground(): ReactNode {
  const words = usePlaygroundWords();
  const [session, setSession] = useState(BEGINNING);
  const [isBadLink, setBadLink] = useState(false);
  // What is typed into fields begins anew with each session.
  const [opened, setOpened] = useState(0);
  // What was opened and answered belongs to the documents that it was read from.
  const [edition, setEdition] = useState(0);
  const change = (part: Partial<Session>): void => setSession((before) => changed(before, part));
  const edit = (part: Partial<Session>): void => {
    change(part);
    setEdition((before) => before + 1);
  };

  useEffect(() => {
    const open = async (): Promise<void> => {
      const shared = await fromFragment(location.hash);
      setBadLink(shared === null && location.hash !== '');
      if (shared === null) return;
      setSession(shared);
      setOpened((before) => before + 1);
    };
    const listener = (): void => void open();
    listener();
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, []);

  const { documents, asker, asOf, tenancy, tenantId } = session;
  const partner = useMemo(() => parsePartner({ ...asker, ...providersOf(asker) }), [asker]);
  const reading = useMemo<Reading>(() => {
    if (partner.isErr()) return { kind: 'nothing' };
    return readDocuments(documents, { partner: partner.value, asOf, tenancy, tenantId });
  }, [documents, partner, asOf, tenancy, tenantId]);

  return (
    <Frame title={words.title} purpose={words.purpose}>
      <div aria-live="assertive">{isBadLink && <p className="card bad">{words.badLink}</p>}</div>
      <div className="columns input">
        <div>
          <PasteForm
            onAdd={(text) => edit({ documents: [...documents, recognise(text)] })}
            onExample={() => edit({ documents: EXAMPLE, tenantId: null, commands: [] })}
          />
          <DocumentList
            documents={documents}
            onRemove={(index) => edit({ documents: documents.filter((_, each) => each !== index) })}
          />
        </div>
        <AskerFields
          key={opened}
          session={session}
          customers={[...new Set(documents.flatMap(({ customers }) => customers))]}
          problems={partner.isErr() ? partner.error : []}
          onChange={change}
        />
      </div>
      {reading.kind === 'nothing' && <p className="card">{words.nothing}</p>}
      {reading.kind === 'unreadable' && (
        <section className="card bad">
          <p>{words.unreadable}</p>
          <Issues issues={reading.issues} />
        </section>
      )}
      {reading.kind === 'read' && (
        <Read
          key={`${opened} ${edition} ${reading.customer.tenantId}`}
          reading={reading}
          session={session}
          onChange={change}
        />
      )}
      <ShareLink session={session} />
    </Frame>
  );
}

interface ReadProps {
  readonly reading: Extract<Reading, { kind: 'read' }>;
  readonly session: Session;
  readonly onChange: (part: Partial<Session>) => void;
}

/** The customer of whom the answers tell, what is open about it, what may be done, and by which rules. */
function Read({ reading, session, onChange }: ReadProps): ReactNode {
  const { table } = useLanguage();
  const words = usePlaygroundWords();
  const { words: shared } = useLanguage();
  const id = useId();
  const [tried, setTried] = useState<{ readonly customer: Customer; readonly command: Command } | null>(null);
  const customer = useMemo(() => replayed(reading.customer, session.commands), [reading, session.commands]);
  const { at, actor } = session;
  return (
    <>
      <div className="columns">
        <div>
          <CustomerView customer={customer} now={at} />
          <Findings gaps={reading.gaps} issues={reading.issues} names={namesOf(customer, table)} />
        </div>
        <Workbench
          customer={customer}
          newcomer={harbourCloud}
          situation={{ at, actor }}
          onSituation={onChange}
          onExecuted={(command) => onChange({ commands: [...session.commands, command] })}
          onTried={(command) => setTried({ customer, command })}
          canTry
        />
      </div>
      <section aria-labelledby={id} className="card rules">
        <h2 id={id}>{shared.verdicts}</h2>
        {tried === null ? (
          <p className="hint">{words.notTried}</p>
        ) : (
          <>
            <p className="sentence">{table.commands[tried.command.type]}</p>
            <Verdicts verdicts={explain(tried.customer, tried.command)} customer={tried.customer} />
          </>
        )}
      </section>
    </>
  );
}

/** What was done with one customer was not done with another. */
function changed(before: Session, part: Partial<Session>): Session {
  const after = { ...before, ...part };
  const isSame = customerIn(after.documents, after.tenantId) === customerIn(before.documents, before.tenantId);
  return isSame ? after : { ...after, commands: [] };
}

/** What no longer fits the customer, since other documents are read, is passed over. */
function replayed(customer: Customer, commands: readonly Command[]): Customer {
  return commands.reduce(
    (before, command) =>
      execute(before, command)
        .map(({ customer: after }) => after)
        .unwrapOr(before),
    customer,
  );
}

/** An indirect reseller has providers; which, no answer to it says. */
function providersOf({ kind }: Asker): object {
  return kind === 'indirect-reseller' ? { providers: [] } : {};
}
