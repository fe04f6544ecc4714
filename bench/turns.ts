import { readFileSync } from 'node:fs';
import { middle } from './middle.ts';
import { load, type Rate, requestsIn, type Shot } from './relay-load.ts';

/** What one turn found of a server. */
export interface Turn extends Rate {
  /** The server's processor time for each request, in µs; NaN where the system does not tell. */
  processor: number;
}

interface Asked {
  url: string;
  pid: number | undefined;
}

/** Asks a server over and over, as of `load`. */
export async function ask(
  { url, pid }: Asked,
  shot: () => Shot,
  turn: { connections: number; ms: number },
): Promise<Turn> {
  const before = processorMs(pid);
  const rate = await load(url, shot, turn);
  return { ...rate, processor: ((processorMs(pid) - before) * 1000) / requestsIn(rate) };
}

/** The two by turns, so often, every other time the second first: what comes after another may find the machine at another speed. */
export async function byTurns<One, Other>(
  rounds: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[ones: One[], others: Other[]]> {
  const ones: One[] = [];
  const others: Other[] = [];
  const turns = [async () => ones.push(await one()), async () => others.push(await other())];
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  return [ones, others];
}

type Speed = Pick<Rate, 'perSecond'>;

/** The part that one is of another: of each round by itself, for a machine's speed changes between rounds. The middle one, and how far they go. */
export function partOf(name: string, ones: readonly Speed[], others: readonly Speed[]): Record<string, number> {
  const parts = ones.map(({ perSecond: one }, round) => one / (others[round]?.perSecond ?? Number.NaN));
  return {
    [name]: middle(parts),
    [`${name}, lowest`]: Math.min(...parts),
    [`${name}, highest`]: Math.max(...parts),
  };
}

export function perSecond(speeds: readonly Speed[]): number {
  return middle(speeds.map((speed) => speed.perSecond));
}

export function p99(rates: readonly Rate[]): number {
  return middle(rates.map((rate) => rate.p99));
}

export function processorTime(turns: readonly Turn[]): number {
  return middle(turns.map(({ processor }) => processor));
}

/** A tick of `utime` and `stime`, in ms: 100 a second wherever Linux runs. */
const TICK_MS = 10;

/** The processor time that a process has taken, its own and the system's for it (proc_pid_stat(5)). */
function processorMs(pid: number | undefined): number {
  try {
    // What stands in brackets is the program's name, spaces and all.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
