import { useId, useState, type ReactNode } from 'react';
import { usePlaygroundWords } from './words/usePlaygroundWords';

interface PasteProps {
  readonly onAdd: (text: string) => void;
  readonly onExample: () => void;
}

export function PasteForm({ onAdd, onExample }: PasteProps): ReactNode {
  const words = usePlaygroundWords();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text);
        setText('');
      }}
    >
      <div className="field">
        <label htmlFor={id}>{words.paste}</label>
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setText(target.value)}
        />
        <span id={`${id}-hint`} className="hint">
          {words.pasteHint}
        </span>
      </div>
      <div className="buttons">
        <button type="submit" className="primary">
          {words.add}
        </button>
        <button type="button" onClick={onExample}>
          {words.example}
        </button>
      </div>
    </form>
  );
}
