import type { Exchange } from '../ports.ts';

/** How far the gateway's clock is from ours, learnt from every answer. */
export interface ClockSkew {
  /** The gateway's clock minus ours in ms, never more than it truly was when last seen; undefined before any answer. */
  readonly ms: number | undefined;
  /** Learns from an exchange that ended at `now`. */
  observe(exchange: Exchange, now: number): void;
}

export function createClockSkew(): ClockSkew {
  let ms: number | undefined;
  return {
    get ms() {
      return ms;
    },
    observe(exchange, now) {
      // `Date` is cut to whole seconds and set before the answer arrived: the difference errs low, which is safe.
      if (exchange.kind === 'answer' && exchange.date !== undefined) ms = exchange.date - now;
    },
  };
}
