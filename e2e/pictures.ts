import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const FOLDER = 'e2e/pictures';
/** What drew the pictures that are kept. */
const DRAWN_BY = `${FOLDER}/drawn-by.json`;
const RENEW = '`npm run gallery -- --update` renews the pictures; look at them before you commit them';

/** A third of the page's size: a block that moves by a few px is seen, and a page takes some 25 kB. */
const SCALE = 1 / 3;
/** The same browser draws the same page to the pixel. A few may differ, for whatever draws a rounded corner otherwise. */
const TOLERANCE = { threshold: 0.1, maxDiffPixels: 20 };

/** The same letters on every machine: the page itself uses the system's own face (docs/decisions/2026-11-28-looks.md). */
const FACE = readFileSync('node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 'base64');
const STILL = `
  @font-face { font-family: Look; font-weight: 100 900; src: url(data:font/woff2;base64,${FACE}) format('woff2'); }
  :root { --font: Look; --font-mono: Look; caret-color: transparent; }
  * { content-visibility: visible !important; }
`;

/** Letters of ours and of the faces that stand in for missing ones, an edge, a round corner and a shadow. */
const SAMPLE = `<style>${STILL}
  p { width: 20rem; margin: 1rem; padding: 1rem; border: 1px solid oklch(0.6 0.02 205); border-radius: 10px;
    box-shadow: 0 6px 24px -8px oklch(0.3 0.03 205 / 0.3); font: 550 1rem/1.5 Look; }
</style><p>Thu 2 July 2026, 9:00 – 11:00 am → “Brisbane” 简体中文 Tiếng Việt العربية ✓</p>`;

/** The pictures that are kept of pages, and whether this browser can be held to them. */
export interface Pictures {
  /** Why it cannot: it draws otherwise than the one that drew them, in a sentence. */
  unlike: string | undefined;
  /** Fails where the page looks otherwise than its picture. Does nothing where the browser is unlike. */
  hold(page: Page, name: string): Promise<void>;
}

/** With `CALLOUT_PICTURES=renew` this browser's pictures become those that are kept; with `compare` it is held to them anyway. */
export async function picturesFor(browser: Browser, wanted = process.env.CALLOUT_PICTURES): Promise<Pictures> {
  const now = await drawingOf(browser);
  if (wanted === 'renew') writeFileSync(DRAWN_BY, `${JSON.stringify(now, null, 2)}\n`);
  const kept: typeof now = JSON.parse(readFileSync(DRAWN_BY, 'utf8'));
  const unlike = wanted === undefined ? differenceOf(now, kept) : undefined;
  if (unlike) console.warn(unlike);
  return {
    unlike,
    async hold(page, name) {
      if (unlike) return;
      const file = `${FOLDER}/${name}.png`;
      const told = `${name}: looks otherwise than ${file}. Where that is wanted, ${RENEW}`;
      const shot = await shotOf(page, existsSync(file) ? readFileSync(file) : undefined);
      expect.soft(shot, told).toMatchSnapshot(`${name}.png`, TOLERANCE);
    },
  };
}

type Drawing = Awaited<ReturnType<typeof drawingOf>>;

function differenceOf(now: Drawing, kept: Drawing): string | undefined {
  if (now.browser === kept.browser && now.sample === kept.sample) return undefined;
  const how = now.browser === kept.browser ? 'draws a sample otherwise' : `is version ${now.browser}`;
  return `Pictures are not compared: those kept were drawn by Chromium ${kept.browser}, and this one ${how}. ${RENEW}.`;
}

/** How a browser draws: its major version, and what becomes of a sample. */
async function drawingOf(browser: Browser) {
  const page = await browser.newPage({ viewport: { width: 400, height: 200 }, colorScheme: 'light' });
  await page.setContent(SAMPLE);
  await untilLettersAreThere(page);
  const sample = createHash('sha256')
    .update(await shotOf(page))
    .digest('hex');
  await page.close();
  return { browser: browser.version().split('.')[0], sample };
}

/** Gives the page the letters of the pictures. */
export async function still(page: Page): Promise<void> {
  await page.addStyleTag({ content: STILL });
  await untilLettersAreThere(page);
}

async function untilLettersAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.load('16px Look');
    await document.fonts.ready;
  });
}

/** The page once it is the kept picture to the byte, or looks the same twice. */
async function shotOf(page: Page, kept?: Buffer): Promise<Buffer> {
  let before: Buffer | undefined;
  for (;;) {
    const now = await shoot(page);
    if (kept?.equals(now) || before?.equals(now)) return now;
    before = now;
  }
}

/** The whole page, made smaller. Playwright's own would have the layout follow the size of the picture's dots. */
async function shoot(page: Page): Promise<Buffer> {
  const { width, height } = await page.evaluate(async () => {
    scrollTo(0, 0);
    // A long text that came into focus before its letters did stands elsewhere in its field.
    for (const field of document.querySelectorAll('input')) field.scrollLeft = 0;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { clientWidth, scrollHeight } = document.documentElement;
    return { width: clientWidth, height: scrollHeight };
  });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: SCALE },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}
