import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAround, ROWS, rowsAndGaps } from './rows-in-sight.ts';

/** As many rows as the list is tall enough to show, one more for those in part. */
const IN_SIGHT = 9;

describe('the rows of a long list that are there', () => {
  const lists = fc.integer({ min: 21, max: 5000 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      highlighted: fc.integer({ min: -1, max: count - 1 }),
      first: fc.integer({ min: 0, max: count - ROWS }),
    }),
  );

  it('stand for every row once, in order, with the gaps between them, and few are more than in sight', () => {
    fc.assert(
      fc.property(lists, ({ count, highlighted, first }) => {
        const parts = rowsAndGaps(first, highlighted, count);
        const all = parts.flatMap((part) =>
          typeof part === 'number' ? [part] : Array.from({ length: part.count }, (_, at) => part.from + at),
        );
        expect(all).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(parts.filter((part) => typeof part === 'number').length).toBeLessThanOrEqual(ROWS + 1);
      }),
    );
  });

  it('hold the highlighted one wherever a key has led', () => {
    fc.assert(
      fc.property(lists, ({ count, highlighted, first }) => {
        expect(rowsAndGaps(firstAround(highlighted, first, count), highlighted, count)).toContain(
          Math.max(highlighted, 0),
        );
      }),
    );
  });

  it.each([
    ['down past the last one', 100, 80],
    ['to the end', 499, 0],
  ])('hold those in sight above it when a key has led %s', (_, highlighted, before) => {
    const first = firstAround(highlighted, before, 500);
    expect(first).toBeLessThanOrEqual(highlighted - IN_SIGHT + 1);
  });

  it('hold those in sight below it when a key has led up past the first one', () => {
    expect(firstAround(40, 60, 500) + ROWS).toBeGreaterThanOrEqual(40 + IN_SIGHT);
  });

  it('stay as they are while the highlight stays among them', () => {
    expect(firstAround(70, 60, 500)).toBe(60);
  });
});
