import { ClipboardPaste } from 'lucide-react';
import { useDeferredValue, useId, useRef, useState } from 'react';
import { Keys } from '../keys/Keys.tsx';
import { isMac } from '../keys/platform.ts';
import { ariaKeys } from '../keys/shortcuts.ts';
import { FoundInMessage, type FoundInMessageProps } from './FoundInMessage.tsx';
import { pasteWords } from './paste-words.ts';
import { useDropped } from './use-dropped.ts';
import './paste.css';

/**
 * Takes a caller's message, typed, pasted, or dropped anywhere on the call, and offers what is in it for the fields, one press each. It reads on this device, and changes no
 * field by itself. Belongs inside the form's provider, outside the form itself.
 */
export default function PasteBox(props: Omit<FoundInMessageProps, 'message'>) {
  const id = useId();
  const [message, setMessage] = useState('');
  const settled = useDeferredValue(message);
  const box = useRef<HTMLDetailsElement>(null);
  useDropped(box, (text) => {
    setMessage(text);
    goToPaste();
  });
  return (
    <details className="paste" ref={box}>
      <summary aria-keyshortcuts={ariaKeys('paste', isMac)}>
        <ClipboardPaste aria-hidden size={16} />
        {pasteWords.summary} <Keys id="paste" />
      </summary>
      <label className="field-label" htmlFor={id}>
        {pasteWords.label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {pasteWords.hint}
      </p>
      <textarea
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        className="input"
        id={id}
        onChange={(event) => setMessage(event.currentTarget.value)}
        rows={4}
        value={message}
      />
      {settled.trim() !== '' && (
        <>
          <FoundInMessage {...props} key={settled} message={settled} />
          <button className="button-link" onClick={() => setMessage('')} type="button">
            {pasteWords.clear}
          </button>
        </>
      )}
    </details>
  );
}

/** Opens the box of the call that is written and puts focus on its field; does nothing where there is none. */
export function goToPaste(): void {
  const box = document.querySelector<HTMLDetailsElement>('.desk-call .paste');
  if (!box) return;
  box.open = true;
  box.querySelector('textarea')?.focus();
}
