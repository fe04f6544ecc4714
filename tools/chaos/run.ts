import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from './audit.ts';
import { behave } from './behave.ts';
import { breakThings } from './break-things.ts';
import { checkBudget } from './budget-check.ts';
import { contentMeant, contentOf } from './content.ts';
import type { Control, LoggedRequest } from './control.ts';
import type { Errand } from './errands.ts';
import { FAULT_MIX, SLOWEST_MS } from './fault-mix.ts';
import { createLedger } from './ledger.ts';
import type { Options } from './options.ts';
import { drawPlan, type Plan } from './plan.ts';
import { forEachAtMost } from './pool.ts';
import type { Report } from './report.ts';
import { settle } from './settle.ts';
import { createVisitor, type Visitor } from './visitor.ts';
import { startWorld } from './world.ts';

/**
 * How long bookings may take to settle after the last client has left, in ms: above all the five minutes in which the
 * relay lets two explanations of what the list shows stand.
 */
const SETTLE_WITHIN_MS = 8 * 60_000;
/** From a token in the relay to the line in the sandbox's log: two busy event loops and a connection to open, in ms. */
const LOG_SLACK_MS = 1000;

/** One run from the first process to the comparison at the end. Files and logs go to `folder`. */
export async function runChaos(options: Options, folder: string, settleWithinMs = SETTLE_WITHIN_MS): Promise<Report> {
  const plan = drawPlan(options, new Date().toISOString().slice(0, 10));
  const intentions = plan.errands.flatMap(({ clients }) => clients.map(({ intention }) => intention));
  const keys = intentions.map(({ key }) => key);
  const ledger = createLedger(keys);
  const world = await startWorld(options, folder);
  const { control } = world.sandbox;
  try {
    const urls = world.relays.map(({ url }) => url);
    const visitor = createVisitor(urls, ledger);
    await orderFaults(control, plan, options.faultRate);
    const began = performance.now();
    let begun = 0;
    const [struck] = await Promise.all([
      breakThings(plan.troubles, {
        relays: world.relays,
        control,
        restartStore: world.store.restart,
        begun: () => begun,
      }),
      forEachAtMost(plan.errands, options.concurrency, (errand) => {
        begun += 1;
        return runErrand(errand, visitor, control);
      }),
    ]);
    await settle({ keys, relays: options.relays, ledger, visitor, withinMs: settleWithinMs });
    const elapsedMs = performance.now() - began;
    await writesLanded(control);

    const jobs = await control.jobs();
    const requests = await control.requests();
    const ours = jobs.filter(({ createdBy }) => createdBy === 'main');
    return {
      audit: audit(
        intentions.map(({ key, request }) => ({
          key,
          content: contentMeant(key, request),
          tellings: ledger.tellings(key),
        })),
        ours.map((job) => ({ id: job.id, number: job.number, content: contentOf(job) })),
      ),
      budget: checkBudget(
        requests.map(({ at }) => at),
        { perMinute: options.budgetPerMinute, burst: options.budgetPerMinute, slackMs: LOG_SLACK_MS },
      ),
      echo: options.echo,
      strangers: jobs.filter(({ createdBy }) => createdBy === 'control').length,
      requests: count(requests, ({ method, path }) => `${method} ${path}`),
      faults: count(requests, ({ fault }) => fault ?? undefined),
      troubles: struck,
      deaths: world.relays.reduce((sum, relay) => sum + relay.deaths(), 0),
      unplanned: requests.filter(({ unplanned }) => unplanned).length,
      elapsedMs,
    };
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
  await sleep(Math.max(0, last + 2 * SLOWEST_MS - Date.now()));
}

function count(requests: readonly LoggedRequest[], nameOf: (request: LoggedRequest) => string | undefined) {
  const counts: Record<string, number> = {};
  for (const request of requests) {
    const name = nameOf(request);
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
