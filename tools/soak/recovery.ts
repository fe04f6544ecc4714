import { setTimeout as sleep } from 'node:timers/promises';
import type { Intention } from '../harness/intention.ts';
import type { Relay } from '../harness/relay-process.ts';
import { isAcknowledgement } from '../harness/telling.ts';
import type { Visitor } from '../harness/visitor.ts';
import { quantile, timeLookups } from './lookups.ts';

/** Probes that there may be: one for each try within the promised time. */
export const PROBES = 60;

const LOOKUPS = 20;
/** A lookup may take so many times what it took before, and this much in any case (ms). */
const SLOWER = 3;
const QUICK_MS = 50;
const AGAIN_MS = 1_000;

export interface Before {
  relay: Relay;
  visitor: Visitor;
  probes: readonly Intention[];
  /** How long nineteen in twenty lookups took before the overload, at most, in ms. */
  lookupMs: number;
}

/**
 * How long it takes until a relay is as before, in ms: it says that it is ready, takes a new booking, and answers lookups
 * about as quickly. Undefined when it does not become so.
 */
export async function recover({ relay, visitor, probes, lookupMs }: Before): Promise<number | undefined> {
  const began = performance.now();
  for (const probe of probes) {
    const isReady = await relay.isReady().catch(() => false);
    const isTaken = isAcknowledgement(await visitor.post(probe, 0));
    const times = await timeLookups(relay.url, LOOKUPS);
    const isQuick = quantile(times, 0.95) <= Math.max(QUICK_MS, SLOWER * lookupMs);
    if (isReady && isTaken && isQuick) return performance.now() - began;
    await sleep(AGAIN_MS);
  }
  return undefined;
}
