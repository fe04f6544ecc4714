import { setTimeout as sleep } from 'node:timers/promises';
import { compare } from '../harness/compare.ts';
import { withFullDisk } from '../harness/disk-full.ts';
import { createLedger } from '../harness/ledger.ts';
import { settle } from '../harness/settle.ts';
import { createVisitor } from '../harness/visitor.ts';
import { startWorld, type World } from '../harness/world.ts';
import { countOpenIn } from './count-open.ts';
import { follow } from './listeners.ts';
import { quantile, timeLookups } from './lookups.ts';
import type { Options } from './options.ts';
import { type Around, actAs } from './people.ts';
import { drawPlan, type Person } from './plan.ts';
import { PROBES, recover } from './recovery.ts';
import { createRefusals } from './refusals.ts';
import type { Report } from './report.ts';
import { watch } from './watch.ts';

/** The gateway's own rate (docs: 40 a minute), and how much more is asked for. */
const GATEWAY_PER_MINUTE = 40;
const OVER = 10;
const BUDGET_PER_MINUTE = 30;
/** So few that the queue fills up in any run, and is empty again soon after. */
const MAX_QUEUED = 40;
/** More than the relay lets follow at once. */
const LISTENERS = 330;
const LOOKUPS_BEFORE = 100;
/** The store dies twice, for so long at most. */
const DOWN_MS = 10_000;
const SETTLE_WITHIN_MS = 8 * 60_000;

/** One run from the first process to the comparison at the end. Files and logs go to `folder`. */
export async function runSoak({ minutes, seed, store }: Options, folder: string): Promise<Report> {
  const overloadMs = minutes * 60_000;
  const firstDay = new Date().toISOString().slice(0, 10);
  const perMinute = GATEWAY_PER_MINUTE * OVER;
  const { people, probes } = drawPlan({ seed, overloadMs, perMinute, probes: PROBES, firstDay });
  const intentions = [...people.map(({ intention }) => intention), ...probes];
  const keys = intentions.map(({ key }) => key);
  const sending = { answerWithinMs: 2000, maxQueued: MAX_QUEUED };
  const gateway = { echo: true, webhooks: false, paced: true };
  const world = await startWorld({ store, relays: 1, ...gateway, budgetPerMinute: BUDGET_PER_MINUTE, sending }, folder);
  const counting = countOpenIn(world.store.databaseUrl);
  const [relay] = world.relays;
  if (!relay) throw new TypeError('there is a relay');
  try {
    const ledger = createLedger(keys);
    const refusals = createRefusals();
    const visitor = createVisitor([relay.url], ledger, refusals.note);
    const lookupMs = quantile(await timeLookups(relay.url, LOOKUPS_BEFORE), 0.95);
    const ended = new AbortController();
    const over = new AbortController();
    const watching = watch(relay.metricsUrl, counting.count, ended.signal);
    const began = performance.now();
    const following = follow(relay.url, LISTENERS, over.signal);
    const stalledMs: number[] = [];
    const around = {
      relayUrl: relay.url,
      visitor,
      ledger,
      over: over.signal,
      stalled: (ms: number) => stalledMs.push(ms),
    };
    const acting = people.map((person) => actInTurn(person, began, around));
    const looking = timeLookups(relay.url, Math.round(overloadMs / 200));
    const storeDeaths = await killStore(world, store, overloadMs);
    await sleep(Math.max(0, began + overloadMs - performance.now()));
    over.abort();
    const overAt = performance.now();
    const recoveredMs = await recover({ relay, visitor, probes, lookupMs });
    await Promise.all(acting);
    await settle({ keys, relays: 1, ledger, visitor, withinMs: SETTLE_WITHIN_MS });
    ended.abort();
    const samples = await watching;
    const found = await compare(
      { budgetPerMinute: BUDGET_PER_MINUTE, echo: gateway.echo },
      intentions,
      ledger,
      world.sandbox.control,
    );
    return {
      ...found,
      asked: people.length,
      maxQueued: MAX_QUEUED,
      underLoad: samples.filter(({ at }) => at <= overAt),
      last: samples.at(-1),
      refusals: refusals.seen(),
      followed: await following,
      stalledMs,
      lookups: { beforeMs: lookupMs, duringMs: quantile(await looking, 0.95) },
      storeDeaths,
      recoveredMs,
      deaths: relay.deaths(),
    };
  } finally {
    await counting.close();
    await world.stop();
  }
}

/** Lets the person act when it is their turn: whoever came before need not be done. */
async function actInTurn(person: Person, began: number, around: Around): Promise<void> {
  await sleep(Math.max(0, began + person.atMs - performance.now()));
  await actAs(person, around);
}

/** Takes the store away and gives it back, twice: the server is ended, or the disk of the file full. Resolves to how often. */
async function killStore({ store, relays }: World, kind: Options['store'], overloadMs: number): Promise<number> {
  const downMs = Math.min(DOWN_MS, overloadMs / 10);
  const times = 2;
  for (let time = 0; time < times; time += 1) {
    await sleep(overloadMs / (times + 1) - downMs);
    const [relay] = relays;
    if (kind === 'postgres') await store.restart(downMs);
    else if (relay) await withFullDisk(relay, () => sleep(downMs));
  }
  return times;
}
