import type { Clock } from './ports.ts';

/** A time in which nothing is asked. */
export interface Pause {
  /** Begins it anew, `ms` long from now. */
  begin(ms: number): void;
  /** How much of it is left, in ms; 0 once it is over, and before the first. */
  leftMs(): number;
}

/** Kept by its beginning and its length, and not by its end: a clock that is set back would keep it on for as long as it was set back by. */
export function createPause(clock: Pick<Clock, 'now'>): Pause {
  let [since, lengthMs] = [0, 0];
  return {
    begin(ms) {
      [since, lengthMs] = [clock.now(), ms];
    },
    leftMs: () => Math.max(0, lengthMs - Math.abs(clock.now() - since)),
  };
}
