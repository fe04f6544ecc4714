import type { Page } from '@playwright/test';

declare global {
  interface Window {
    announced: string[];
  }
}

/**
 * Records what a screen reader is told without moving to it: each change of a live region (WAI-ARIA 1.2), whole where the region
 * is atomic, as `status` and `alert` are unless they say otherwise, else the part that came. An alert is told when it appears; a
 * status that comes with its words already in it is told by few readers, and counts for nothing here. To be called before the
 * page is opened.
 */
export async function recordAnnouncements(page: Page) {
  await page.addInitScript(() => {
    const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
    window.announced = [];
    const textOf = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

    const toldOf = ({ type, target, addedNodes }: MutationRecord): string[] => {
      const told: string[] = [];
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (region) {
        const relevant = region.getAttribute('aria-relevant') ?? 'additions text';
        const came = type === 'childList' ? [...addedNodes] : relevant.includes('text') ? [target] : [];
        const isAtomic = region.getAttribute('aria-atomic') !== 'false';
        if (came.length > 0) told.push(...(isAtomic ? [region] : came).map(textOf));
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const alerts = [...(node.matches('[role=alert]') ? [node] : []), ...node.querySelectorAll('[role=alert]')];
        told.push(...alerts.map(textOf));
      }
      return told;
    };
    // What changes in one go is told in one go.
    const observer = new MutationObserver((changes) => {
      const news = new Set(changes.flatMap(toldOf));
      news.delete('');
      window.announced.push(...news);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });

  const announced = () => page.evaluate(() => window.announced);
  return {
    /** All that was told since the page was opened or `forget` was called, in order. */
    announced,
    forget: () =>
      page.evaluate(() => {
        window.announced = [];
      }),
  };
}
