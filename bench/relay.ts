/**
 * What the relay serves and takes beside a server that does nothing and a store that does nothing else, in the same run and by
 * turns: `npm run bench -- relay --store sqlite`. It judges nothing: docs/performance.md says what the figures should be.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { memoryIn, readMetrics } from '../tools/harness/metrics.ts';
import type { Relay } from '../tools/harness/relay-process.ts';
import { until } from '../tools/harness/wait.ts';
import { startBareServer } from './bare-process.ts';
import { middle } from './middle.ts';
import { loadTimes } from './relay-load.ts';
import { aBooking, LOOKUP } from './relay-shots.ts';
import { takenIn } from './relay-taking.ts';
import { type Figures, type Options, withWorld } from './relay-world.ts';
import { ask, byTurns, p99, partOf, perSecond, processorTime } from './turns.ts';

const optionsSchema = z.object({
  store: z.enum(['sqlite', 'postgres']).prefault('sqlite'),
  /** Turns of each, the relay and what it is held against one after the other. */
  rounds: z.coerce.number().int().min(1).prefault(9),
  /** One turn, in s. */
  seconds: z.coerce.number().positive().prefault(1.5),
  connections: z.coerce.number().int().min(1).prefault(32),
  json: z.string().optional(),
}) satisfies z.ZodType<Options>;

/** As much as the sandbox takes, for bookings that go all the way. */
const ALL_THE_WAY = { budgetPerMinute: 60_000, sending: { maxQueued: 100_000 } };
const MANY = 100_000;
/** While a server is asked, what is asked often is compiled: of the relay that takes some 25,000 lookups, of the bare server some 5,000. */
const WARM_AFTER = 30_000;
const STARTS = 3;

/** Runs it by the command line that follows `relay`. */
export async function benchRelay(argv: readonly string[]): Promise<void> {
  // Leaves through `exit`, so that no process of the run stays behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { store: text, rounds: text, seconds: text, connections: text, json: text },
  });
  const options = optionsSchema.parse(values);
  const folder = mkdtempSync(join(tmpdir(), 'callout-bench-relay-'));
  const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}`;
  console.log(`${options.store}, ${options.rounds} rounds, ${options.connections} connections; ${machine}`);
  const served = await withWorld(options, ALL_THE_WAY, join(folder, 'served'), (world) =>
    servedAndBooked(world, options),
  );
  show(served);
  const taken = await takenIn(options, folder);
  show(taken);
  rmSync(folder, { recursive: true });
  const figures = { ...served, ...taken };
  const json = JSON.stringify({ at: new Date().toISOString(), machine, options, figures });
  if (options.json === undefined) console.log(json);
  else await writeFile(options.json, json);
}

function show(figures: Figures): void {
  const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(4))]);
  console.table(Object.fromEntries(rounded));
}

/** Lookups and bookings beside the server that does nothing; how it starts; what it takes after many requests. */
async function servedAndBooked(
  { relay, folder }: { relay: Relay; folder: string },
  { connections, seconds, rounds }: Options,
): Promise<Figures> {
  const startMs = await startTimes(relay);
  const bare = await startBareServer(relay.url, { GET: LOOKUP, POST: aBooking() }, join(folder, 'bare.log'));
  const turn = { connections, ms: seconds * 1000 };
  const asked = { url: relay.url, pid: relay.pid() };
  const before = await memoryOf(relay);
  for (const { url } of [relay, bare]) await loadTimes(url, () => LOOKUP, WARM_AFTER, connections);
  const [lookup, bareLookup] = await byTurns(
    rounds,
    () => ask(asked, () => LOOKUP, turn),
    () => ask(bare, () => LOOKUP, turn),
  );
  const [booking, bareBooking] = await byTurns(
    rounds,
    () => ask(asked, aBooking, turn),
    () => ask(bare, aBooking, turn),
  );
  const early = await memoryOf(relay);
  await loadTimes(relay.url, () => LOOKUP, MANY, connections);
  const late = await memoryOf(relay);
  await bare.stop();
  return {
    'start to /readyz, ms': middle(startMs),
    'lookups a second': perSecond(lookup),
    'lookups a second, bare server': perSecond(bareLookup),
    ...partOf('lookups, part of bare', lookup, bareLookup),
    'lookup, processor time, µs': processorTime(lookup),
    'lookup, processor time, bare, µs': processorTime(bareLookup),
    'lookup p99, ms': p99(lookup),
    'lookup p99, bare, ms': p99(bareLookup),
    'bookings made a second': perSecond(booking),
    'bookings a second, bare server': perSecond(bareBooking),
    'booking p99, ms': p99(booking),
    'booking p99, bare, ms': p99(bareBooking),
    'memory at first, MiB': before,
    'memory after the rounds, MiB': early,
    'memory after 100,000 more, MiB': late,
  };
}

async function startTimes(relay: Relay): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    await relay.stop();
    const began = performance.now();
    await relay.start();
    await until(relay.isReady, { what: 'the relay to be ready', withinMs: 20_000, everyMs: 10 });
    times.push(performance.now() - began);
  }
  return times;
}

async function memoryOf(relay: Relay): Promise<number> {
  const text = await readMetrics(relay.metricsUrl);
  const memory = text && memoryIn(text);
  return memory ? memory.rss / 1024 / 1024 : Number.NaN;
}
