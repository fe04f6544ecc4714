import type { SharedBudget } from '../budget/budget.ts';
import type { Entry } from '../journal/entry.ts';
import type { Effect, JournalEvent } from '../journal/life.ts';
import type { Timings } from '../journal/timings.ts';
import { transition } from '../journal/transition.ts';
import type { Log, LookupRefresher } from '../ports.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { SenderMetrics } from './metrics.ts';

export type Recorded =
  | { kind: 'recorded'; entry: Entry }
  /** The event means nothing to the booking as it stands. */
  | { kind: 'ignored'; entry: Entry }
  /** A booking that looks the same to the gateway's list is in flight: this one waits. */
  | { kind: 'twin-in-flight' }
  /** The job that an operator named is another booking's. */
  | { kind: 'job-taken' };

/** Moves bookings on: decides by the state machine, stores, and only then acts on the effects. */
export interface Recorder {
  /** @throws when the store cannot be written: nothing has changed then */
  record(entry: Entry, event: JournalEvent, seen?: string): Promise<Recorded>;
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

  async function record(read: Entry, event: JournalEvent, seen?: string): Promise<Recorded> {
    let entry = read;
    let happened = event;
    for (;;) {
      const next = transition(entry.life, happened, timings);
      if (!next) return { kind: 'ignored', entry };
      if (next.life === entry.life) {
        await act(entry, next.effects, seen);
        return { kind: 'ignored', entry };
      }
      const advanced = await journal.advance(entry, next.life, { at: event.at, event: happened.kind, seen });
      switch (advanced.kind) {
        case 'saved':
          report(advanced.entry, entry.life.state, advanced.sharedWith);
          await act(advanced.entry, next.effects, seen);
          return { kind: 'recorded', entry: advanced.entry };
        case 'twin-in-flight':
          return advanced;
        case 'job-taken':
          if (happened.kind !== 'reconciled') return advanced;
          // Another booking got it since the list was compared: the next look sees that.
          happened = { ...happened, verdict: { kind: 'ambiguous', seen: 'the job was taken meanwhile' } };
          break;
        case 'overtaken': {
          const fresh = await journal.find(entry.key);
          if (!fresh) return { kind: 'ignored', entry };
          entry = fresh;
          break;
        }
        default:
          advanced satisfies never;
      }
    }
  }

  function report(entry: Entry, from: string, sharedWith: string | undefined): void {
    const { state } = entry.life;
    if (state !== from) metrics.entered(state);
    log.info({ booking: entry.key, from, state, requestId: entry.life.attempt?.requestId }, 'A booking moved on');
    if (sharedWith !== undefined) {
      log.warn({ booking: entry.key, other: sharedWith }, 'The gateway answered two bookings with the same job');
    }
    if (state === 'booked' && complaint !== undefined) {
      complaint = undefined;
      log.info({}, 'The gateway takes bookings again');
    }
    tell(entry.key);
  }

  async function act(entry: Entry, effects: readonly Effect[], seen: string | undefined): Promise<void> {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'send':
          break; // The attempt's own next step.
        case 'slow-down':
          await budget.slowDown();
          break;
        case 'refetch':
          for (const name of effect.lookups) void lookups.refetchStale(name);
          break;
        case 'alarm':
          sound(effect.alarm, entry, seen);
          break;
        default:
          effect satisfies never;
      }
    }
  }

  function sound(alarm: Extract<Effect, { kind: 'alarm' }>['alarm'], entry: Entry, seen: string | undefined): void {
    const fields = { booking: entry.key, seen, requestId: entry.life.attempt?.requestId };
    switch (alarm) {
      case 'unresolved':
        log.error(fields, 'Nobody can tell whether this booking has a job: decide with npm run bookings');
        break;
      case 'may-be-doubled':
        metrics.doubled();
        log.error(fields, 'A second job may exist for this booking: check with the office');
        break;
      case 'misconfigured':
        misconfigured(seen ?? 'unknown', entry.life.attempt?.requestId);
        break;
      default:
        alarm satisfies never;
    }
  }

  function misconfigured(seen: string, requestId: string | undefined): void {
    if (seen === complaint) return;
    complaint = seen;
    log.error(
      { seen, requestId },
      'The gateway does not accept our key or our settings: bookings are held until it does',
    );
  }

  return { record, misconfigured };
}
