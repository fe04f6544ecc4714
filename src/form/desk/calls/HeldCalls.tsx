import { Trash2, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import type { KeptDraft } from '../../draft/draft.ts';
import { currentLocale } from '../../language/language.ts';
import { useNow } from '../../window/use-now.ts';
import { deskWords } from '../desk-words.ts';
import { rowActionOf, rowAriaKeys } from '../keys/row-keys.ts';
import { useRoving } from '../lists/use-roving.ts';
import { Pane } from '../Pane.tsx';
import { ageInWords } from './age.ts';
import { callName } from './call-name.ts';
import type { ListedCall } from './use-calls.ts';

export interface HeldCallsProps {
  calls: readonly ListedCall[];
  /** The last one that was deleted and can come back. */
  deleted: KeptDraft | undefined;
  siteName: (id: string) => string;
  onResume: (call: KeptDraft) => void;
  onDelete: (call: KeptDraft) => void;
  onUndo: () => void;
}

const { calls: told } = deskWords;

/** The calls put aside in this browser: each is resumed by its name, or deleted. */
export function HeldCalls({ calls, deleted, siteName, onResume, onDelete, onUndo }: HeldCallsProps) {
  const nowMs = useNow();
  const undo = useRef<HTMLButtonElement>(null);
  const roving = useRoving(calls.map(({ key }) => key));
  const nameOf = (call: KeptDraft) => callName(call.values, siteName);
  const inOne = (call: KeptDraft) => `${nameOf(call).title}, ${nameOf(call).site}`;
  return (
    <Pane count={calls.length} heading={told.heading} shortcut="heldCalls">
      {deleted && (
        <p className="desk-undo">
          <span>{deskWords.said.deleted(nameOf(deleted).title)}</span>
          <button className="button-link" onClick={onUndo} ref={undo} type="button">
            <Undo2 aria-hidden size={14} /> {told.undo}
          </button>
        </p>
      )}
      {calls.length === 0 && <p className="desk-empty">{told.empty}</p>}
      <ul className="desk-calls" {...roving.props}>
        {calls.map((call) => {
          const { title, site } = nameOf(call);
          const state = stateOf(call);
          const tabIndex = roving.isTabStop(call.key) ? 0 : -1;
          const remove = () => {
            onDelete(call);
            // The row goes: focus goes to what takes the deletion back.
            requestAnimationFrame(() => undo.current?.focus());
          };
          const actions = canBeDeleted(call) ? { deleteCall: remove } : {};
          return (
            <li className="desk-call-row" key={call.key}>
              <button
                aria-disabled={call.isElsewhere || undefined}
                className="desk-call-resume"
                data-row={call.key}
                aria-keyshortcuts={rowAriaKeys(actions)}
                onClick={() => !call.isElsewhere && onResume(call)}
                onKeyDown={(event) => rowActionOf(event.key, actions)?.()}
                tabIndex={tabIndex}
                type="button"
              >
                <span className="visually-hidden">{deskWords.actions.resume} </span>
                <span className="desk-call-title">{title}</span>{' '}
                <span className="desk-call-age">{ageInWords(call.savedAt, nowMs, currentLocale())}</span>{' '}
                <span className="desk-call-site">{site}</span>{' '}
                {state && <span className="desk-call-state">{state}</span>}
              </button>
              {canBeDeleted(call) && (
                <button
                  aria-label={told.delete(inOne(call))}
                  className="desk-icon-button"
                  onClick={remove}
                  tabIndex={tabIndex}
                  type="button"
                >
                  <Trash2 aria-hidden size={15} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Pane>
  );
}

function stateOf({ sent, isElsewhere }: ListedCall): string | undefined {
  if (isElsewhere) return told.elsewhere;
  return sent === undefined || sent === 'taken' ? undefined : told.states[sent];
}

/** What may already be on its way must not be lost sight of, and what another tab writes is that tab's. */
function canBeDeleted({ sent, isElsewhere }: ListedCall): boolean {
  return !isElsewhere && (sent === undefined || sent === 'rejected' || sent === 'refused');
}
