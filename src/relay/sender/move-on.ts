import type { BookingState } from '../../contract/bookings.ts';
import type { Entry } from '../journal/entry.ts';
import type { Effect, JournalEvent } from '../journal/life.ts';
import type { Timings } from '../journal/timings.ts';
import { transition } from '../journal/transition.ts';
import type { JournalStore } from '../store/journal-store.ts';

export type Moved =
  /** Durable: the effects may now be acted on. */
  | { kind: 'moved'; entry: Entry; from: BookingState; effects: readonly Effect[]; sharedWith: string | undefined }
  /** The event means nothing to the booking as it stands, except perhaps an alarm. */
  | { kind: 'unmoved'; entry: Entry; effects: readonly Effect[] }
  /** A booking that looks the same to the gateway's list is in flight: this one waits. */
  | { kind: 'twin-in-flight' }
  /** The job that an operator named is another booking's. */
  | { kind: 'job-taken' };

/**
 * Decides by the state machine where an event leads, and stores that. When someone else moved the booking since it
 * was read, decides anew from where it stands.
 *
 * @throws when the store cannot be written: then nothing has changed as far as is known
 */
export async function moveOn(
  journal: JournalStore,
  read: Entry,
  event: JournalEvent,
  timings: Timings,
  seen?: string,
): Promise<Moved> {
  let entry = read;
  let happened = event;
  for (;;) {
    const next = transition(entry.life, happened, timings);
    if (!next) return { kind: 'unmoved', entry, effects: [] };
    if (next.life === entry.life) return { kind: 'unmoved', entry, effects: next.effects };
    const advanced = await journal.advance(entry, next.life, { at: event.at, event: event.kind, seen });
    switch (advanced.kind) {
      case 'saved': {
        const { sharedWith } = advanced;
        return { kind: 'moved', entry: advanced.entry, from: entry.life.state, effects: next.effects, sharedWith };
      }
      case 'twin-in-flight':
        return advanced;
      case 'job-taken':
        if (happened.kind !== 'reconciled') return advanced;
        // Another booking got it since the list was compared: the next look sees that.
        happened = { ...happened, verdict: { kind: 'ambiguous', seen: 'the job was taken meanwhile' } };
        break;
      case 'overtaken': {
        const fresh = await journal.find(entry.key);
        if (!fresh) return { kind: 'unmoved', entry, effects: [] };
        entry = fresh;
        break;
      }
      default:
        advanced satisfies never;
    }
  }
}
