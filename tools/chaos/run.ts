import { setTimeout as sleep } from 'node:timers/promises';
import { compare } from '../harness/compare.ts';
import type { Control } from '../harness/control.ts';
import { createLedger } from '../harness/ledger.ts';
import { forEachAtMost } from '../harness/pool.ts';
import { settle } from '../harness/settle.ts';
import { createVisitor, type Visitor } from '../harness/visitor.ts';
import { startWorld, type World } from '../harness/world.ts';
import { behave } from './behave.ts';
import { breakThings } from './break-things.ts';
import type { Errand } from './errands.ts';
import { ATTEMPT_TIMEOUT_MS, FAULT_MIX, LANDING_GRACE_MS, SLOWEST_MS } from './fault-mix.ts';
import type { Options } from './options.ts';
import { drawPlan, type Plan } from './plan.ts';
import type { Report } from './report.ts';
import type { TroubleKind } from './troubles.ts';

/**
 * How long bookings may take to settle after the last client has left, in ms: above all the five minutes in which the
 * relay lets two explanations of what the list shows stand.
 */
const SETTLE_WITHIN_MS = 8 * 60_000;

/** Everything that waits waits as little as it may; people are told to wait so soon that both answers are met. */
const SENDING = { attemptTimeoutMs: ATTEMPT_TIMEOUT_MS, landingGraceMs: LANDING_GRACE_MS, answerWithinMs: 1500 };

/** By how much a busy sandbox may be late, in ms. */
const BUSY_MS = 1500;

/** One run from the first process to the comparison at the end. Files and logs go to `folder`. */
export async function runChaos(options: Options, folder: string, settleWithinMs = SETTLE_WITHIN_MS): Promise<Report> {
  const plan = drawPlan(options, new Date().toISOString().slice(0, 10));
  const intentions = plan.errands.flatMap(({ clients }) => clients.map(({ intention }) => intention));
  const keys = intentions.map(({ key }) => key);
  const ledger = createLedger(keys);
  const world = await startWorld({ ...options, sending: SENDING }, folder);
  const { relays, sandbox } = world;
  try {
    const visitor = createVisitor(
      relays.map(({ url }) => url),
      ledger,
    );
    await orderFaults(sandbox.control, plan, options.faultRate);
    const began = performance.now();
    const troubles = await play(plan, options.concurrency, visitor, world);
    await settle({ keys, relays: relays.length, ledger, visitor, withinMs: settleWithinMs });
    const elapsedMs = performance.now() - began;
    await writesLanded(sandbox.control);
    const found = await compare(options, intentions, ledger, sandbox.control);
    return { ...found, troubles, deaths: relays.reduce((sum, relay) => sum + relay.deaths(), 0), elapsedMs };
  } finally {
    await world.stop();
  }
}

async function orderFaults(control: Control, { faultSeeds }: Plan, probability: number): Promise<void> {
  if (probability === 0) return;
  const order = { name: [...FAULT_MIX], path: '/v1/jobs', probability };
  await control.addFault({ ...order, method: 'POST', seed: faultSeeds.post });
  await control.addFault({ ...order, method: 'GET', seed: faultSeeds.get });
}

/** Runs every errand while things break, and resolves to what did. */
async function play(
  { errands, troubles }: Plan,
  concurrency: number,
  visitor: Visitor,
  { relays, sandbox: { control }, store }: World,
): Promise<Record<TroubleKind, number>> {
  let begun = 0;
  const errandsDone = forEachAtMost(errands, concurrency, (errand) => {
    begun += 1;
    return runErrand(errand, visitor, control);
  });
  const broken = breakThings(troubles, { relays, control, restartStore: store.restart, begun: () => begun });
  const [struck] = await Promise.all([broken, errandsDone]);
  return struck;
}

async function runErrand({ clients, stranger }: Errand, visitor: Visitor, control: Control): Promise<void> {
  if (stranger?.when === 'before') await control.addJob(stranger.job);
  await Promise.all([
    ...clients.map((client) => behave(client, visitor)),
    stranger?.when === 'meanwhile' && control.addJob(stranger.job),
  ]);
}

/** A write that was slowed down may land after its booking is settled: nothing may be counted before. */
async function writesLanded(control: Control): Promise<void> {
  const last = Math.max(0, ...(await control.requests()).filter(({ method }) => method === 'POST').map(({ at }) => at));
  await sleep(Math.max(0, last + SLOWEST_MS + BUSY_MS - Date.now()));
}
