import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { idReader } from '../reading/first.ts';
import { words } from '../words.ts';

export interface SiteIdDialogProps {
  onChoose: (id: string) => void;
  onClose: () => void;
}

/** Asks for a site's ID, for a site that the cut-off list does not hold. Whether it exists, the relay finds out. */
export function SiteIdDialog({ onChoose, onClose }: SiteIdDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);

  const choose = (event: FormEvent) => {
    event.preventDefault();
    // React lets this bubble to the page's form through the portal-less tree: it is this dialog's alone.
    event.stopPropagation();
    const { data: read } = idReader.safeParse(typed.trim());
    setWrong(read === undefined);
    if (read === undefined) return;
    onChoose(read);
    dialog.current?.close();
  };

  return (
    <dialog aria-labelledby={`${id}-heading`} className="dialog" onClose={onClose} ref={dialog}>
      <h2 id={`${id}-heading`}>{words.site.enterId}</h2>
      <label className="field-label" htmlFor={id}>
        {words.site.idLabel}
      </label>
      <input
        aria-describedby={wrong ? `${id}-error` : undefined}
        aria-invalid={wrong || undefined}
        className="input"
        id={id}
        inputMode="numeric"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && choose(event)}
        value={typed}
      />
      {wrong && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {words.errors.siteId}
        </p>
      )}
      <div className="dialog-actions">
        <button className="button-quiet" onClick={() => dialog.current?.close()} type="button">
          {words.cancel}
        </button>
        <button className="button-primary" onClick={choose} type="button">
          {words.site.useId}
        </button>
      </div>
    </dialog>
  );
}
