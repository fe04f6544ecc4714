/** Brings focus to a row of a list once what had it is gone; leaves it where somebody has taken it meanwhile. */
export function focusRow(list: HTMLElement | null, key: string): void {
  const row = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(({ dataset }) => dataset.row === key);
  const focused = document.activeElement;
  const isFree = focused === null || focused === document.body || row?.closest('li')?.contains(focused);
  if (isFree) row?.focus({ preventScroll: true });
}
