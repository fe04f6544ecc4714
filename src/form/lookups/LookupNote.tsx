import { RotateCw } from 'lucide-react';
import { words } from '../words.ts';
import type { LookupState } from './use-lookups.ts';

export interface LookupNoteProps {
  lookup: LookupState<unknown>;
  /** What it holds, in words: "job types". */
  what: string;
}

/** What a person should know of a lookup that is not simply there: slow, failed with a way to retry, or empty. */
export function LookupNote({ lookup, what }: LookupNoteProps) {
  return (
    <div className="lookup-note" role="status">
      {lookup.status === 'slow' && <p className="field-hint">{words.lookups.slow({ what })}</p>}
      {lookup.status === 'failed' && (
        <p className="lookup-failed">
          <span>{words.lookups.failed({ what })}</span>
          <button className="button-quiet" onClick={lookup.retry} type="button">
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
