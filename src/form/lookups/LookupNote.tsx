import { RotateCw } from 'lucide-react';
import { useRef, useState } from 'react';
import { useKeptFocus } from '../fields/details/use-kept-focus.ts';
import { words } from '../words.ts';
import type { LookupState } from './use-lookups.ts';

export interface LookupNoteProps {
  lookup: LookupState<unknown>;
  /** What it holds, in words: "job types". */
  what: string;
  /** The ID of the control that it fills, which takes focus from a note that goes. */
  control?: string;
}

/** What a person should know of a lookup that is not simply there: slow, failed with a way to retry, or empty. */
export function LookupNote({ lookup, what, control = '' }: LookupNoteProps) {
  const [isAsked, setAsked] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  useKeptFocus(note, () => document.getElementById(control));
  const ask = () => {
    setAsked(true);
    void lookup.retry().then(() => setAsked(false));
  };
  return (
    <div className="lookup-note" ref={note} role="status">
      {lookup.status === 'slow' && <p className="field-hint">{words.lookups.slow({ what })}</p>}
      {lookup.status === 'failed' && (
        <p className="lookup-failed">
          <span className={isAsked ? 'lookup-asked' : undefined}>
            {words.lookups[isAsked ? 'loading' : 'failed']({ what })}
          </span>
          <button className="button-quiet" onClick={ask} type="button">
            <RotateCw aria-hidden size={16} />
            {words.tryAgain}
            <span className="visually-hidden"> ({what})</span>
          </button>
        </p>
      )}
      {lookup.status === 'ready' && lookup.items.length === 0 && (
        <p className="field-hint">{words.lookups.empty({ what })}</p>
      )}
    </div>
  );
}
