import type { SharedBudget } from './budget/budget.ts';
import { crashPoint } from './crash-points.ts';
import type { Entry } from './journal/entry.ts';
import { bodyHash, fingerprint, likenessOfRequest } from './journal/fingerprint.ts';
import { newLife } from './journal/life.ts';
import { viewOf } from './journal/view.ts';
import type { Bookings, Clock, Log, NewBooking, Submitted } from './ports.ts';
import type { Wakeups } from './sender/wakeups.ts';
import type { JournalStore } from './store/journal-store.ts';

interface Neighbours {
  journal: JournalStore;
  budget: SharedBudget;
  clock: Clock;
  log: Log;
  wakeups: Wakeups;
  /** There is a booking to send. */
  nudge(): void;
}

/** Another relay on the store may settle a booking without a word to this one: it is looked up this often. */
const POLL_MS = 500;

/** The journal as the HTTP edge uses it. `find` and `outcome` reject when the store cannot be read. */
export function createBookings({ journal, budget, clock, log, wakeups, nudge }: Neighbours): Bookings {
  async function view(entry: Entry) {
    return viewOf(entry, clock.now(), await expectedWait(entry));
  }

  async function expectedWait({ key, life }: Entry): Promise<number | undefined> {
    if (life.state !== 'received' && life.state !== 'waiting') return undefined;
    const now = clock.now();
    const dueAt = Math.max(now, life.dueAt);
    const wait = await budget.waitFor(await journal.ahead(key, dueAt));
    return Math.max(wait, dueAt - now);
  }

  async function store(booking: NewBooking): Promise<Submitted> {
    const entry = newEntry(booking, clock.now());
    crashPoint('submit:before-storing');
    const stored = await journal.add(entry);
    crashPoint('submit:after-storing');
    if (stored.added) {
      nudge();
      log.info({ booking: entry.key }, 'a booking is stored');
      return { kind: 'accepted', booking: await view(stored.entry) };
    }
    if (stored.entry.bodyHash !== entry.bodyHash) return { kind: 'key-reused' };
    return { kind: 'known', booking: await view(stored.entry) };
  }

  /** A write whose confirmation was lost may have happened all the same: then the booking is stored. */
  async function readBack({ key }: NewBooking, error: unknown): Promise<Submitted> {
    log.error({ booking: key, error }, 'a booking could not be stored');
    try {
      const entry = await journal.find(key);
      if (!entry) return { kind: 'not-stored' };
      return { kind: 'known', booking: viewOf(entry, clock.now(), undefined) };
    } catch {
      return { kind: 'not-stored' };
    }
  }

  return {
    submit: (booking) => store(booking).catch((error: unknown) => readBack(booking, error)),
    async find(key) {
      const entry = await journal.find(key);
      return entry && (await view(entry));
    },
    async outcome(key, withinMs) {
      const until = clock.now() + withinMs;
      for (;;) {
        const woken = wakeups.next(key);
        try {
          const entry = await journal.find(key);
          if (!entry) return undefined;
          const left = until - clock.now();
          const open = entry.life.state === 'received' || entry.life.state === 'sending';
          if (!open || left <= 0) return await view(entry);
          await clock.sleep(Math.min(POLL_MS, left), woken.signal);
        } finally {
          woken.release();
        }
      }
    },
  };
}

function newEntry({ key, request, names, visitor }: NewBooking, at: number): Entry {
  return {
    key,
    version: 1,
    visitor,
    request,
    names,
    receivedAt: at,
    externalId: request.external_id ?? key,
    bodyHash: bodyHash(request),
    fingerprint: fingerprint(likenessOfRequest(request)),
    life: newLife(at),
    lastSeen: undefined,
    jobStatus: undefined,
  };
}
