import { useCallback, useState } from 'react';
import { type Draft, emptyDraft } from '../draft/draft.ts';
import { makeKey } from '../submission/make-key.ts';
import type { VisitForm } from '../visit-form.ts';

/** The call that is open, and which one it is since the page was loaded: each is mounted anew. */
export interface OpenCall {
  draft: Draft;
  turn: number;
  note: string | undefined;
}

/** Which call is being written, and the ways to begin another. */
export function useOpenCall(first: Draft) {
  const [call, setCall] = useState<OpenCall>({ draft: first, turn: 0, note: undefined });
  const open = useCallback(
    (draft: Draft, note?: string) => setCall(({ turn }) => ({ draft, turn: turn + 1, note })),
    [],
  );
  return {
    call,
    /** Goes on with a call as it was left, under its own key. */
    open,
    /** Begins one under a new key. */
    begin: useCallback((values?: VisitForm, note?: string) => open(startOf(values), note), [open]),
  };
}

function startOf(values: VisitForm | undefined): Draft {
  return values ? { key: makeKey(), values } : emptyDraft(makeKey());
}
