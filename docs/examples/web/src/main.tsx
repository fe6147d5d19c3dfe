import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page';
import './page.css';
import { InLanguage } from './words/Language';

const root = document.querySelector('#page');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <InLanguage>
        <Page />
      </InLanguage>
    </StrictMode>,
  );
}
