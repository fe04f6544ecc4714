/**
 * What the desk's interactions cost the main thread, with a hundred held calls, 5,000 sites and 300 recent bookings: at full speed and four times slower, by
 * turns: `npm run bench -- desk --runs 12`. It judges nothing: docs/performance.md says what the figures should be.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { deskInteractions, type Interaction, openDesk } from './desk-interactions.ts';
import { type Cost, createMeter, type Meter } from './measure.ts';
import { middle } from './middle.ts';
import { findSlowdown, rateAfter, type Slowdown, slowdownWords } from './slowdown.ts';
import { startWorld } from './world.ts';

/** What each interaction cost, round by round. */
type Costs = Map<string, Cost[]>;

/** Runs it by the command line that follows `desk`. */
export async function benchDesk(argv: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '12' },
      sites: { type: 'string', default: '5000' },
      drafts: { type: 'string', default: '100' },
      json: { type: 'string' },
    },
  });

  const world = await startWorld({ sites: Number(options.sites) });
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  let slowdown: Slowdown;
  let costs: Turns;
  try {
    slowdown = await findSlowdown(browser);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: 'en-AU',
      timezoneId: 'Australia/Sydney',
    });
    const page = await context.newPage();
    await openDesk(page, world, Number(options.drafts));
    const meter = await createMeter(page);
    const interactions = deskInteractions(page, meter, world);
    costs = await byTurns(meter, interactions, slowdown.rate, Number(options.runs));
  } finally {
    await browser.close();
    await world.close();
  }

  const rows = [...costs.full.keys()].map((interaction) => {
    const [full, slowed] = [worksOf(costs.full, interaction), worksOf(costs.slowed, interaction)];
    return {
      interaction,
      'full speed ms': rounded(middle(full)),
      'slowed ms': Math.round(middle(slowed)),
      'of its own': Math.round(middle(ownWorksOf(costs.slowed, interaction))),
      worst: Math.round(Math.max(...slowed)),
      'longest task': Math.round(Math.max(...(costs.slowed.get(interaction) ?? []).map(({ longest }) => longest))),
      'times longer': rounded(middle(slowed) / middle(full)),
    };
  });
  const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${slowdownWords(slowdown)} at first, Node ${process.version}`;
  console.log(`${options.runs} rounds at each speed, ${options.drafts} held calls, ${options.sites} sites; ${machine}`);
  console.log(`All in all they took ${timesLonger(costs, middle).toFixed(1)} times as long.`);
  console.table(rows);
  const json = JSON.stringify({
    at: new Date().toISOString(),
    machine,
    options,
    rows,
    full: Object.fromEntries(costs.full),
    slowed: Object.fromEntries(costs.slowed),
  });
  if (options.json === undefined) console.log(json);
  else await writeFile(options.json, json);
}

/** The same rounds at both speeds. */
interface Turns {
  full: Costs;
  slowed: Costs;
}

/**
 * All interactions at full speed and slowed, by turns, each being first as often. How much a rate slows them changes with the machine's other guests, from
 * 3.9 to 4.4 times in two runs of one hour: after each round the rate goes half of the way to what would have slowed that round four times.
 */
async function byTurns(
  meter: Meter,
  interactions: readonly Interaction[],
  firstRate: number,
  rounds: number,
): Promise<Turns> {
  const turns: Turns = { full: new Map(), slowed: new Map() };
  let rate = firstRate;
  for (let round = 0; round < rounds; round++) {
    const speeds = [[turns.full, 1] as const, [turns.slowed, rate] as const];
    for (const [costs, speed] of round % 2 === 0 ? speeds : speeds.toReversed()) {
      await meter.setRate(speed);
      for (const { name, prepare, run } of interactions) {
        await prepare?.();
        costs.set(name, [...(costs.get(name) ?? []), await run()]);
      }
    }
    const times = timesLonger(turns, (works) => works.at(-1) ?? Number.NaN);
    rate = (rate + rateAfter({ rate, times })) / 2;
  }
  return turns;
}

/** How many times longer all took slowed than at full speed, told by one figure of each. */
function timesLonger({ full, slowed }: Turns, figure: (works: number[]) => number): number {
  const inAll = (costs: Costs) => [...costs.keys()].reduce((sum, name) => sum + figure(worksOf(costs, name)), 0);
  return inAll(slowed) / inAll(full);
}

function worksOf(costs: Costs, interaction: string): number[] {
  return (costs.get(interaction) ?? []).map(({ work }) => work);
}

/** Without the measure's: two frames that the bench waits for, its questions and answers. */
function ownWorksOf(costs: Costs, interaction: string): number[] {
  return (costs.get(interaction) ?? []).map(({ work, measure }) => work - measure);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
