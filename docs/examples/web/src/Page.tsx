import { useState, type ReactNode } from 'react';
import { CustomerView } from './customer/CustomerView';
import { Frame } from './Frame';
import { harbourCloud, lakesideClinics } from './sample/lakesideClinics';
import type { Situation } from './situation/SituationFields';
import { useLanguage } from './words/Language';
import { Workbench } from './Workbench';

const BEGINNING: Situation = { at: lakesideClinics.asOf, actor: { kind: 'customer', role: 'global-admin' } };

/** One customer, what it is now and what may be done with it. */
export function Page(): ReactNode {
  const { words } = useLanguage();
  const [customer, setCustomer] = useState(lakesideClinics);
  const [situation, setSituation] = useState(BEGINNING);
  return (
    <Frame title={words.title} purpose={words.purpose}>
      <div className="columns">
        <CustomerView customer={customer} now={situation.at} />
        <Workbench
          customer={customer}
          newcomer={harbourCloud}
          situation={situation}
          onSituation={setSituation}
          onExecuted={(_, after) => setCustomer(after)}
        />
      </div>
    </Frame>
  );
}
