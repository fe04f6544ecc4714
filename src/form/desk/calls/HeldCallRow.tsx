import { memo } from 'react';
import { deskWords } from '../desk-words.ts';
import { keepTyping } from '../keys/keep-typing.ts';
import { rowActionOf, rowAriaKeys } from '../keys/row-keys.ts';
import type { ListedCall } from './use-calls.ts';

/** What can be done with a held call. The same object for as long as the list is there. */
export interface HeldCallActions {
  resume: (call: ListedCall) => void;
  remove: (call: ListedCall) => void;
}

export interface HeldCallRowProps {
  call: ListedCall;
  title: string;
  site: string;
  /** How long ago it was held, in words. */
  age: string;
  isTabStop: boolean;
  on: HeldCallActions;
}

const { calls: told } = deskWords;

/** A held call: resumed by its name, or deleted. Drawn again when something that it shows changes. */
export const HeldCallRow = memo(function HeldCallRow({ call, title, site, age, isTabStop, on }: HeldCallRowProps) {
  const state = stateOf(call);
  const remove = () => on.remove(call);
  const actions = canBeDeleted(call) ? { deleteCall: remove } : {};
  const tabIndex = isTabStop ? 0 : -1;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the list around it that groups rows is no list to a screen reader, and it would go with that.
    <li className="desk-call-row" role="listitem">
      <button
        aria-disabled={call.isElsewhere || undefined}
        aria-keyshortcuts={rowAriaKeys(actions)}
        // Said, and not in the row as hidden text: that would be cut out of each row by itself as it is painted.
        aria-label={[deskWords.actions.resume, title, age, site, state].filter(Boolean).join(' ')}
        className="desk-call-resume"
        data-row={call.key}
        onClick={() => !call.isElsewhere && on.resume(call)}
        onMouseDown={keepTyping}
        onKeyDown={(event) => rowActionOf(event.key, actions)?.()}
        tabIndex={tabIndex}
        type="button"
      >
        <span className="desk-call-title">{title}</span> <span className="desk-call-age">{age}</span>{' '}
        <span className="desk-call-site">{site}</span> {state && <span className="desk-call-state">{state}</span>}
      </button>
      {canBeDeleted(call) && (
        <button
          aria-label={told.delete(`${title}, ${site}`)}
          className="desk-icon-button"
          onClick={remove}
          tabIndex={tabIndex}
          type="button"
        />
      )}
    </li>
  );
});

function stateOf({ sent, isElsewhere }: ListedCall): string | undefined {
  if (isElsewhere) return told.elsewhere;
  return sent === undefined || sent === 'taken' ? undefined : told.states[sent];
}

/** What may already be on its way must not be lost sight of, and what another tab writes is that tab's. */
function canBeDeleted({ sent, isElsewhere }: ListedCall): boolean {
  return !isElsewhere && (sent === undefined || sent === 'rejected' || sent === 'refused');
}
