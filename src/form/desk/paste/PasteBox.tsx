import { ClipboardPaste } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { FoundInMessage, type FoundInMessageProps } from './FoundInMessage.tsx';
import { pasteWords } from './paste-words.ts';
import './paste.css';

/**
 * Takes a caller's message and offers what is in it for the fields, one press each. It reads on this device, and changes no
 * field by itself. Belongs inside the form's provider, outside the form itself.
 */
export default function PasteBox(props: Omit<FoundInMessageProps, 'message'>) {
  const id = useId();
  const [message, setMessage] = useState('');
  const settled = useDeferredValue(message);
  return (
    <details className="paste">
      <summary>
        <ClipboardPaste aria-hidden size={16} />
        {pasteWords.summary}
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
