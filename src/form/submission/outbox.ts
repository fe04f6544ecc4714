import { type DehydratedState, dehydrate, hydrate, type Mutation, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type AnyAnswer, type AnyIntention, anyAnswerSchema, anyIntentionSchema } from './intention.ts';
import { BOOKING_MUTATION, keptKeys, keptName, ORDER_MUTATION, openKeys, type Stores } from './kept-names.ts';

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

/**
 * Keeps every attempt whose outcome is open on the device, and one that is booked or done in its tab, so that a reload,
 * a closed tab or a second tab takes up the same intention under the same key. Returns the unsubscriber.
 */
export function keepOutbox(client: QueryClient, { device, tab }: Stores): () => void {
  const cache = client.getMutationCache();
  for (const mutation of cache.getAll()) keep(mutation, false);
  return cache.subscribe(({ mutation, type }) => {
    if (mutation && type !== 'observerAdded' && type !== 'observerRemoved') keep(mutation, type === 'removed');
  });

  function keep(mutation: Mutation, removed: boolean): void {
    const intention = intentionOf(mutation);
    if (!intention) return;
    // One that was let go of still hears from the relay, and has no say in what is kept of the one in its place.
    if (findAttempt(client, intention.key) !== (removed ? undefined : mutation)) return;
    const name = keptName(intention.key);
    const status = removed ? undefined : mutation.state.status;
    if (status === 'pending') device.write(name, snapshotOf(client, mutation));
    else if (status === 'success') {
      tab.write(name, snapshotOf(client, mutation));
      if (isFinished(mutation)) device.remove(name);
      else device.write(name, snapshotOf(client, mutation));
    } else {
      device.remove(name);
      tab.remove(name);
    }
  }
}

/**
 * Takes up the kept attempt of `key`, unless the page already has it, and sends it if it was not answered.
 * `attempted` is told of keys that may have arrived already.
 */
export function resume(client: QueryClient, key: string, { device, tab }: Stores, attempted: Set<string>): void {
  if (findAttempt(client, key)) return;
  const kept = tab.read(keptName(key), keptListSchema) ?? device.read(keptName(key), keptListSchema);
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
    const kept = stores.device.read(keptName(key), keptListSchema)?.mutations.at(-1)?.state;
    const age = nowMs - (kept?.submittedAt ?? 0);
    if (!kept || age >= KEPT_MS[kept.status]) stores.device.remove(keptName(key));
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

/**
 * Whether the page's attempt at `key` is another than was drawn, of which `drawn` is the status: a second press that comes before the
 * first was drawn stands on what is no more, and would make a second intention of it.
 */
export function hasMovedOn(client: QueryClient, key: string, drawn: Mutation['state']['status'] | undefined): boolean {
  return findAttempt(client, key)?.state.status !== drawn;
}

/** Lets go of the page's attempt at `key`, and of what is kept of it. */
export function forgetAttempt(client: QueryClient, key: string): void {
  const attempt = findAttempt(client, key);
  if (attempt) client.getMutationCache().remove(attempt);
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

/** What is kept of intentions on the device and in this tab, as last known: to be told, not to be sent. */
export function keptIntentions({ device, tab }: Stores): { key: string; answer: AnyAnswer | undefined }[] {
  return keptKeys({ device, tab }).flatMap((key) => {
    const name = keptName(key);
    const kept = tab.read(name, keptListSchema) ?? device.read(name, keptListSchema);
    return (kept?.mutations ?? []).map(({ state }) => ({ key: state.variables.key, answer: state.data }));
  });
}
