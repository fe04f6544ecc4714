import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { askBeforeLeaving } from '../../draft/ask-before-leaving.ts';
import type { KeptDraft } from '../../draft/draft.ts';
import type { Stores } from '../../submission/kept-names.ts';
import { forgetAttempt } from '../../submission/outbox.ts';
import { sameRows } from '../lists/row-groups.ts';
import { CALL_DRAFT, deleteCall, heldCalls, restoreCall, watchCalls, withCallAsKept } from './calls.ts';
import { keysElsewhere, untilLeft } from './tab-lock.ts';
import { type SentCall, useSentCalls } from './use-sent-calls.ts';

/** A held call as it is listed. */
export interface ListedCall extends KeptDraft {
  sent: SentCall['kind'] | undefined;
  /** Another tab is writing it. */
  isElsewhere: boolean;
}

export type TakenCall = { key: string } & Extract<SentCall, { kind: 'taken' }>;

const NOWHERE: ReadonlySet<string> = new Set();

/**
 * The held calls of this browser, without the one that is being written here. One that the relay has taken over leaves the
 * list, and `onTaken` is told. A deletion can be undone until the next one. What has not changed is the same object as before.
 */
export function useCalls(stores: Stores, writing: string, onTaken: (call: TakenCall) => void) {
  const client = useQueryClient();
  const sent = useSentCalls();
  const { device } = stores;
  const [stored, setStored] = useState<readonly KeptDraft[]>(() => heldCalls(device));
  const [elsewhere, setElsewhere] = useState(NOWHERE);
  const [deleted, setDeleted] = useState<KeptDraft>();
  const kept = useMemo(() => stored.filter(({ key }) => key !== writing), [stored, writing]);

  const lookElsewhere = useCallback(() => {
    void keysElsewhere().then((keys) => setElsewhere((before) => (isSameSet(before, keys) ? before : keys)));
  }, []);
  const refresh = useCallback(() => {
    setStored((before) => unlessSame(before, heldCalls(device)));
    lookElsewhere();
  }, [device, lookElsewhere]);
  const readOne = useCallback((key: string) => setStored((before) => withCallAsKept(before, key, device)), [device]);

  useEffect(() => () => readOne(writing), [readOne, writing]);
  // What other tabs take up from then on they write, and that is watched; what they leave is waited for.
  useEffect(lookElsewhere, [lookElsewhere]);
  useEffect(() => {
    // A call that was begun in another tab since tells nobody; who comes back to this one sees it right.
    addEventListener('focus', refresh);
    const unwatch = watchCalls(device, refresh);
    return () => {
      removeEventListener('focus', refresh);
      unwatch();
    };
  }, [device, refresh]);

  useEffect(() => askBeforeLeaving(device, CALL_DRAFT.prefix), [device]);
  useEffect(() => {
    const gone = new AbortController();
    for (const key of elsewhere) void untilLeft(key, gone.signal).then(refresh);
    return () => gone.abort();
  }, [elsewhere, refresh]);

  const taken = kept.flatMap(({ key }) => {
    const call = sent.get(key);
    return call?.kind === 'taken' ? [{ key, ...call }] : [];
  });
  useEffect(() => {
    if (taken.length === 0) return;
    for (const call of taken) {
      deleteCall(call.key, device);
      forgetAttempt(client, call.key);
      onTaken(call);
    }
    refresh();
  });

  const calls = useMemo(
    () =>
      kept
        .filter(({ key }) => sent.get(key)?.kind !== 'taken')
        .map((call) => listed(call, sent.get(call.key)?.kind, elsewhere.has(call.key))),
    [kept, sent, elsewhere],
  );

  return {
    calls,
    /** Whether they go with this page, since the browser keeps nothing. */
    areInTabAlone: device.isForgetful(CALL_DRAFT.prefix),
    deleted,
    /** To be called with what was let go of here: its row is drawn with the rest, or goes. */
    readOne,
    remove: (call: KeptDraft) => {
      deleteCall(call.key, device);
      setDeleted(call);
      refresh();
    },
    undo: () => {
      if (deleted) restoreCall(deleted, device);
      setDeleted(undefined);
      refresh();
    },
  };
}

const known = new WeakMap<KeptDraft, ListedCall>();

/** A call as it is listed: the same object for as long as it stands as it did. */
function listed(call: KeptDraft, sent: SentCall['kind'] | undefined, isElsewhere: boolean): ListedCall {
  const before = known.get(call);
  if (before?.sent === sent && before?.isElsewhere === isElsewhere) return before;
  const now = { ...call, sent, isElsewhere };
  known.set(call, now);
  return now;
}

function unlessSame<Row>(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  return sameRows(before, now) ? before : now;
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key));
}
