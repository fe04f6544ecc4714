import type { QueryClient } from '@tanstack/react-query';
import type { BookingList } from '../../../contract/bookings.ts';
import { bookingQueryOptions } from '../../api/booking.ts';
import { lookupKey } from '../../api/lookup.ts';
import { requestStream } from '../../api/request.ts';
import { bookingsQueryOptions } from '../../mine/bookings-query.ts';
import { tabPass } from '../../pass/tab-pass.ts';
import { follow, type LiveEvent, type Liveness } from './follow.ts';
import { DESK_JOBS, LIKELY_DUPLICATES } from './job-queries.ts';
import { withBooking } from './recent-list.ts';

/** The desk's line to what happens, one for all that is shown. */
export interface DeskLive {
  /** Follows for as long as anyone subscribes. */
  subscribe(onChange: () => void): () => void;
  liveness(): Liveness;
}

const lines = new WeakMap<QueryClient, DeskLive>();

/** The line of a page, by its query client: what comes in is put into what the client holds. */
export function deskLive(client: QueryClient): DeskLive {
  const line = lines.get(client) ?? createDeskLive(client);
  lines.set(client, line);
  return line;
}

function createDeskLive(client: QueryClient): DeskLive {
  const listeners = new Set<() => void>();
  let liveness: Liveness = 'connecting';
  let stop: (() => void) | undefined;

  const begin = () =>
    whileVisible((signal) =>
      follow(
        {
          open: (lastEventId, ended) =>
            requestStream({
              path: '/v1/events',
              headers: { accept: 'text/event-stream', ...(lastEventId !== '' && { 'last-event-id': lastEventId }) },
              signal: ended,
            }),
          onEvent: (event) => take(client, event),
          onLiveness: (next) => {
            if (next === liveness) return;
            liveness = next;
            for (const listener of [...listeners]) listener();
          },
          rest,
          random: Math.random,
        },
        signal,
      ),
    );

  return {
    subscribe(onChange) {
      listeners.add(onChange);
      stop ??= begin();
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        liveness = 'connecting';
      };
    },
    liveness: () => liveness,
  };
}

/** Puts what happened into what the page knows. */
export function take(client: QueryClient, event: LiveEvent): void {
  switch (event.name) {
    case 'ready':
      // What is shown may be from before the line was there.
      void readAnew(client);
      void client.invalidateQueries({ queryKey: DESK_JOBS });
      return;
    case 'booking': {
      const { queryKey } = bookingsQueryOptions;
      const isReading = client.getQueryState(queryKey)?.fetchStatus === 'fetching';
      client.setQueryData<BookingList>(queryKey, (list) => list && withBooking(list, event.booking));
      client.setQueryData(bookingQueryOptions(event.booking.key).queryKey, event.booking);
      void client.invalidateQueries({ queryKey: LIKELY_DUPLICATES });
      // What is being read may be from before this.
      if (isReading) void readAnew(client);
      return;
    }
    case 'jobs':
      void client.invalidateQueries({ queryKey: DESK_JOBS });
      void client.invalidateQueries({ queryKey: LIKELY_DUPLICATES });
      return;
    case 'lookup':
      void client.invalidateQueries({ queryKey: lookupKey(event.lookup) });
      return;
    default:
      event satisfies never;
  }
}

/** Reads the bookings again, and not by waiting for an answer that is on its way: it may be from before. */
async function readAnew(client: QueryClient): Promise<void> {
  const { queryKey } = bookingsQueryOptions;
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

/**
 * Runs `work` while the page is looked at: a browser allows few connections to one place, and pages that nobody sees would
 * keep them from those that are used. Returns what ends it.
 */
function whileVisible(work: (signal: AbortSignal) => Promise<void>): () => void {
  let running: AbortController | undefined;
  const onChange = () => {
    if (document.visibilityState === 'hidden') {
      running?.abort();
      running = undefined;
    } else if (running === undefined) {
      running = new AbortController();
      void work(running.signal);
    }
  };
  document.addEventListener('visibilitychange', onChange);
  onChange();
  return () => {
    document.removeEventListener('visibilitychange', onChange);
    running?.abort();
  };
}

/** A wait that ends sooner when there is a line again, or another pass or somebody signed in. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = tabPass.subscribe(() => tabPass.refusal() === undefined && end());
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
    function end() {
      unsubscribe();
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    }
    if (signal.aborted) end();
  });
}
