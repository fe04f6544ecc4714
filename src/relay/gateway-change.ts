import * as z from 'zod';
import { BOOKING_STATES } from '../contract/bookings.ts';
import { isOperationSettled } from '../contract/operations.ts';
import { isSettled } from '../contract/settled.ts';
import { rememberEcho } from './sender/echo.ts';
import type { Facts } from './store/facts.ts';
import type { JournalStore } from './store/journal-store.ts';
import type { OperationStore } from './store/operation-store.ts';

const FACT = 'gateway';
const rememberedSchema = z.object({ gateway: z.string(), since: z.number() });

export type Recognised =
  /** Lookups read before `since` are another gateway's. */
  | { kind: 'ours'; since: number; was: string | undefined }
  /** Bookings that were made for the sandbox would go to the office, or the other way round. */
  | { kind: 'mixed-up'; was: string; unsettled: number };

interface Holdings {
  facts: Pick<Facts, 'read' | 'write'>;
  journal: Pick<JournalStore, 'counts'>;
  operations: Pick<OperationStore, 'counts'>;
}

/**
 * Sees whether the store was last used with this gateway, and remembers it: an origin, or `sandbox`, whose port is
 * another one at each start. A store may follow its gateway to a new
 * origin, but never take what is still to be sent from the sandbox to a real gateway or back.
 */
export async function recogniseGateway(
  { facts, journal, operations }: Holdings,
  gateway: string,
  now: number,
): Promise<Recognised> {
  const remembered = await readRemembered(facts);
  if (remembered?.gateway === gateway) return { kind: 'ours', since: remembered.since, was: undefined };
  const was = remembered?.gateway;
  if (was !== undefined && (was === 'sandbox' || gateway === 'sandbox')) {
    const unsettled = (await countUnsettled(journal)) + (await countOpen(operations));
    if (unsettled > 0) return { kind: 'mixed-up', was, unsettled };
  }
  // A store that never knew a gateway has no lookups to distrust.
  const since = was === undefined ? 0 : now;
  // What one gateway's list shows says nothing of another's, and an echo that is not there would hide our own jobs.
  if (was !== undefined) await rememberEcho(facts, 'unknown');
  await facts.write(FACT, JSON.stringify({ gateway, since }));
  return { kind: 'ours', since, was };
}

async function readRemembered(facts: Pick<Facts, 'read'>): Promise<z.infer<typeof rememberedSchema> | undefined> {
  const text = await facts.read(FACT);
  return text === undefined ? undefined : rememberedSchema.safeParse(JSON.parse(text)).data;
}

async function countUnsettled(journal: Pick<JournalStore, 'counts'>): Promise<number> {
  const counts = await journal.counts();
  return BOOKING_STATES.filter((state) => !isSettled(state)).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** Changes, cancellations and new sites that are still to be sent or looked for. */
async function countOpen(operations: Pick<OperationStore, 'counts'>): Promise<number> {
  const counts = await operations.counts();
  return counts.filter(({ state }) => !isOperationSettled(state)).reduce((sum, { count }) => sum + count, 0);
}
