import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import type { OptionsProps } from '../components/Combobox.tsx';
import { firstAround, firstFrom, ROWS, rowsAndGaps } from './rows-in-sight.ts';

/** How tall a row that is not there is taken to be: one of a single line. Those that are there are as tall as they are. */
const ROW_PX = 44;
/** `--space-1` of the styles. */
const PADDING_PX = 4;
/** How many rows stand before the first in sight of a list that is scrolled by hand. */
const BEFORE = 2;

/**
 * The rows of a long list that are in sight, and the highlighted one, which the input names as active wherever it is. They stand
 * under each other with gaps in place of the rest: no row is measured, and a key draws them once.
 */
export default function OptionsInSight({ count, highlighted, list, renderOption }: OptionsProps) {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const shown = useRef({ highlighted, count, first: firstAround(highlighted, 0, count) });
  // A new highlight or list is followed, whatever was scrolled before.
  if (shown.current.highlighted !== highlighted || shown.current.count !== count) {
    shown.current = { highlighted, count, first: firstAround(highlighted, shown.current.first, count) };
  }
  const { first } = shown.current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that is scrolled by hand stays where it is.
  useLayoutEffect(() => {
    if (list.current) bringIntoSight(list.current, highlighted);
  }, [highlighted, count]);

  /** A row that stays, and where: whatever the rows before it turn out to be. */
  const held = useRef<Held>(undefined);
  useEffect(() => {
    const scrolled = list.current;
    const follow = () => {
      const next = scrolled && inSight(scrolled, shown.current.first, shown.current.count);
      if (!next || next.first === shown.current.first) return;
      held.current = next.held;
      shown.current = { ...shown.current, first: next.first };
      drawAgain();
    };
    scrolled?.addEventListener('scroll', follow, { passive: true });
    return () => scrolled?.removeEventListener('scroll', follow);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other rows are there.
  useLayoutEffect(() => {
    const row = list.current && held.current && rowAt(list.current, held.current.index);
    if (list.current && row && held.current) {
      list.current.scrollTop += row.getBoundingClientRect().top - held.current.top;
    }
    held.current = undefined;
  }, [first]);

  return rowsAndGaps(first, highlighted, count).map((part) =>
    typeof part === 'number' ? (
      renderOption(part, { 'aria-posinset': part + 1, 'aria-setsize': count, 'data-index': part })
    ) : (
      <li
        aria-hidden
        data-gap={part.from}
        key={`gap ${part.from}`}
        role="none"
        style={{ height: part.count * ROW_PX }}
      />
    ),
  );
}

interface Held {
  index: number;
  /** From the top of the viewport (px). */
  top: number;
}

/** Which rows a list that was scrolled should have, and the one that is not to move; undefined where all that is in sight is there. */
function inSight(list: HTMLUListElement, first: number, count: number): { first: number; held?: Held } | undefined {
  const { top, bottom } = list.getBoundingClientRect();
  const rows = Array.from({ length: Math.min(ROWS, count - first) }, (_, at) => first + at).flatMap((index) => {
    const box = rowAt(list, index)?.getBoundingClientRect();
    return box ? [{ index, top: box.top, bottom: box.bottom }] : [];
  });
  const seen = rows.filter((row) => row.bottom > top && row.top < bottom);
  const [start, end] = [rows[0], rows.at(-1)];
  const isAbove = start !== undefined && start.top > top && first > 0;
  const isBelow = end !== undefined && end.bottom < bottom && first + ROWS < count;
  if (!isAbove && !isBelow) return undefined;
  const [stays] = seen;
  if (stays === undefined) return { first: firstFrom(rowInGap(list, top) - BEFORE, count) };
  const wanted = isAbove ? (seen.at(-1)?.index ?? first) + BEFORE + 1 - ROWS : stays.index - BEFORE;
  return { first: firstFrom(wanted, count), held: stays };
}

/** The row that would be at `top`, where a gap stands for it. */
function rowInGap(list: HTMLUListElement, top: number): number {
  for (const gap of list.querySelectorAll<HTMLElement>('[data-gap]')) {
    const box = gap.getBoundingClientRect();
    if (box.bottom > top) return Number(gap.dataset.gap) + Math.max(0, Math.floor((top - box.top) / ROW_PX));
  }
  return 0;
}

/** Scrolls the list, and nothing around it, by as little as has the row in sight; to its start where none is highlighted. */
function bringIntoSight(list: HTMLUListElement, highlighted: number): void {
  const row = rowAt(list, highlighted)?.getBoundingClientRect();
  const { top, bottom } = list.getBoundingClientRect();
  if (!row) list.scrollTop = 0;
  else if (row.top < top) list.scrollTop -= top - row.top + PADDING_PX;
  else if (row.bottom > bottom) list.scrollTop += row.bottom - bottom + PADDING_PX;
}

function rowAt(list: HTMLUListElement, index: number): Element | null {
  return list.querySelector(`[data-index="${index}"]`);
}
