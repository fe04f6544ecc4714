import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe can find in one colour scheme and not in the other. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  // Without motion, so that no colour is measured on its way to another.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** What axe finds by the given rules or by all but those left out, each as its rule and the elements. */
export async function axeFinds(page: Page, which: { rules?: string[]; without?: string[] } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  // The library opens a page of its own each time for what it finds in frames of other sites.
  if (page.frames().length === 1) axe.setLegacyMode();
  if (which.rules) axe.withRules(which.rules);
  if (which.without) axe.disableRules(which.without);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
