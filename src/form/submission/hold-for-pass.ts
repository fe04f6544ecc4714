import { isPassFailure } from '../api/request.ts';
import type { PassHolder } from '../pass/holder.ts';

export interface Hold<Intention> {
  pass: Pick<PassHolder, 'current' | 'renewed'>;
  /** False once the person has taken the intention back. */
  isWanted: (intention: Intention) => boolean;
}

/**
 * Sends an intention that was refused for its pass again, the same under the same key, once there is another pass of the
 * same person: a 401 is a sure sign that nothing was kept. Without any pass there is nobody to wait for, and it throws.
 */
export function holdForPass<Intention, Answer>(
  send: (intention: Intention) => Promise<Answer>,
  { pass, isWanted }: Hold<Intention>,
) {
  return async (intention: Intention): Promise<Answer> => {
    for (;;) {
      const used = pass.current();
      try {
        return await send(intention);
      } catch (error) {
        if (used === undefined || !isPassFailure(error)) throw error;
        await pass.renewed(used);
        // To settle now would speak for whatever has taken its place under the same key.
        if (!isWanted(intention)) return new Promise<never>(() => undefined);
      }
    }
  };
}
