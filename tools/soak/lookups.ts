import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 50;
const GIVE_UP_MS = 10_000;

/** How long each of `count` readings of the sites took, in ms, one after the other; those that failed count as endless. */
export async function timeLookups(relayUrl: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let reading = 0; reading < count; reading += 1) {
    const began = performance.now();
    const isRead = await readSites(relayUrl);
    times.push(isRead ? performance.now() - began : Number.POSITIVE_INFINITY);
    await sleep(EVERY_MS);
  }
  return times;
}

async function readSites(relayUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${relayUrl}/v1/sites`, { signal: AbortSignal.timeout(GIVE_UP_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** The time that so much of all (from 0 to 1) took at most. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
