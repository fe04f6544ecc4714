import { Undo2 } from 'lucide-react';
import { memo, useCallback, useMemo, useRef } from 'react';
import type { KeptDraft } from '../../draft/draft.ts';
import { currentLocale } from '../../language/language.ts';
import { useNow } from '../../window/use-now.ts';
import { deskWords } from '../desk-words.ts';
import { focusRow } from '../lists/focus-row.ts';
import { byKey, GroupedRows } from '../lists/GroupedRows.tsx';
import { rowGroups } from '../lists/row-groups.ts';
import { useRoving } from '../lists/use-roving.ts';
import { Pane } from '../Pane.tsx';
import { ageInWords } from './age.ts';
import { callName } from './call-name.ts';
import { type HeldCallActions, HeldCallRow } from './HeldCallRow.tsx';
import type { ListedCall } from './use-calls.ts';

export interface HeldCallsProps {
  calls: readonly ListedCall[];
  /** Whether they go with this page. */
  areInTabAlone: boolean;
  /** The last one that was deleted and can come back. */
  deleted: KeptDraft | undefined;
  siteName: (id: string) => string;
  /** The same functions throughout: another one has every row drawn anew. */
  onResume: (call: ListedCall) => void;
  onDelete: (call: ListedCall) => void;
  onUndo: () => void;
}

const { calls: told } = deskWords;

/** The calls put aside in this browser: each is resumed by its name, or deleted. */
export const HeldCalls = memo(function HeldCalls(props: HeldCallsProps) {
  const { calls, areInTabAlone, deleted, siteName, onResume, onDelete, onUndo } = props;
  const nowMs = useNow();
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const groups = useMemo(() => rowGroups(calls), [calls]);
  const keys = useMemo(() => calls.map(({ key }) => key), [calls]);
  const roving = useRoving(keys);
  const on: HeldCallActions = useMemo(
    () => ({
      resume: onResume,
      remove: (call) => {
        onDelete(call);
        // The row goes: focus goes to what takes the deletion back.
        requestAnimationFrame(() => undo.current?.focus());
      },
    }),
    [onResume, onDelete],
  );
  const draw = useCallback(
    (call: ListedCall, isTabStop: boolean) => (
      <HeldCallRow
        age={ageInWords(call.savedAt, nowMs, currentLocale())}
        call={call}
        isTabStop={isTabStop}
        key={call.key}
        on={on}
        {...callName(call.values, siteName)}
      />
    ),
    [siteName, nowMs, on],
  );
  return (
    <Pane count={calls.length} heading={told.heading} shortcut="heldCalls">
      {deleted && (
        <p className="desk-undo">
          <span>{deskWords.said.deleted(callName(deleted.values, siteName).title)}</span>
          <button
            className="button-link"
            onClick={() => {
              onUndo();
              // The button goes: focus goes to the row that comes back.
              requestAnimationFrame(() => focusRow(list.current, deleted.key));
            }}
            ref={undo}
            type="button"
          >
            <Undo2 aria-hidden size={14} /> {told.undo}
          </button>
        </p>
      )}
      {calls.length === 0 && <p className="desk-empty">{told.empty}</p>}
      {calls.length > 0 && areInTabAlone && <p className="desk-empty">{told.inTabAlone}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari's screen reader takes one without bullets for none. */}
      <ul className="desk-calls" ref={list} role="list" {...roving.props}>
        <GroupedRows draw={draw} groups={groups} keyOf={byKey} open={undefined} stop={roving.stop} />
      </ul>
    </Pane>
  );
});
