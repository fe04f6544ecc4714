import { type RefObject, useEffect } from 'react';
import { heightOf, settledHeight } from './height.ts';
import type { HostLink } from './host-link.ts';

/** Tells the page around the form how high it is, from the time it is `settled` on. */
export function useHeight(link: HostLink, root: RefObject<HTMLElement | null>, settled: boolean): void {
  useEffect(() => {
    const form = root.current;
    if (!form || !settled) return;
    const height = settledHeight(
      () => heightOf(form),
      (now) => link.tell({ type: 'resize', height: now }),
      { request: requestAnimationFrame.bind(globalThis), cancel: cancelAnimationFrame.bind(globalThis) },
    );
    const sizes = new ResizeObserver(height.changed);
    sizes.observe(form);
    // What opens over the form takes no room in it.
    const popups = new MutationObserver(height.changed);
    popups.observe(form, { subtree: true, childList: true, attributeFilter: ['hidden', 'open'] });
    document.addEventListener('toggle', height.changed, true);
    return () => {
      height.stop();
      sizes.disconnect();
      popups.disconnect();
      document.removeEventListener('toggle', height.changed, true);
    };
  }, [link, root, settled]);
}
