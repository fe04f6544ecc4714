import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe can find in one colour scheme and not in the other. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The library brings axe with its comments, more than twice as long: the browser takes half as long again to read that. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const NOTHING_MORE = 'undefined';

export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  // Without motion, so that no colour is measured on its way to another.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** What axe finds by the given rules or by all but those left out, each as its rule and the elements. */
export async function axeFinds(page: Page, which: { rules?: string[]; without?: string[] } = {}): Promise<string[]> {
  const isAlone = page.frames().length === 1;
  // A page that has been looked at has axe already.
  const hasAxe = isAlone && (await page.evaluate(() => 'axe' in window));
  const axe = new AxeBuilder({ page, axeSource: hasAxe ? NOTHING_MORE : AXE });
  axe.options({ resultTypes: ['violations'], preload: false });
  // The library opens a page of its own each time for what it finds in frames of other sites.
  if (isAlone) axe.setLegacyMode();
  if (which.rules) axe.withRules(which.rules);
  if (which.without) axe.disableRules(which.without);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
