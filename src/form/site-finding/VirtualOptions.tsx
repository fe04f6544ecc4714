import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { OptionsProps } from '../components/Combobox.tsx';

const ROW_PX = 44;
/** `--space-1` of the styles. */
const PADDING_PX = 4;
/** What a person scrolls by. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown'] as const;

/** The rows of a long list that are in sight, and the highlighted one, which the input names as active wherever it is. */
export default function VirtualOptions({ count, highlighted, list, renderOption }: OptionsProps) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
    // As the browser lays it out anyway: asking a row for its height at once would make it do so once more.
    measureElement: (_, entry) => entry?.borderBoxSize[0]?.blockSize ?? ROW_PX,
    initialRect: { width: 0, height: 352 },
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (highlighted < 0 || highlighted >= count || (highlighted >= from && highlighted <= to)) return inSight;
      return [...inSight, highlighted].sort((one, other) => one - other);
    },
  });

  const shown = rows.getVirtualItems();
  const row = shown.find(({ index }) => index === highlighted);
  const follows = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new highlight or list is followed, whatever was scrolled before.
  useLayoutEffect(() => {
    follows.current = true;
  }, [highlighted, count]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever rows before it turn out to be taller than supposed.
  useEffect(() => {
    // Once the rows have their heights, after which the virtual list itself scrolls no more.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (list.current && follows.current) bringIntoSight(list.current, highlighted);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [highlighted, count, row?.start, row?.end]);
  useEffect(() => {
    const scrolled = list.current;
    const leave = () => {
      follows.current = false;
    };
    for (const kind of BY_HAND) scrolled?.addEventListener(kind, leave, { passive: true });
    return () => {
      for (const kind of BY_HAND) scrolled?.removeEventListener(kind, leave);
    };
  }, [list]);

  return (
    <>
      <li aria-hidden className="combobox-space" role="presentation" style={{ height: rows.getTotalSize() }} />
      {shown.map(({ index, start }) =>
        renderOption(index, {
          'aria-posinset': index + 1,
          'aria-setsize': count,
          'data-index': index,
          ref: rows.measureElement,
          style: { transform: `translateY(${start}px)` },
        }),
      )}
    </>
  );
}

/** Scrolls the list, and nothing around it, by as little as has the row in sight; to its start where none is highlighted. */
function bringIntoSight(list: HTMLUListElement, highlighted: number): void {
  const row = list.querySelector(`[data-index="${highlighted}"]`)?.getBoundingClientRect();
  const { top, bottom } = list.getBoundingClientRect();
  if (!row) list.scrollTop = 0;
  else if (row.top < top) list.scrollTop -= top - row.top + PADDING_PX;
  else if (row.bottom > bottom) list.scrollTop += row.bottom - bottom + PADDING_PX;
}
