import { createHash } from 'node:crypto';

/** Numbers spread evenly over [0, 1), the same for the same seed: a hash of the seed and a count. */
export function seededRandom(seed: number): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}
