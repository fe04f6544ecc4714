import type { Sample } from './watch.ts';

/** Memory in the beginning and at the end of the overload, in bytes. */
export interface Growth {
  from: number;
  to: number;
}

/** What is left out at first: caches fill up, and code is compiled. */
const WARMING = 0.25;

/**
 * How much of something there was in the first and in the last third of the samples once it was warm: the least of each, as
 * it is just after rubbish was collected. Undefined with fewer samples than make two.
 */
export function growthOf(samples: readonly Sample[], what: 'rss' | 'heap'): Growth | undefined {
  const warm = samples.slice(Math.floor(samples.length * WARMING)).map((sample) => sample[what]);
  const third = Math.floor(warm.length / 3);
  if (third < 1) return undefined;
  return { from: Math.min(...warm.slice(0, third)), to: Math.min(...warm.slice(-third)) };
}

/** What may be more without being a leak: a tenth, and 24 MiB in any case. */
export function isFlat({ from, to }: Growth): boolean {
  return to <= Math.max(from * 1.1, from + 24 * 1024 * 1024);
}
