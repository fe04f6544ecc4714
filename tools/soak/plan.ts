import { createDice, type Dice } from '../harness/dice.ts';
import type { Intention } from '../harness/intention.ts';
import { drawVisit } from '../harness/visits.ts';

/** How somebody asks for a visit. Times are in ms. */
export type Manner =
  /** Waits for the answer, whatever it is, and leaves it at that. */
  | { kind: 'asks-once' }
  /** When there is no room, comes back when told to, for as long as the overload lasts. */
  | { kind: 'comes-back' }
  /** On a bad line: the body comes in pieces, over so long. */
  | { kind: 'dribbles'; overMs: number }
  /** On a line that dies in the middle of the body, and is never closed. */
  | { kind: 'stalls' }
  /** Is gone before the answer is in. */
  | { kind: 'vanishes'; afterMs: number };

/** One who asks for a visit once, so long after the overload began. */
export interface Person {
  atMs: number;
  manner: Manner;
  intention: Intention;
}

export interface Plan {
  people: readonly Person[];
  /** What is asked for afterwards, to see whether bookings are taken again. */
  probes: readonly Intention[];
}

export interface PlanOptions {
  seed: number;
  overloadMs: number;
  /** Who comes in a minute. */
  perMinute: number;
  probes: number;
  /** `YYYY-MM-DD`: visits are asked for after it. */
  firstDay: string;
}

/** Draws who comes when; the same for the same options. */
export function drawPlan({ seed, overloadMs, perMinute, probes, firstDay }: PlanOptions): Plan {
  const dice = createDice(seed);
  const count = Math.round((overloadMs / 60_000) * perMinute);
  const people = Array.from({ length: count }, (_, index) => ({
    atMs: (index / count) * overloadMs,
    manner: drawManner(dice),
    intention: drawIntention(dice, firstDay),
  }));
  return { people, probes: Array.from({ length: probes }, () => drawIntention(dice, firstDay)) };
}

function drawIntention(dice: Dice, firstDay: string): Intention {
  return { key: dice.uuid(), request: drawVisit(dice, firstDay), visitor: `10.0.0.${dice.whole(1, 250)}` };
}

function drawManner(dice: Dice): Manner {
  const kind = dice.weighted({ 'asks-once': 50, 'comes-back': 20, dribbles: 14, stalls: 3, vanishes: 13 });
  switch (kind) {
    case 'asks-once':
    case 'comes-back':
    case 'stalls':
      return { kind };
    case 'dribbles':
      return { kind, overMs: dice.whole(1_000, 8_000) };
    case 'vanishes':
      return { kind, afterMs: dice.whole(1, 900) };
    default:
      return kind satisfies never;
  }
}
