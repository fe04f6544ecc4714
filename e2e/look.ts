import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { preview } from 'vite';
import { freePort } from '../tools/free-port.ts';
import { EXAMPLE_NOW } from '../tools/gallery/answers.ts';
import { type Pictures, picturesFor, still } from './pictures.ts';
import { type Program, startProgram, untilReady } from './processes.ts';

/** Pictures and axe, of the built gallery and of the built page with answers that are the same every day. */
export const test = base.extend<object, { galleryUrl: string; pageUrl: string; pictures: Pictures }>({
  pictures: [async ({ browser }, use) => use(await picturesFor(browser)), { scope: 'worker' }],

  pageUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
    async ({}, use) => {
      const server = await preview({ preview: { port: await freePort(), host: '127.0.0.1' }, logLevel: 'silent' });
      await use(server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],

  galleryUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
    async ({}, use) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const program: Program = startProgram('tools/gallery/main.ts', ['--built'], { PORT: String(port) });
      await untilReady(url, program, 120_000);
      await use(url);
      await program.stop();
    },
    { scope: 'worker', timeout: 150_000 },
  ],

  context: async ({ context }, use) => {
    await context.clock.setFixedTime(EXAMPLE_NOW);
    await use(context);
  },
});

/** Opens an address with the letters of the pictures, once all is there. */
export async function openStill(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await still(page);
}

export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** What axe can find in one colour scheme and not in the other. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** In the gallery one part of a page stands there in each of its states. */
const ONLY_IN_GALLERY = ['landmark-unique'];

/** What axe finds by the given rules or by all, each as its rule and the elements. */
export async function axeFinds(page: Page, rules?: string[]): Promise<string[]> {
  // No page of ours has a frame: the library's other mode would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (rules ? axe.withRules(rules) : axe.disableRules(ONLY_IN_GALLERY)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** How far (px) the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export { expect };
