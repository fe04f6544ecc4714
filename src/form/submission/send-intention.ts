import { failureOf } from '../api/request.ts';

/** The two calls that one kind of intention needs of the relay. */
export interface Exchange<Intention, Answer> {
  /** Hands it over. The same intention may be handed over again: the relay carries it out once. */
  post: (intention: Intention) => Promise<Answer>;
  /** What became of it; null when the relay has never heard of the key. Never sends anything on. */
  find: (key: string) => Promise<Answer | null>;
}

/**
 * Sends an intention so that sending it again is always safe: once a first attempt may have arrived, the relay is asked
 * what it knows before anything is posted again, and then under the same key with the same body.
 * `attempted` holds the keys that an earlier page load may have sent.
 */
export function createSend<Intention extends { key: string }, Answer>(
  relay: Exchange<Intention, Answer>,
  attempted: Set<string>,
) {
  return async (intention: Intention): Promise<Answer> => {
    const { key } = intention;
    if (attempted.has(key)) {
      const known = await relay.find(key);
      if (known) return known;
    }
    attempted.add(key);
    try {
      return await relay.post(intention);
    } catch (error) {
      const earlier = wasReused(error) ? await relay.find(key) : null;
      if (earlier) return earlier;
      throw error;
    }
  };
}

/** Another tab sent this key first, with other details: what became of that is the truth to show. */
function wasReused(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'problem' && failure.type === 'idempotency-key-reused';
}
