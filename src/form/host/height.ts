/** What can stand out of the form's own box, over it or under it. */
const POPUPS = '.combobox-popup:not([hidden]), dialog[open], [popover]:popover-open';

/** The height of `root` with all that is open over it, in CSS pixels, rounded up. */
export function heightOf(root: HTMLElement): number {
  const parts = [root, ...root.ownerDocument.querySelectorAll<HTMLElement>(POPUPS)];
  const bottoms = parts.map((part) => part.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(...bottoms) + scrollY);
}

/** After so many frames of change the height is told as it is: something keeps moving. */
const MOST_FRAMES = 20;

export interface Frames {
  request: (callback: () => void) => number;
  cancel: (id: number) => void;
}

/**
 * Tells a height once it is the same in two frames that follow each other, and only when it is news. Returns what is to be
 * called whenever it may have changed, and how to stop.
 */
export function settledHeight(measure: () => number, tell: (height: number) => void, frames: Frames) {
  let told: number | undefined;
  let pending: number | undefined;
  const look = (before: number | undefined, left: number) => {
    pending = frames.request(() => {
      const height = measure();
      if (height !== before && left > 0) return look(height, left - 1);
      pending = undefined;
      if (height === told) return;
      told = height;
      tell(height);
    });
  };
  return {
    changed: () => {
      if (pending === undefined) look(undefined, MOST_FRAMES);
    },
    stop: () => {
      if (pending !== undefined) frames.cancel(pending);
    },
  };
}
