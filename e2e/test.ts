import { test as base, expect } from '@playwright/test';
import { axeFinds, COLOUR_RULES, inScheme } from './axe.ts';
import { policyViolations } from './policy-violations.ts';
import { type Settings, type Stack, startStack } from './stack.ts';
import { createVisitPage, type VisitPage } from './visit-page.ts';

/** What every journey is given. `settings` can be set with `test.use`; each test has a gateway and a relay of its own. */
export const test = base.extend<{ settings: Settings; stack: Stack; visit: VisitPage; axe: () => Promise<void> }>({
  settings: [{ config: {}, gatewayArgs: [] }, { option: true }],

  /** The page does nothing that its own policy stops, in any journey. */
  context: async ({ context }, use) => {
    const violations = policyViolations(context);
    await use(context);
    expect(violations, 'stopped by the content security policy').toEqual([]);
  },

  stack: async ({ settings }, use, testInfo) => {
    const { stack, stop } = await startStack(settings);
    await use(stack);
    const body = await stop();
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('relay.log', { body });
  },

  visit: async ({ page, stack }, use) => {
    await use(createVisitPage(page, stack.url));
  },

  /** Fails when axe finds anything in the page as it stands, in light or, of what depends on colours, in dark. */
  axe: async ({ page }, use) => {
    await use(async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await inScheme(page, colorScheme);
        const found = await axeFinds(page, colorScheme === 'dark' ? { rules: COLOUR_RULES } : {});
        expect(found, `axe, ${colorScheme}`).toEqual([]);
      }
    });
  },
});

export type { Settings, Stack };
export { expect };
