import { createRoot } from 'react-dom/client';
import { AcceptInvitation } from './AcceptInvitation';

const root = document.querySelector('#page');
if (root !== null) createRoot(root).render(<AcceptInvitation />);
