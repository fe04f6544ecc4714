import type { RetentionConfig } from '../config/retention.ts';
import { createOutage } from '../outage.ts';
import type { Clock, Log } from '../ports.ts';
import { createLoop, type Worker } from '../sender/loop.ts';
import type { Erasure } from '../store/erasure.ts';
import type { SessionStore } from '../store/session-store.ts';

export interface RetentionDeps {
  erasure: Erasure;
  sessions: Pick<SessionStore, 'purge'>;
  /** One relay erases for all: `Store`. */
  claimFlight(name: string, now: number, until: number): Promise<boolean>;
  moveFlight(name: string, until: number, to: number): Promise<boolean>;
  /** As the operator wants it now. */
  wanted(): RetentionConfig;
  clock: Clock;
  log: Log;
}

const FLIGHT = 'retention';
const EVERY_MS = 3_600_000;
/** Longer than a batch takes on the slowest disk: a relay that dies leaves the rest to another. */
const CLAIM_MS = 120_000;
/** Rows in one write, and the pause after it in ms: whoever books meanwhile hardly waits. */
const BATCH = 50;
const PAUSE_MS = 100;
const DAY_MS = 86_400_000;
/** Sessions that ended before this ago are forgotten, in ms: a sign-in that made one must not make another. */
const ENDED_SESSIONS_MS = DAY_MS;

/**
 * Erases what tells of people from bookings and operations whose time is over (`retention` in the config), and forgets
 * sessions that have ended. Once an hour, by one relay at a time. The log is told how many there were, and nothing of them.
 */
export function createRetention(deps: RetentionDeps): Worker {
  const { erasure, sessions, claimFlight, moveFlight, wanted, clock, log } = deps;
  let under: Promise<number> | undefined;

  async function turn(): Promise<number> {
    const began = clock.now();
    let until = began + CLAIM_MS;
    if (!(await claimFlight(FLIGHT, began, until))) return EVERY_MS;

    /** False when the relay stops, or when another has taken over. */
    async function goOn(): Promise<boolean> {
      await clock.sleep(PAUSE_MS, loop.stopping);
      if (loop.stopping.aborted) return false;
      const next = clock.now() + CLAIM_MS;
      if (!(await moveFlight(FLIGHT, until, next))) return false;
      until = next;
      return true;
    }

    try {
      await sessions.purge(began - ENDED_SESSIONS_MS);
      const bookings = await eraseAll(began, { settled: 'booked', refused: 'refused' }, erasure.bookings, goOn);
      const operations = await eraseAll(began, { settled: 'done', refused: 'refused' }, erasure.operations, goOn);
      const { personalDataDays } = wanted();
      if (personalDataDays !== undefined) await erasure.events(began - personalDataDays * DAY_MS);
      if (bookings + operations > 0) log.info({ bookings, operations }, 'personal data was erased');
    } finally {
      // Held until the next turn is due: the other relays need not look again before.
      await moveFlight(FLIGHT, until, loop.stopping.aborted ? 0 : began + EVERY_MS - 1);
    }
    return EVERY_MS;
  }

  async function eraseAll<Settled extends string>(
    began: number,
    states: { settled: Settled; refused: 'refused' },
    erase: (state: Settled | 'refused', order: EraseOrder, now: number) => ReturnType<Erasure['bookings']>,
    goOn: () => Promise<boolean>,
  ): Promise<number> {
    const { personalDataDays, refusedDays = personalDataDays } = wanted();
    let erased = 0;
    for (const [state, days] of [
      [states.settled, personalDataDays],
      [states.refused, refusedDays],
    ] as const) {
      if (days === undefined) continue;
      let after: number | undefined = 0;
      while (after !== undefined) {
        const batch = await erase(state, { endedBefore: began - days * DAY_MS, after, limit: BATCH }, clock.now());
        erased += batch.erased;
        after = batch.next;
        if (after !== undefined && !(await goOn())) return erased;
      }
    }
    return erased;
  }

  const round = () => {
    under = turn().finally(() => {
      under = undefined;
    });
    return under;
  };
  const idle = async () => {
    // Its failure is told by the loop.
    await under?.catch(() => undefined);
  };
  const outage = createOutage(log, {
    level: 'warn',
    failing: 'personal data cannot be erased: trying every hour until it can',
    over: 'personal data can be erased again',
  });
  const loop = createLoop({ round, idle, outage, restMs: EVERY_MS, clock });
  return { start: loop.start, nudge: loop.nudge, stop: loop.stop, round, idle };
}

type EraseOrder = Parameters<Erasure['bookings']>[1];
