import type { Booking } from '../contract/bookings.ts';
import { isSameOwner, isWithin } from './access/reach.ts';
import type { SharedBudget } from './budget/budget.ts';
import { crashPoint } from './crash-points.ts';
import type { JobWatch } from './job-status/job-watch.ts';
import { needsAsking } from './job-status/needs-asking.ts';
import type { Entry } from './journal/entry.ts';
import { erasedOf, isErasedOf, isErasedWithin } from './journal/erased.ts';
import { bodyHash, fingerprint, likenessOfRequest } from './journal/fingerprint.ts';
import { newLife } from './journal/life.ts';
import { viewOf } from './journal/view.ts';
import type { Bookings, Clock, Log, NewBooking, Reach, Submitted } from './ports.ts';
import { createQueueOrder } from './queue-order.ts';
import type { QueueRoom } from './queue-room.ts';
import { rarely } from './rarely.ts';
import type { Wakeups } from './sender/wakeups.ts';
import type { JournalStore, Stored } from './store/journal-store.ts';
import { currentTraceparent } from './tracing/ambient.ts';

interface Neighbours {
  journal: JournalStore;
  budget: SharedBudget;
  clock: Clock;
  log: Log;
  wakeups: Wakeups;
  watch: Pick<JobWatch, 'ask'>;
  room: QueueRoom;
  /** There is one booking more to send. */
  onStored(): void;
}

/** Another relay on the store may settle a booking without a word to this one: it is looked up this often. */
const POLL_MS = 500;
/** How often and how far apart a store that failed is asked whether it has the booking, before that is told. */
const READ_BACK_TRIES = 6;
const READ_BACK_MS = 500;
/** What is told of waiting is as old as the order of the queue may be. */
const FORECAST_FRESH_MS = 1_000;
/** How long a reader waits for what the job is now. */
const ASK_WITHIN_MS = 2_000;

/** The journal as the HTTP edge uses it. All but `submit` reject when the store cannot be read. */
export function createBookings({ journal, budget, clock, log, wakeups, watch, room, onStored }: Neighbours): Bookings {
  async function view(entry: Entry): Promise<Booking> {
    // A wait that cannot be worked out is no reason to keep quiet about a booking.
    const waitMs = await expectedWait(entry).catch(() => undefined);
    return viewOf(entry, clock.now(), waitMs);
  }

  const order = createQueueOrder(() => journal.queue(clock.now()), clock);
  const forecast = rarely(budget.forecast, FORECAST_FRESH_MS, clock);

  async function expectedWait({ key, visitor, life }: Entry): Promise<number | undefined> {
    if (life.state !== 'received' && life.state !== 'waiting') return undefined;
    const now = clock.now();
    const dueAt = Math.max(now, life.dueAt);
    const ahead = dueAt > now ? await journal.ahead(key, dueAt) : await order.ahead({ key, visitor });
    const waitFor = await forecast();
    return Math.max(waitFor(ahead), dueAt - now);
  }

  async function store(entry: Entry): Promise<Stored | 'full' | 'not-stored' | 'not-known'> {
    try {
      crashPoint('submit:before-storing');
      const stored = await journal.add(entry, room.most());
      crashPoint('submit:after-storing');
      return stored;
    } catch (error) {
      log.error({ booking: entry.key, error }, 'a booking could not be stored');
      return await readBack(entry.key).then(
        (known) => (known ? { added: false, entry: known } : 'not-stored'),
        () => 'not-known' as const,
      );
    }
  }

  /** A write whose confirmation was lost may have happened all the same: a database that restarts can tell soon. */
  async function readBack(key: string): Promise<Entry | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await journal.find(key);
      } catch (error) {
        if (tries === READ_BACK_TRIES) throw error;
        await clock.sleep(READ_BACK_MS);
      }
    }
  }

  async function submit(booking: NewBooking): Promise<Submitted> {
    const entry = newEntry(booking, clock.now());
    const stored = await store(entry);
    if (stored === 'full') return await room.full({ booking: entry.key });
    if (typeof stored === 'string') return { kind: stored };
    const { erasedAt } = stored.entry;
    if (erasedAt !== undefined && isErasedOf(stored.entry.owner, entry.owner)) {
      return { kind: 'erased', erased: erasedOf(stored.entry, erasedAt) };
    }
    if (stored.entry.bodyHash !== entry.bodyHash || !isSameOwner(stored.entry.owner, entry.owner)) {
      return { kind: 'key-reused' };
    }
    if (!stored.added) return { kind: 'known', booking: await view(stored.entry) };
    onStored();
    log.info({ booking: entry.key }, 'a booking is stored');
    return { kind: 'accepted', booking: await view(stored.entry) };
  }

  async function known(key: string, reach: Reach) {
    const entry = await journal.find(key);
    if (entry?.erasedAt !== undefined && isErasedWithin(reach, entry.owner)) {
      return { erased: erasedOf(entry, entry.erasedAt) };
    }
    return entry && isVisible(entry, reach) ? { booking: await view(entry) } : undefined;
  }

  return {
    submit,
    known,
    async find(key, reach) {
      const found = await known(key, reach);
      return found && 'booking' in found ? found.booking : undefined;
    },
    async findErased(key, reach) {
      const found = await known(key, reach);
      return found && 'erased' in found ? found.erased : undefined;
    },
    async findAsItIs(key, reach) {
      const entry = await journal.find(key);
      if (!entry || !isVisible(entry, reach)) return undefined;
      if (entry.life.state !== 'booked' || !needsAsking(entry, clock.now())) return await view(entry);
      await watch.ask(entry.life.job, ASK_WITHIN_MS);
      return await view((await journal.find(key)) ?? entry);
    },
    async list(reach, limit) {
      const entries = await journal.within(reach, limit + 1);
      return { bookings: await Promise.all(entries.slice(0, limit).map(view)), more: entries.length > limit };
    },
    async ofJob(jobId, reach) {
      const [entry] = await journal.ofJob(jobId, reach);
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

function isVisible(entry: Entry, reach: Reach): boolean {
  return entry.erasedAt === undefined && isWithin(reach, entry.owner);
}

function newEntry({ key, request, names, visitor, owner, takenBy }: NewBooking, at: number): Entry {
  return {
    key,
    version: 1,
    visitor,
    owner,
    takenBy,
    request,
    names,
    receivedAt: at,
    traceparent: currentTraceparent(),
    externalId: request.external_id ?? key,
    bodyHash: bodyHash(request),
    fingerprint: fingerprint(likenessOfRequest(request)),
    life: newLife(at),
    lastSeen: undefined,
    jobStatus: undefined,
  };
}
