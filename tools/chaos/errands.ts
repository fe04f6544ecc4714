import { type BookingRequest, jobOf } from '../../src/contract/bookings.ts';
import type { JobCreate } from '../../src/contract/jobs.ts';
import type { Dice } from '../harness/dice.ts';
import type { Intention } from '../harness/intention.ts';
import { drawVisit } from '../harness/visits.ts';

/** How a person behaves who wants one visit. Relays are numbered from 0; times are in ms. */
export type Manner =
  /** Presses once, and again under the same key when that fails. */
  | { kind: 'once'; relay: number }
  /** Presses once and goes away when that fails. */
  | { kind: 'gives-up'; relay: number }
  /** Two presses at the same moment. */
  | { kind: 'double-click'; relay: number }
  /** The line breaks in the middle; the page sends the same again, perhaps to another relay. */
  | { kind: 'cut-and-retry'; relay: number; cutAfterMs: number; again: number }
  /** The same draft in two tabs, sent from both. */
  | { kind: 'twin-tabs'; relays: readonly [number, number]; apartMs: number }
  /** Shuts the lid before the answer is in and never comes back. */
  | { kind: 'vanishes'; relay: number; afterMs: number };

/** One intention with the person who has it. */
export interface Client {
  intention: Intention;
  manner: Manner;
}

/** What happens together: usually one client. */
export interface Errand {
  clients: readonly Client[];
  /** A job that somebody else makes by another way, much like the first client's. */
  stranger: { when: 'before' | 'meanwhile'; job: JobCreate } | undefined;
}

interface Around {
  relays: number;
  echo: boolean;
  firstDay: string;
  /** Most clients it may have. */
  atMost: number;
}

/** Draws an errand: one client, or two whose visits are alike on purpose. */
export function drawErrand(dice: Dice, { relays, echo, firstDay, atMost }: Around): Errand {
  const visit = drawVisit(dice, firstDay);
  const reference = `REF-${dice.whole(1, 999_999)}`;
  const client = (request: BookingRequest): Client => ({
    intention: { key: dice.uuid(), request, visitor: `10.0.0.${dice.whole(1, 40)}` },
    manner: drawManner(dice, relays),
  });
  const alone = (request: BookingRequest): Errand => ({ clients: [client(request)], stranger: undefined });
  const withTwo = atMost < 2 ? 0 : 1;
  const kind = dice.weighted({
    single: 66,
    reference: 6,
    stranger: 8,
    'meant twice': 14 * withTwo,
    'reference twice': 3 * withTwo,
    'reference reused': 3 * withTwo,
  });
  const withReference = { ...visit, external_id: reference };
  switch (kind) {
    case 'single':
      return alone(visit);
    case 'reference':
      return alone(withReference);
    case 'meant twice':
      return { clients: [client(visit), client(visit)], stranger: undefined };
    case 'reference twice':
      return { clients: [client(withReference), client(withReference)], stranger: undefined };
    case 'reference reused': {
      const other = { ...drawVisit(dice, firstDay), external_id: reference };
      return { clients: [client(withReference), client(other)], stranger: undefined };
    }
    case 'stranger': {
      const request = dice.chance(0.3) ? withReference : visit;
      const job = drawStranger(dice, jobOf(request), echo);
      return { ...alone(request), stranger: { when: dice.one(['before', 'meanwhile']), job } };
    }
    default:
      return kind satisfies never;
  }
}

/**
 * Somebody else's job, as much like ours as the relay promises to tell apart. With `external_id` echoed, that is all but
 * the reference. Without, a job in the list that is like a booking whose answer was lost in two of title, times and words
 * may be that booking's, so the stranger's has another title and other notes. (An own reference that a stranger uses too
 * is out of the promise as well.)
 */
function drawStranger(dice: Dice, job: JobCreate, echo: boolean): JobCreate {
  const { external_id: _, ...withoutReference } = job;
  if (!echo) return { ...withoutReference, title: `${job.title} (by phone)`, notes: 'Called at nine.' };
  return dice.chance(0.5) ? withoutReference : { ...withoutReference, external_id: `PHONE-${dice.whole(1, 999_999)}` };
}

function drawManner(dice: Dice, relays: number): Manner {
  const relay = dice.whole(0, relays - 1);
  const other = dice.whole(0, relays - 1);
  const kinds = {
    once: 40,
    'gives-up': 8,
    'double-click': 15,
    'cut-and-retry': 12,
    'twin-tabs': 15,
    vanishes: 10,
  };
  const kind = dice.weighted(kinds);
  switch (kind) {
    case 'once':
    case 'gives-up':
    case 'double-click':
      return { kind, relay };
    case 'cut-and-retry':
      return { kind, relay, cutAfterMs: dice.whole(1, 300), again: other };
    case 'twin-tabs':
      return { kind, relays: [relay, (relay + 1) % relays], apartMs: dice.chance(0.5) ? 0 : dice.whole(1, 40) };
    case 'vanishes':
      return { kind, relay, afterMs: dice.whole(1, 300) };
    default:
      return kind satisfies never;
  }
}
