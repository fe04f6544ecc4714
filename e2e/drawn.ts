import type { Page } from '@playwright/test';

/** What of React's own tree is read here. */
interface Fiber {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

declare global {
  interface Window {
    drawnPerCommit: number[];
    __REACT_DEVTOOLS_GLOBAL_HOOK__: object;
  }
}

/** Counts the components that React draws anew at each commit, through the hook it keeps for developer tools. To be called before the page is opened. */
export async function countDrawn(page: Page) {
  await page.addInitScript(() => {
    const FUNCTION_COMPONENTS = [0, 11, 14, 15];
    const PERFORMED_WORK = 1;
    const countIn = (fiber: Fiber): number => {
      const before = fiber.alternate;
      if (before === null) return 0;
      let count = FUNCTION_COMPONENTS.includes(fiber.tag) && fiber.flags & PERFORMED_WORK ? 1 : 0;
      // Children that are the same objects as before were not even looked at.
      if (fiber.child === before.child) return count;
      for (let child = fiber.child; child !== null; child = child.sibling) count += countIn(child);
      return count;
    };
    window.drawnPerCommit = [];
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => window.drawnPerCommit.push(countIn(root.current)),
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberUnmount: () => undefined,
      checkDCE: () => undefined,
    };
  });
  return {
    reset: () =>
      page.evaluate(() => {
        window.drawnPerCommit = [];
      }),
    perCommit: () => page.evaluate(() => window.drawnPerCommit),
  };
}
