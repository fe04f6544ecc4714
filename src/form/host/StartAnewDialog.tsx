import { useEffect, useId, useRef } from 'react';
import { moreWords } from '../more-words.ts';

/** Asks before what was typed is cleared, which the page around the form wants. */
export function StartAnewDialog({ onYes, onClose }: { onYes: () => void; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { heading, text, yes, no } = moreWords().startAnew;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog aria-describedby={`${id}-text`} aria-labelledby={id} className="dialog" onClose={onClose} ref={dialog}>
      <h2 id={id}>{heading}</h2>
      <p id={`${id}-text`}>{text}</p>
      <div className="dialog-actions">
        <button className="button-quiet" onClick={() => dialog.current?.close()} type="button">
          {no}
        </button>
        <button
          className="button-primary"
          onClick={() => {
            onYes();
            dialog.current?.close();
          }}
          type="button"
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
