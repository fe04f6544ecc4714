import type { ReceiptRow } from './receipt-rows.ts';

/**
 * Lines that the receipt's rows may take together on an A4 page, in its print style; what each row takes besides its own; and
 * characters of one line.
 */
const PAGE_LINES = 34;
const ROW_LINES = 0.5;
const LINE_CHARACTERS = 88;

/** The lines that each row may have on paper at most, so that all rows fit on one page: 1 when there are very many. */
export function paperLines(rows: readonly Pick<ReceiptRow, 'value' | 'was'>[]): number {
  const needed = rows.map(({ value, was }) => linesOf(value) + (was === undefined ? 0 : linesOf(was)));
  const most = Math.max(1, ...needed);
  for (let lines = most; lines > 1; lines -= 1) {
    const taken = needed.reduce((sum, need) => sum + Math.min(need, lines) + ROW_LINES, 0);
    if (taken <= PAGE_LINES) return lines;
  }
  return 1;
}

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0);
}
