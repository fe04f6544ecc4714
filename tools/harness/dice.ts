import { seededRandom } from '../../src/sandbox/faults/random.ts';

/** Draws that are the same for the same seed. */
export interface Dice {
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** True with this chance, from 0 to 1. */
  chance(probability: number): boolean;
  /** One of the items. @throws TypeError when there is none */
  one<Item>(items: readonly Item[]): Item;
  /** One of the names, each as likely as its weight among all. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  /** A UUID of version 4 in form, for a key that a browser would make at random. */
  uuid(): string;
}

/** Dice for a seed. Several seeds in one run (plan, faults) are drawn from the first by `whole`. */
export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('');
  return {
    whole,
    chance: (probability) => random() < probability,
    one(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new TypeError('there is nothing to draw from');
      return item;
    },
    weighted<Name extends string>(weights: Readonly<Record<Name, number>>) {
      const entries = Object.entries<number>(weights);
      let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const name in weights) {
        left -= weights[name];
        if (left < 0) return name;
      }
      throw new TypeError('there is nothing to draw from');
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[whole(0, 3)]}${hex(3)}-${hex(12)}`,
  };
}
