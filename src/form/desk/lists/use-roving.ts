import { type FocusEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { ROW_KEYS } from '../keys/row-keys.ts';

const ROW = '[data-row]';

/**
 * One tab stop for a list of many rows (WAI-ARIA APG, "Managing focus within components using a roving tabindex"): arrow keys,
 * Home and End move between the elements marked `data-row`. `props` go on the list; `stop` is the key of the row that takes Tab.
 */
export function useRoving(keys: readonly string[]) {
  const [latest, setLatest] = useState<string>();
  const stop = latest !== undefined && keys.includes(latest) ? latest : keys[0];

  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    const row = target.closest<HTMLElement>('li')?.querySelector<HTMLElement>(ROW)?.dataset.row;
    if (row !== undefined) setLatest(row);
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...currentTarget.querySelectorAll<HTMLElement>(ROW)];
    const next = rowAfter(key, rows.indexOf(target), rows.length);
    if (next === undefined) return;
    event.preventDefault();
    rows[next]?.focus();
  }, []);

  return { props: { onFocus, onKeyDown }, stop };
}

/** Where a key leads from a row; undefined for a key that leads nowhere, or when none of the rows has focus. */
export function rowAfter(key: string, at: number, rows: number): number | undefined {
  if (at < 0) return undefined;
  if (key === ROW_KEYS.nextRow) return Math.min(at + 1, rows - 1);
  if (key === ROW_KEYS.previousRow) return Math.max(at - 1, 0);
  if (key === ROW_KEYS.firstRow) return 0;
  return key === ROW_KEYS.lastRow ? rows - 1 : undefined;
}
