import { expect, it } from 'vitest';
import { paperLines } from './paper-lines.ts';

const row = (value: string, was?: string) => ({ value, was });

it('gives every row the lines it needs on paper while all fit on the page', () => {
  expect(paperLines([row('Acme Depot'), row('Ring\n'.repeat(20).trim())])).toBe(20);
});

it('gives long rows as many lines as the page has for them, and at least one', () => {
  const notes = row('Ring\n'.repeat(399));
  expect(paperLines([notes, row('Acme Depot')])).toBe(32);
  expect(paperLines([notes, row('word '.repeat(400))])).toBe(16);
  expect(paperLines(Array.from({ length: 90 }, () => notes))).toBe(1);
});

it('counts what a row was as well', () => {
  expect(paperLines([row('a\n'.repeat(30), 'b\n'.repeat(30))])).toBe(33);
});
