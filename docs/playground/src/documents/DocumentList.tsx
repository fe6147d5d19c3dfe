import type { ReactNode } from 'react';
import { usePlaygroundWords } from '../words/usePlaygroundWords';
import { Issues } from './Issues';
import type { Document } from './recognise';

interface ListProps {
  readonly documents: readonly Document[];
  readonly onRemove: (index: number) => void;
}

/** What each pasted text was taken for. */
export function DocumentList({ documents, onRemove }: ListProps): ReactNode {
  const words = usePlaygroundWords();
  return (
    <ul className="documents" aria-label={words.documents} aria-live="polite">
      {documents.map((document, index) => (
        <li key={index} data-kind={document.kind ?? 'none'}>
          <Recognised document={document} />
          <button
            type="button"
            className="quiet"
            aria-label={words.remove(`${index + 1}: ${document.kind ?? words.notRecognised}`)}
            onClick={() => onRemove(index)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}

function Recognised({ document: { api, kind, count, member, problems } }: { readonly document: Document }): ReactNode {
  const words = usePlaygroundWords();
  if (api === null) {
    return (
      <div>
        <strong className="sentence">{words.notRecognised}</strong>
        <Issues issues={problems} />
      </div>
    );
  }
  return (
    <span>
      {api} · <code>{kind}</code> × {count}
      {member === null && <span className="hint"> · {words.notUsed}</span>}
    </span>
  );
}
