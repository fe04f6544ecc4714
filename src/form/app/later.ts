import { useCallback, useSyncExternalStore } from 'react';
import { inTurn } from './in-turn.ts';

/** A part of the page that comes after what its first picture needs. */
export interface Later<Part> {
  /**
   * Fetches the part, once for all who ask. A file that does not come is asked for again, a few times and when the line is back;
   * then it rejects with the last failure, and the next call begins anew.
   */
  load(): Promise<Part>;
  /** How it stands: the same object until that changes. */
  state(): LaterState<Part>;
  /** Calls back when that has changed; returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
}

export type LaterState<Part> = { kind: 'coming' } | { kind: 'here'; part: Part } | { kind: 'failed'; error: unknown };

/** How long to wait before each further try (ms). */
const PAUSES_MS = [300, 1500, 5000];

const COMING = { kind: 'coming' } as const;

/**
 * A part that `fetchPart` brings, which is `() => import('…')` but for tests. `pause` waits between tries: so many ms, or less
 * when the line comes back before.
 */
export function later<Part>(fetchPart: () => Promise<Part>, pause = untilTimeOrLine): Later<Part> {
  const listeners = new Set<() => void>();
  let state: LaterState<Part> = COMING;
  let loading: Promise<Part> | undefined;

  function become(next: LaterState<Part>) {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  async function tryToLoad(): Promise<Part> {
    for (let tries = 0; ; tries += 1) {
      try {
        const part = await fetchPart();
        become({ kind: 'here', part });
        return part;
      } catch (error) {
        const ms = PAUSES_MS[tries];
        if (ms === undefined) {
          loading = undefined;
          become({ kind: 'failed', error });
          throw error;
        }
        await pause(ms);
      }
    }
  }

  return {
    load() {
      if (state.kind === 'failed') become(COMING);
      loading ??= tryToLoad();
      return loading;
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The part once it is here; whoever uses it is drawn again then, one after the other: all at once would keep a key waiting. */
export function useLater<Part>({ subscribe, state }: Later<Part>): Part | undefined {
  const subscribeInTurn = useCallback((listener: () => void) => subscribe(() => inTurn(listener)), [subscribe]);
  const now = useSyncExternalStore(subscribeInTurn, state, state);
  return now.kind === 'here' ? now.part : undefined;
}

/** Why the part does not come; null while it may. */
export function useLateFailure({ subscribe, state }: Later<unknown>): Error | null {
  const now = useSyncExternalStore(subscribe, state, state);
  if (now.kind !== 'failed') return null;
  return now.error instanceof Error ? now.error : new Error('a part of the page did not come', { cause: now.error });
}

/** Calls `act` with the part once it is here: now, if it is. */
export function onceHere<Part>({ state, subscribe }: Later<Part>, act: (part: Part) => void): void {
  const look = () => {
    const now = state();
    if (now.kind !== 'here') return;
    stop();
    act(now.part);
  };
  const stop = subscribe(look);
  look();
}

/**
 * Fetches a part ahead of its use, once what is drawn now is painted: to ask for files takes a slow phone as long as to draw a field.
 * Whoever uses it is told where it does not come.
 */
export function fetchAhead(part: Later<unknown>): void {
  if (wanted.has(part)) return;
  wanted.add(part);
  inTurn(() => {
    wanted.delete(part);
    part.load().catch(() => undefined);
  });
}

/** Parts that are to be fetched ahead and have not had their turn. */
const wanted = new Set<Later<unknown>>();

function untilTimeOrLine(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
