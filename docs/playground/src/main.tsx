import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../examples/web/src/page.css';
import { InLanguage } from '../../examples/web/src/words/Language';
import { Playground } from './Playground';
import './playground.css';

const root = document.querySelector('#page');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <InLanguage>
        <Playground />
      </InLanguage>
    </StrictMode>,
  );
}
