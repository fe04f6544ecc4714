import { type DehydratedState, dehydrate, hydrate, type Mutation, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Store } from '../storage.ts';
import { type AnyAnswer, type AnyIntention, anyAnswerSchema, anyIntentionSchema } from './intention.ts';

/** The mutation key of every booking attempt. */
export const BOOKING_MUTATION = ['booking'] as const;
/** The mutation key of every attempt at a change, a cancellation or a new site. */
export const ORDER_MUTATION = ['order'] as const;

const PREFIX = 'outbox.';

/** The relay remembers a key for 30 days (DESIGN.md): sending it later could book twice. Answered, a day is enough. */
const KEPT_MS = { pending: 29 * 86_400_000, success: 86_400_000 };

/** What `dehydrate` writes of one attempt, checked when it comes back: an old page may have written it. */
const keptSchema = z.object({
  state: z.object({
    status: z.enum(['pending', 'success']),
    isPaused: z.boolean(),
    submittedAt: z.number(),
    failureCount: z.number(),
    variables: anyIntentionSchema,
    data: z.optional(anyAnswerSchema),
  }),
});
const keptListSchema = z.object({ mutations: z.array(keptSchema) });

export interface Stores {
  device: Store;
  tab: Store;
}

/**
 * Keeps every attempt whose outcome is open on the device, and one that is booked or done in its tab, so that a reload,
 * a closed tab or a second tab takes up the same intention under the same key. Returns the unsubscriber.
 */
export function keepOutbox(client: QueryClient, { device, tab }: Stores): () => void {
  return client.getMutationCache().subscribe(({ mutation, type }) => {
    const intention = mutation && intentionOf(mutation);
    if (!intention || type === 'observerAdded' || type === 'observerRemoved') return;
    const name = PREFIX + intention.key;
    const removed = type === 'removed';
    const { status } = mutation.state;
    if (!removed && status === 'pending') device.write(name, snapshotOf(client, mutation));
    else if (!removed && status === 'success') {
      tab.write(name, snapshotOf(client, mutation));
      if (isFinished(mutation)) device.remove(name);
      else device.write(name, snapshotOf(client, mutation));
    } else {
      device.remove(name);
      tab.remove(name);
    }
  });
}

/** Forgets on the device what has settled since it was answered; the tab keeps it to show. */
export function settleInOutbox(key: string, { device }: Stores): void {
  device.remove(PREFIX + key);
}

/** The keys of the intentions that this device still owes an outcome. */
export function openKeys({ device }: Stores): string[] {
  return device.keys(PREFIX).map((name) => name.slice(PREFIX.length));
}

/**
 * Takes up the kept attempt of `key`, unless the page already has it, and sends it if it was not answered.
 * `attempted` is told of keys that may have arrived already.
 */
export function resume(client: QueryClient, key: string, { device, tab }: Stores, attempted: Set<string>): void {
  if (findAttempt(client, key)) return;
  const kept = tab.read(PREFIX + key, keptListSchema) ?? device.read(PREFIX + key, keptListSchema);
  if (!kept) return;
  hydrate(client, { mutations: kept.mutations.map(revive) });
  const attempt = findAttempt(client, key);
  if (attempt?.state.status !== 'pending') return;
  // Paused means that it never left, unless an earlier try had failed.
  if (kept.mutations.some(({ state }) => !state.isPaused || state.failureCount > 0)) attempted.add(key);
  void attempt.continue().catch(() => undefined);
}

/**
 * Takes up what other tabs left open, each under its own key, so that a request queued in a tab that is gone is sent all
 * the same; forgets what is older than it can be of use. `isWanted` leaves some for another page to take up.
 */
export function sweepOutbox(
  client: QueryClient,
  stores: Stores,
  attempted: Set<string>,
  nowMs: number,
  isWanted: (intention: AnyIntention) => boolean = () => true,
): void {
  for (const key of openKeys(stores)) {
    const kept = stores.device.read(PREFIX + key, keptListSchema)?.mutations.at(-1)?.state;
    const age = nowMs - (kept?.submittedAt ?? 0);
    if (!kept || age >= KEPT_MS[kept.status]) stores.device.remove(PREFIX + key);
    else if (isWanted(kept.variables)) resume(client, key, stores, attempted);
  }
}

/** Whether an intention is a change, a cancellation or a new site, rather than a booking. */
export function isOrder(intention: AnyIntention): boolean {
  return 'order' in intention;
}

/** The page's latest attempt of one intention. */
export function findAttempt(client: QueryClient, key: string): Mutation | undefined {
  return client
    .getMutationCache()
    .getAll()
    .findLast((mutation) => intentionOf(mutation)?.key === key);
}

/** The intention an attempt was made for; undefined for a mutation of another kind. */
export function intentionOf(mutation: Pick<Mutation, 'state'>): AnyIntention | undefined {
  const parsed = anyIntentionSchema.safeParse(mutation.state.variables);
  return parsed.success ? parsed.data : undefined;
}

/** The relay's answer to an attempt, when there is one. */
export function answerOf(state: { data: unknown }): AnyAnswer | undefined {
  const parsed = anyAnswerSchema.safeParse(state.data);
  return parsed.success ? parsed.data : undefined;
}

/** Booked or done: nothing is owed to the person any more. */
function isFinished(mutation: Mutation): boolean {
  const answer = answerOf(mutation.state);
  if (answer === undefined) return false;
  if ('booking' in answer) return answer.booking.state === 'booked';
  if ('operation' in answer) return answer.operation.state === 'done';
  return true;
}

function snapshotOf(client: QueryClient, wanted: Mutation): DehydratedState {
  return dehydrate(client, {
    shouldDehydrateMutation: (mutation) => mutation === wanted,
    shouldDehydrateQuery: () => false,
  });
}

function revive({ state }: z.infer<typeof keptSchema>): DehydratedState['mutations'][number] {
  return {
    mutationKey: isOrder(state.variables) ? ORDER_MUTATION : BOOKING_MUTATION,
    state: { ...state, data: state.data, context: undefined, error: null, failureCount: 0, failureReason: null },
  };
}

/** Calls back when another tab starts or moves on with the intention of `key`; returns the unsubscriber. */
export function watchOutbox(key: string, { device }: Stores, onChange: () => void): () => void {
  return device.watch(PREFIX + key, onChange);
}

/** What is kept of intentions on the device and in this tab, as last known: to be told, not to be sent. */
export function keptIntentions({ device, tab }: Stores): { key: string; answer: AnyAnswer | undefined }[] {
  const names = new Set([...tab.keys(PREFIX), ...device.keys(PREFIX)]);
  return [...names].flatMap((name) => {
    const kept = tab.read(name, keptListSchema) ?? device.read(name, keptListSchema);
    return (kept?.mutations ?? []).map(({ state }) => ({ key: state.variables.key, answer: state.data }));
  });
}
