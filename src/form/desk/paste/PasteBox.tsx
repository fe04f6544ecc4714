import { ClipboardPaste } from 'lucide-react';
import { memo, type RefObject, useContext, useId, useLayoutEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TurnContext } from '../../components/field-context.ts';
import type { VisitForm } from '../../visit-form.ts';
import { Keys } from '../keys/Keys.tsx';
import { isMac } from '../keys/platform.ts';
import { ariaKeys } from '../keys/shortcuts.ts';
import { FoundInMessage, type FoundInMessageProps } from './FoundInMessage.tsx';
import { pasteWords } from './paste-words.ts';
import { useDropped } from './use-dropped.ts';
import './paste.css';

const CLIPBOARD = <ClipboardPaste aria-hidden size={16} />;

/**
 * Takes a caller's message, typed, pasted, or dropped anywhere on the call, and offers what is in it for the fields, one press each. It reads on this device, and changes no
 * field by itself. The message is kept with the call. Belongs inside the form's provider, outside the form itself.
 */
export default memo(function PasteBox(props: Omit<FoundInMessageProps, 'message'>) {
  const id = useId();
  const { setValue } = useFormContext<VisitForm>();
  const message = useWatch<VisitForm, 'message'>({ name: 'message' }) ?? '';
  const setMessage = (text: string) => setValue('message', text);
  const box = useRef<HTMLDetailsElement>(null);
  useDropped(box, (text) => {
    setMessage(text);
    goToPaste();
  });
  return (
    <>
      <details className="paste" ref={box}>
        <summary aria-keyshortcuts={ariaKeys('paste', isMac)}>
          {CLIPBOARD}
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
        {message.trim() !== '' && (
          <>
            <FoundInMessage {...props} key={message} message={message} />
            <button className="button-link" onClick={() => setMessage('')} type="button">
              {pasteWords.clear}
            </button>
          </>
        )}
      </details>
      <OpenWithMessage box={box} />
    </>
  );
});

/** Opens the box for a call that came with a message, and closes it for one that did not. The box itself is the same for each call, and not drawn again. */
function OpenWithMessage({ box }: { box: RefObject<HTMLDetailsElement | null> }) {
  const { getValues } = useFormContext<VisitForm>();
  const turn = useContext(TurnContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another call's message is another one.
  useLayoutEffect(() => {
    if (box.current) box.current.open = Boolean(getValues('message'));
  }, [turn]);
  return null;
}

/** Opens the box of the call that is written and puts focus on its field; does nothing where there is none. */
export function goToPaste(): void {
  const box = document.querySelector<HTMLDetailsElement>('.desk-call .paste');
  if (!box) return;
  box.open = true;
  box.querySelector('textarea')?.focus();
}
