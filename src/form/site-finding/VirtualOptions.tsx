import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { OptionsProps } from '../components/Combobox.tsx';

const ROW_PX = 44;

/** The rows of a long list that are in sight, and the highlighted one, which the input names as active wherever it is. */
export default function VirtualOptions({ count, highlighted, list, renderOption }: OptionsProps) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
    initialRect: { width: 0, height: 352 },
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (highlighted < 0 || highlighted >= count || (highlighted >= from && highlighted <= to)) return shown;
      return [...shown, highlighted].sort((one, other) => one - other);
    },
  });

  useEffect(() => {
    if (highlighted >= 0 && highlighted < count) rows.scrollToIndex(highlighted);
    else if (count > 0) rows.scrollToIndex(0);
  }, [highlighted, count, rows]);

  return (
    <>
      <li aria-hidden className="combobox-space" role="presentation" style={{ height: rows.getTotalSize() }} />
      {rows.getVirtualItems().map(({ index, start }) =>
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
