import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { KeptDraft } from '../../draft/draft.ts';
import type { Stores } from '../../submission/outbox.ts';
import { forgetAttempt } from '../../submission/use-attempt.ts';
import { deleteCall, heldCalls, restoreCall, watchCalls } from './calls.ts';
import { keysElsewhere, untilLeft } from './tab-lock.ts';
import { type SentCall, useSentCalls } from './use-sent-calls.ts';

/** A held call as it is listed. */
export interface ListedCall extends KeptDraft {
  sent: SentCall['kind'] | undefined;
  /** Another tab is writing it. */
  isElsewhere: boolean;
}

export type TakenCall = { key: string } & Extract<SentCall, { kind: 'taken' }>;

/**
 * The held calls of this browser, without the one that is being written here. One that the relay has taken over leaves the
 * list, and `onTaken` is told. A deletion can be undone until the next one.
 */
export function useCalls(stores: Stores, writing: string, onTaken: (call: TakenCall) => void) {
  const client = useQueryClient();
  const sent = useSentCalls();
  const { device } = stores;
  const [kept, setKept] = useState(() => heldCalls(device, writing));
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState<KeptDraft>();

  const refresh = useCallback(() => {
    setKept(heldCalls(device, writing));
    void keysElsewhere().then(setElsewhere);
  }, [device, writing]);

  useEffect(() => {
    refresh();
    // A call that was begun in another tab since tells nobody; who comes back to this one sees it right.
    addEventListener('focus', refresh);
    const unwatch = watchCalls(device, refresh);
    return () => {
      removeEventListener('focus', refresh);
      unwatch();
    };
  }, [device, refresh]);

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

  const calls: ListedCall[] = kept
    .filter(({ key }) => sent.get(key)?.kind !== 'taken')
    .map((call) => ({ ...call, sent: sent.get(call.key)?.kind, isElsewhere: elsewhere.has(call.key) }));

  return {
    calls,
    deleted,
    refresh,
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
