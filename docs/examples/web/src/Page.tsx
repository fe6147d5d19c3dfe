import { useState, type ReactNode } from 'react';
import { CustomerView } from './customer/CustomerView';
import { Frame } from './Frame';
import { harbourCloud, lakesideClinics } from './sample/lakesideClinics';
import type { Situation } from './situation/SituationFields';
import { Workbench } from './Workbench';
import { InLanguage } from './words/Language';

const BEGINNING: Situation = { at: lakesideClinics.asOf, actor: { kind: 'customer', role: 'global-admin' } };

export function Page(): ReactNode {
  const [customer, setCustomer] = useState(lakesideClinics);
  const [situation, setSituation] = useState(BEGINNING);
  const { partners } = customer.partnerships;
  const isNew = partners.every(({ tenantId }) => tenantId !== harbourCloud.tenantId);
  return (
    <InLanguage
      page={(languageSwitch) => (
        <Frame languageSwitch={languageSwitch}>
          <div className="columns">
            <CustomerView customer={customer} now={situation.at} />
            <Workbench
              customer={customer}
              partners={isNew ? [...partners, harbourCloud] : partners}
              situation={situation}
              onSituation={setSituation}
              onExecuted={(_, after) => setCustomer(after)}
            />
          </div>
        </Frame>
      )}
    />
  );
}
