import { type RefObject, useEffect } from 'react';
import { heightOf, settledHeight } from './height.ts';
import type { HostLink } from './host-link.ts';

/** Tells the page around the form how high it is, from the time it is `settled` on and all of it is drawn over what stood there ahead. */
export function useHeight(link: HostLink, root: RefObject<HTMLElement | null>, settled: boolean): void {
  useEffect(() => {
    const form = root.current;
    if (!form || !settled) return;
    const height = settledHeight(
      () => heightOf(form),
      (now) => link.tell({ type: 'resize', height: now }),
      { request: requestAnimationFrame.bind(globalThis), cancel: cancelAnimationFrame.bind(globalThis) },
    );
    const place = form.parentElement;
    const changed = () => {
      if (place?.dataset.drawn === undefined) height.changed();
    };
    const sizes = new ResizeObserver(changed);
    sizes.observe(form);
    // What opens over the form takes no room in it.
    const shown = new MutationObserver(changed);
    shown.observe(form, { subtree: true, childList: true, attributeFilter: ['hidden', 'open'] });
    if (place) shown.observe(place, { attributeFilter: ['data-drawn'] });
    document.addEventListener('toggle', changed, true);
    return () => {
      height.stop();
      sizes.disconnect();
      shown.disconnect();
      document.removeEventListener('toggle', changed, true);
    };
  }, [link, root, settled]);
}
