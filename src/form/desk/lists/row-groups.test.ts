import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstGroups, rowGroups, sameRows } from './row-groups.ts';

const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ at }));

describe('a list’s rows in groups', () => {
  it('are all of the rows, in their order', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (count, size) => {
        const rows = rowsOf(count);
        expect(rowGroups(rows, size).flatMap((group) => group.rows)).toEqual(rows);
      }),
    );
  });

  it('are full but for the first', () => {
    expect(rowGroups(rowsOf(23), 10).map(({ id, rows }) => [id, rows.length])).toEqual([
      [2, 3],
      [1, 10],
      [0, 10],
    ]);
  });

  it('are those that they were, all but the first, when a row comes first', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (count, size) => {
        const rows = rowsOf(count);
        const before = new Map(rowGroups(rows, size).map((group) => [group.id, group.rows]));
        const [, ...others] = rowGroups([{ at: -1 }, ...rows], size);
        for (const { id, rows: now } of others) expect(sameRows(before.get(id) ?? [], now)).toBe(true);
      }),
    );
  });

  it('are let go of as a whole, from the end, where there are more rows than are listed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 40 }), (count, size, most) => {
        const groups = rowGroups(rowsOf(count), size);
        const listed = firstGroups(groups, most);
        const rows = listed.reduce((sum, group) => sum + group.rows.length, 0);
        expect(listed).toEqual(groups.slice(0, listed.length));
        expect(rows).toBeGreaterThanOrEqual(Math.min(count, most));
        expect(rows).toBeLessThan(most + size);
      }),
    );
  });

  it('are none of an empty list', () => {
    expect(rowGroups([])).toEqual([]);
  });
});
