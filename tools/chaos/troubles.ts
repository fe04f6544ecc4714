import type { Dice } from '../harness/dice.ts';
import type { Options } from './options.ts';

/** Something that breaks once `afterErrand` errands have begun and `delayMs` more have passed. Times are in ms. */
export type Trouble = { afterErrand: number; delayMs: number } & (
  | { kind: 'kill'; relay: number; downMs: number }
  | { kind: 'outage'; ms: number }
  | { kind: 'disk-full'; relay: number; ms: number }
  | { kind: 'store-restart' }
);
export type TroubleKind = Trouble['kind'];

/**
 * Draws what breaks, spread over `errands`: relays killed most often, the upstream down, the disk full where the store
 * is a file, the database restarted where it is a server. At least one of each, whatever the size of the run.
 */
export function drawTroubles(dice: Dice, { bookings, relays, store }: Options, errands: number): Trouble[] {
  const when = () => ({ afterErrand: dice.whole(1, errands), delayMs: dice.whole(0, 300) });
  const relay = () => dice.whole(0, relays - 1);
  const times = (every: number) => ({ length: Math.max(1, Math.round(bookings / every)) });
  const troubles: Trouble[] = [
    ...Array.from(times(40), () => ({ kind: 'kill' as const, ...when(), relay: relay(), downMs: dice.whole(0, 500) })),
    ...Array.from(times(300), () => ({ kind: 'outage' as const, ...when(), ms: dice.whole(300, 3000) })),
    ...Array.from(times(300), () =>
      store === 'sqlite'
        ? { kind: 'disk-full' as const, ...when(), relay: relay(), ms: dice.whole(300, 2000) }
        : { kind: 'store-restart' as const, ...when() },
    ),
  ];
  return troubles.sort((a, b) => a.afterErrand - b.afterErrand);
}
