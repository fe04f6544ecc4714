import { type RefObject, useCallback, useState } from 'react';
import { type Draft, emptyDraft } from '../draft/draft.ts';
import { makeKey } from '../submission/make-key.ts';
import type { VisitForm } from '../visit-form.ts';
import type { CallHandle } from './DeskCall.tsx';

/** Which call is open since the page was loaded, and what there is to know about where it came from. */
export interface OpenCall {
  turn: number;
  note: string | undefined;
}

/** Which call is being written, and the ways to begin another in the same form; `onOpen` is told of it at once. */
export function useOpenCall(handle: RefObject<CallHandle | null>, onOpen: (draft: Draft) => void) {
  const [call, setCall] = useState<OpenCall>({ turn: 0, note: undefined });
  const open = useCallback(
    (draft: Draft, note?: string) => {
      handle.current?.goOnWith(draft);
      setCall(({ turn }) => ({ turn: turn + 1, note }));
      onOpen(draft);
    },
    [handle, onOpen],
  );
  /** Begins one, under a new key where it has none. */
  const begin = useCallback(
    (values?: VisitForm, note?: string, key = makeKey()) => open(values ? { key, values } : emptyDraft(key), note),
    [open],
  );
  return {
    call,
    /** Goes on with a call as it was left, under its own key. */
    open,
    begin,
  };
}
