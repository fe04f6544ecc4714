import { createDice } from '../harness/dice.ts';
import { drawErrand, type Errand } from './errands.ts';
import type { Options } from './options.ts';
import { drawTroubles, type Trouble } from './troubles.ts';

/** All that a run will do, drawn before it begins. */
export interface Plan {
  errands: readonly Errand[];
  /** In the order in which they strike. */
  troubles: readonly Trouble[];
  /** Of the sandbox's own draws: which requests meet which fault. */
  faultSeeds: { post: number; get: number };
}

/**
 * Draws a run: the same for the same options on the same day (`firstDay`, `YYYY-MM-DD`: visits lie after it, because a
 * relay refuses the past).
 */
export function drawPlan(options: Options, firstDay: string): Plan {
  const dice = createDice(options.seed);
  const faultSeeds = { post: dice.whole(1, 1e9), get: dice.whole(1, 1e9) };
  const errands: Errand[] = [];
  let left = options.bookings;
  while (left > 0) {
    const errand = drawErrand(dice, { ...options, firstDay, atMost: left });
    left -= errand.clients.length;
    errands.push(errand);
  }
  return { errands, troubles: options.kills ? drawTroubles(dice, options, errands.length) : [], faultSeeds };
}
