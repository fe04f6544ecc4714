import { BOOKING_STATES } from '../../contract/bookings.ts';
import { isSettled } from '../../contract/settled.ts';
import type { Entry } from '../journal/entry.ts';
import type { Decision } from '../journal/life.ts';
import { DEFAULT_TIMINGS } from '../journal/timings.ts';
import { moveOn } from '../sender/move-on.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { BookingCommand } from './command.ts';
import { describeBooking, listBookings } from './describe.ts';

const LIST_LIMIT = 200;

export interface Report {
  /** Whether it was done. */
  ok: boolean;
  /** For the operator's terminal, without a line break at the end. */
  text: string;
}

/** Does what the operator asks of the journal, beside the relays that work on it. `now` in ms since the epoch. */
export async function runCommand(command: BookingCommand, journal: JournalStore, now: number): Promise<Report> {
  if (command.kind === 'list') return await list(command.states, journal);
  const entry = await journal.find(command.key);
  if (!entry) return { ok: false, text: `There is no booking ${command.key}.` };
  switch (command.kind) {
    case 'show':
      return { ok: true, text: describeBooking(entry, await journal.history(entry.key)) };
    case 'resolve':
      return await resolve(entry, command.decision, journal, now);
    default:
      return command satisfies never;
  }
}

async function list(
  states: Extract<BookingCommand, { kind: 'list' }>['states'],
  journal: JournalStore,
): Promise<Report> {
  const open = BOOKING_STATES.filter((state) => !isSettled(state) || state === 'unresolved');
  const entries = await journal.list(states.length > 0 ? states : open, LIST_LIMIT);
  return { ok: true, text: listBookings(entries) };
}

async function resolve(entry: Entry, decision: Decision, journal: JournalStore, now: number): Promise<Report> {
  // The timings have no say in an operator's decision.
  const moved = await moveOn(journal, entry, { kind: 'decided', at: now, decision }, DEFAULT_TIMINGS, 'operator');
  switch (moved.kind) {
    case 'moved':
      return { ok: true, text: `Booking ${entry.key} was ${moved.from} and is now ${moved.entry.life.state}.` };
    case 'job-taken':
      return {
        ok: false,
        text: `Another booking has that job. Nothing has changed. ${await ownerOf(decision, journal)}`,
      };
    case 'unmoved':
      return { ok: false, text: whyNot(moved.entry, decision) };
    case 'twin-in-flight':
      return { ok: false, text: 'A booking that looks the same is being sent. Nothing has changed. Try again soon.' };
    default:
      return moved satisfies never;
  }
}

async function ownerOf(decision: Decision, journal: JournalStore): Promise<string> {
  if (decision.kind !== 'booked') return '';
  const owner = (await journal.claims([decision.job.id])).get(decision.job.id);
  return owner ? `See: show ${owner.key}` : '';
}

function whyNot({ life }: Entry, decision: Decision): string {
  switch (life.state) {
    case 'sending':
      return 'It is being sent at this moment. Nothing has changed. Try again soon.';
    case 'booked':
      return `It is booked as Job ${life.job.number}. Nothing has changed.`;
    case 'refused':
      return 'It is refused for good. Nothing has changed.';
    case 'unanswered':
      return `The relay is still finding out whether it has a job, so it cannot be decided by --${decision.kind}. Nothing has changed.`;
    case 'received':
    case 'waiting':
      return 'It will be sent anyway. Nothing has changed.';
    case 'unresolved':
      return 'Nothing has changed.';
    default:
      return life satisfies never;
  }
}
