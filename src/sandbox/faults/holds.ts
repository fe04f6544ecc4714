import type { ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';

/** The requests that a `hang` fault keeps without an answer. */
export interface Holds {
  /** Resolves when the client leaves, at `release`, or after `limitMs`. */
  hold(outgoing: ServerResponse): Promise<void>;
  /** Lets go of every held request and says how many there were. */
  release(): number;
}

/** Nothing held yet. `limitMs` bounds a hang, so that a forgotten one does not keep a connection for ever. */
export function createHolds(clock: Clock, limitMs: number): Holds {
  const held = new Set<AbortController>();
  return {
    async hold(outgoing) {
      const letGo = new AbortController();
      const leave = () => letGo.abort();
      held.add(letGo);
      outgoing.once('close', leave);
      if (outgoing.closed) leave();
      await clock.sleep(limitMs, letGo.signal);
      outgoing.off('close', leave);
      held.delete(letGo);
    },
    release() {
      const count = held.size;
      for (const each of held) each.abort();
      return count;
    },
  };
}
