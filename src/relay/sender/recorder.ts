import type { BookingState } from '../../contract/bookings.ts';
import type { SharedBudget } from '../budget/budget.ts';
import type { Entry } from '../journal/entry.ts';
import type { Alarm, Effect, JournalEvent } from '../journal/life.ts';
import type { Timings } from '../journal/timings.ts';
import type { Log, LookupRefresher } from '../ports.ts';
import type { JournalStore } from '../store/journal-store.ts';
import { inTraceOf } from '../tracing/ambient.ts';
import type { SenderMetrics } from './metrics.ts';
import { type Moved, moveOn } from './move-on.ts';

/** Moves bookings on: decides by the state machine, stores, and only then acts on the effects. */
export interface Recorder {
  /** @throws when the store cannot be written: nothing is acted on then */
  record(entry: Entry, event: JournalEvent, seen?: string): Promise<Moved>;
  /** The gateway does not accept our key or settings: loud in the log, once for each change of what it says. */
  misconfigured(seen: string, requestId: string | undefined): void;
}

interface Neighbours {
  journal: JournalStore;
  budget: SharedBudget;
  lookups: LookupRefresher;
  metrics: SenderMetrics;
  log: Log;
  timings: Timings;
  /** Wakes whoever waits for this booking's outcome. */
  tell(key: string): void;
}

export function createRecorder({ journal, budget, lookups, metrics, log, timings, tell }: Neighbours): Recorder {
  /** What the gateway last said of our key or settings, while it takes no bookings. */
  let complaint: string | undefined;

  async function record(read: Entry, event: JournalEvent, seen?: string): Promise<Moved> {
    const moved = await moveOn(journal, read, event, timings, seen);
    if (moved.kind === 'moved') {
      report(moved.entry, moved.from, event.kind === 'answered' || event.kind === 'lease-expired' ? seen : undefined);
      if (moved.sharedWith !== undefined) {
        const fields = { booking: moved.entry.key, other: moved.sharedWith };
        log.error(fields, 'two bookings have the same job, so one may have none: check with the office');
      }
    }
    if (moved.kind === 'moved' || moved.kind === 'unmoved') {
      for (const effect of moved.effects) await act(effect, moved.entry, seen);
    }
    return moved;
  }

  /** `seen`: what came of an attempt, which is never out of a body; what a look has seen may be. */
  function report(entry: Entry, from: BookingState, seen: string | undefined): void {
    const { state, attempt } = entry.life;
    if (state !== from) metrics.entered(state);
    log.info({ booking: entry.key, from, state, seen, requestId: attempt?.requestId }, 'a booking moved on');
    if (state === 'booked' && complaint !== undefined) {
      complaint = undefined;
      log.info({}, 'the gateway takes bookings again');
    }
    tell(entry.key);
  }

  async function act(effect: Effect, entry: Entry, seen: string | undefined): Promise<void> {
    switch (effect.kind) {
      case 'send':
        return; // The attempt's own next step.
      case 'slow-down':
        return await budget.slowDown();
      case 'refetch':
        for (const name of effect.lookups) void lookups.refetchStale(name);
        return;
      case 'alarm':
        return sound(effect.alarm, entry, seen);
      default:
        effect satisfies never;
    }
  }

  function sound(alarm: Alarm, entry: Entry, seen: string | undefined): void {
    const requestId = entry.life.attempt?.requestId;
    const fields = { booking: entry.key, seen, requestId };
    switch (alarm) {
      case 'unresolved':
        log.error(fields, 'nobody can tell whether this booking has a job: decide with npm run bookings');
        break;
      case 'may-be-doubled':
        metrics.doubled();
        log.error(fields, 'a second job may exist for this booking: check with the office');
        break;
      case 'misconfigured':
        misconfigured(seen ?? 'unknown', requestId);
        break;
      default:
        alarm satisfies never;
    }
  }

  function misconfigured(seen: string, requestId: string | undefined): void {
    if (seen === complaint) return;
    complaint = seen;
    log.error({ seen, requestId }, 'the gateway does not accept our key or settings: bookings are held until it does');
  }

  return { record: (entry, event, seen) => inTraceOf(entry, () => record(entry, event, seen)), misconfigured };
}
