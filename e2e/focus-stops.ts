import type { Page } from '@playwright/test';

/** Where the Tab key stops. */
export interface FocusStop {
  /** The label of a field, the text of a link or button. */
  name: string;
  /** It looks other than it did without focus. */
  isMarked: boolean;
  /** Something else lies over all of it, or it is out of sight (WCAG 2.4.11). */
  isHidden: boolean;
}

const MOST_STOPS = 120;

/** Presses Tab, or Shift+Tab, from the top of the page, or its end, until it is left, and tells each stop on the way. */
export async function focusStops(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  // Some browsers go from the last stop to the first one at once.
  const first = await page.evaluateHandle(() => ({ element: null as Element | null }));
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtFocus, first);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab never left the page. It went over ${stops.map(({ name }) => name).join(', ')}`);
}

/** Runs in the page. */
function lookAtFocus(first: { element: Element | null }): FocusStop | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || focused === first.element) return undefined;
  first.element ??= focused;
  const label = 'labels' in focused && focused.labels instanceof NodeList ? focused.labels[0] : undefined;
  const name = (focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent ?? '').trim();

  const { left, top, width, height } = focused.getBoundingClientRect();
  const isSeenAt = (x: number, y: number) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  };
  const parts = [0.1, 0.5, 0.9];
  const isHidden = !parts.some((across) => parts.some((down) => isSeenAt(left + width * across, top + height * down)));

  const look = () => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(focused);
    return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join();
  };
  const withFocus = look();
  focused.blur();
  const without = look();
  focused.focus({ preventScroll: true });
  return { name, isMarked: withFocus !== without, isHidden };
}
