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

/** How far (px) the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export { expect };
