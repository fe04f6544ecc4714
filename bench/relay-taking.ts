import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startStore } from '../tools/harness/store-server.ts';
import { commitsPerSecond } from './bare-store.ts';
import { emptyJournal } from './empty-journal.ts';
import { load, loadTimes } from './relay-load.ts';
import { aBooking } from './relay-shots.ts';
import { type Figures, type Options, withWorld } from './relay-world.ts';
import { ask, byTurns, p99, partOf, perSecond, processorTime } from './turns.ts';

const NOBODY_WAITS = { maxQueued: 100_000, answerWithinMs: 0 };
/** The default: the gateway takes 40 a minute, so that what is sent meanwhile is next to nothing. */
const BUDGET = 30;
/** As much as the sandbox takes is sent meanwhile, which no real gateway allows. */
const BOUNDLESS = 60_000;
/** By then what is done for each booking is compiled. */
const WARM_AFTER = 5_000;

/** Bookings taken in, beside the store alone; and beside a sender that sends without a limit. */
export async function takenIn(options: Options, folder: string): Promise<Figures> {
  const { store, seconds, connections, rounds } = options;
  const turn = { connections, ms: seconds * 1000 };
  let stores = 0;

  /** A store of its own each time, so that its size does not tell. */
  async function alone() {
    stores += 1;
    const path = join(folder, `alone-${stores}`);
    mkdirSync(path);
    const server = await startStore(store, path, true);
    const commits = await commitsPerSecond(server.databaseUrl, turn.ms, connections);
    await server.stop();
    return { perSecond: commits };
  }

  const inLimits = { budgetPerMinute: BUDGET, sending: NOBODY_WAITS };
  const figures = await withWorld(options, inLimits, join(folder, 'taking'), async ({ relay, databaseUrl }) => {
    const asked = { url: relay.url, pid: relay.pid() };
    await loadTimes(relay.url, aBooking, WARM_AFTER, connections);
    // As empty as the store alone, and with as few in the queue as a relay lets in.
    const taking = () => emptyJournal(databaseUrl).then(() => ask(asked, aBooking, turn));
    const [taken, commits] = await byTurns(rounds, taking, alone);
    return {
      'bookings taken in a second': perSecond(taken),
      'commits a second, store alone': perSecond(commits),
      ...partOf('taken in, part of store alone', taken, commits),
      'taking in, processor time, µs': processorTime(taken),
      'taking in p99, ms': p99(taken),
    };
  });
  const whileSending = { budgetPerMinute: BOUNDLESS, sending: NOBODY_WAITS };
  const sending = await withWorld(options, whileSending, join(folder, 'sending'), async ({ relay }) => {
    await load(relay.url, aBooking, turn);
    return perSecond([await load(relay.url, aBooking, turn)]);
  });
  return { ...figures, 'taken in a second while all is sent': sending };
}
