/**
 * What the relay serves and takes beside a server that does nothing and a store that does nothing else, in the same run and by
 * turns: `npm run bench -- relay --store sqlite`. It judges nothing: docs/performance.md says what the figures should be.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { memoryIn, readMetrics } from '../tools/harness/metrics.ts';
import type { Relay } from '../tools/harness/relay-process.ts';
import { startStore } from '../tools/harness/store-server.ts';
import { until } from '../tools/harness/wait.ts';
import { startWorld } from '../tools/harness/world.ts';
import { startBareServer } from './bare-process.ts';
import { commitsPerSecond } from './bare-store.ts';
import { load, type Rate } from './relay-load.ts';
import { aBooking, LOOKUP } from './relay-shots.ts';

const optionsSchema = z.object({
  store: z.enum(['sqlite', 'postgres']).prefault('sqlite'),
  /** Turns of each, the relay and what it is held against one after the other. */
  rounds: z.coerce.number().int().min(1).prefault(5),
  /** One turn, in s. */
  seconds: z.coerce.number().positive().prefault(4),
  connections: z.coerce.number().int().min(1).prefault(32),
  json: z.string().optional(),
});
type Options = z.infer<typeof optionsSchema>;

/** Figures by name, a row of the table each. */
type Figures = Record<string, number>;

/** As much as the sandbox takes, for bookings that go all the way. */
const ALL_THE_WAY = { budgetPerMinute: 60_000, sending: { maxQueued: 100_000 } };
/** Hardly anything is sent beyond the lookups, and nobody waits for it: what is left is to take bookings in. */
const TAKEN_IN = { budgetPerMinute: 10, sending: { maxQueued: 100_000, answerWithinMs: 0 } };
const MANY = 100_000;
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
  const served = await withWorld(options, ALL_THE_WAY, join(folder, 'a'), (world) => servedAndBooked(world, options));
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

async function withWorld<Result>(
  { store }: Options,
  relay: Pick<Parameters<typeof startWorld>[0], 'budgetPerMinute' | 'sending'>,
  folder: string,
  measure: (world: { relay: Relay; folder: string }) => Promise<Result>,
): Promise<Result> {
  mkdirSync(folder);
  const gateway = { relays: 1, echo: true, webhooks: false, paced: false, durable: true, writesLog: true };
  const world = await startWorld({ ...gateway, store, ...relay }, folder);
  try {
    const [first] = world.relays;
    if (!first) throw new TypeError('there is a relay');
    return await measure({ relay: first, folder });
  } finally {
    await world.stop();
  }
}

/** Lookups and bookings beside the server that does nothing; how it starts; what it takes after many requests. */
async function servedAndBooked(
  { relay, folder }: { relay: Relay; folder: string },
  options: Options,
): Promise<Figures> {
  const startMs = await startTimes(relay);
  const bare = await startBareServer(relay.url, { GET: LOOKUP, POST: aBooking() }, join(folder, 'bare.log'));
  const { connections, seconds } = options;
  const turn = { connections, ms: seconds * 1000 };
  const before = await memoryOf(relay);
  const [lookup = [], bareLookup = [], booking = [], bareBooking = []] = await byTurns(options.rounds, [
    () => load(relay.url, () => LOOKUP, turn),
    () => load(bare.url, () => LOOKUP, turn),
    () => load(relay.url, aBooking, turn),
    () => load(bare.url, aBooking, turn),
  ]);
  const early = await memoryOf(relay);
  await many(relay.url, connections);
  const late = await memoryOf(relay);
  await bare.stop();
  return {
    'start to /readyz, ms': middle(startMs),
    'lookups a second': perSecond(lookup),
    'lookups a second, bare server': perSecond(bareLookup),
    'lookups, part of bare': perSecond(lookup) / perSecond(bareLookup),
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

/** Bookings taken in and not sent, beside the store alone. */
async function takenIn(options: Options, folder: string): Promise<Figures> {
  const { store, seconds, connections, rounds } = options;
  const ms = seconds * 1000;
  return await withWorld(options, TAKEN_IN, join(folder, 'b'), async ({ relay }) => {
    const alone: number[] = [];
    const taken: Rate[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // A store of its own each time, so that its size does not tell.
      const path = join(folder, `alone-${round}`);
      mkdirSync(path);
      const server = await startStore(store, path, true);
      alone.push(await commitsPerSecond(server.databaseUrl, ms, connections));
      await server.stop();
      taken.push(await load(relay.url, aBooking, { connections, ms }));
    }
    return {
      'bookings taken in a second': perSecond(taken),
      'commits a second, store alone': middle(alone),
      'taken in, part of store alone': perSecond(taken) / middle(alone),
      'taking in p99, ms': p99(taken),
    };
  });
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

/** Each in turn, so often. */
async function byTurns(rounds: number, turns: readonly (() => Promise<Rate>)[]): Promise<Rate[][]> {
  const rates: Rate[][] = turns.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, turn] of turns.entries()) rates[index]?.push(await turn());
  }
  return rates;
}

/** A hundred thousand lookups. */
async function many(url: string, connections: number): Promise<void> {
  let left = MANY;
  while (left > 0) {
    const { statuses } = await load(url, () => LOOKUP, { connections, ms: 2_000 });
    left -= Object.values(statuses).reduce((sum, count) => sum + count, 0);
  }
}

async function memoryOf(relay: Relay): Promise<number> {
  const text = await readMetrics(relay.metricsUrl);
  const memory = text && memoryIn(text);
  return memory ? memory.rss / 1024 / 1024 : Number.NaN;
}

function perSecond(rates: readonly Rate[]): number {
  return middle(rates.map((rate) => rate.perSecond));
}

function p99(rates: readonly Rate[]): number {
  return middle(rates.map((rate) => rate.p99));
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
