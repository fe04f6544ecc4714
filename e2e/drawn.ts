import type { Page } from '@playwright/test';

/** What of Preact's own hooks is used here: `__r` is called with each component that is about to be drawn, `__c` after a commit. */
interface PreactOptions {
  __r?: (vnode: { type: unknown }) => void;
  __c?: (...commit: unknown[]) => void;
}

declare global {
  interface Window {
    drawn: { components: number; commits: number };
    __PREACT_DEVTOOLS__: object;
  }
}

/** Counts the components that the page draws, through the hook that Preact keeps for developer tools. To be called before the page is opened. */
export async function countDrawn(page: Page) {
  await page.addInitScript(() => {
    window.drawn = { components: 0, commits: 0 };
    window.__PREACT_DEVTOOLS__ = {
      attachPreact(_version: string, options: PreactOptions) {
        const { __r: draws, __c: commits } = options;
        options.__r = (vnode) => {
          window.drawn.components += 1;
          draws?.(vnode);
        };
        options.__c = (...commit) => {
          window.drawn.commits += 1;
          commits?.(...commit);
        };
      },
    };
  });
  return {
    reset: () =>
      page.evaluate(() => {
        window.drawn = { components: 0, commits: 0 };
      }),
    /** Resolves once the browser has been idle some times on end and nothing was drawn meanwhile: parts of the page come in their turn. */
    atRest: () =>
      page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            let [before, times] = [-1, 0];
            const look = () => {
              times = window.drawn.components === before ? times + 1 : 0;
              before = window.drawn.components;
              if (times === 5) resolve();
              else requestIdleCallback(look);
            };
            look();
          }),
      ),
    /** Since the start or the last reset. */
    read: () => page.evaluate(() => window.drawn),
  };
}
