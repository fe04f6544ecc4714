import type { Page } from '@playwright/test';
import { EXAMPLE_NOW } from '../tools/gallery/answers.ts';
import { axeFinds, COLOUR_RULES, inScheme } from './axe.ts';
import { bringInto, STATE_NAMES, type StateName } from './client-states.ts';
import { AT_400, lostIn, SPACED, TWICE, wordsInSight } from './close-up.ts';
import { test as base } from './look.ts';
import { outline } from './outline.ts';
import { misnamed, smallTargets, unnamedPictures } from './page-checks.ts';
import { unmarkedTexts } from './unmarked-texts.ts';

/**
 * How axe sees each state in a language from left to right and in one from right to left; what differs between others is words.
 * Colours are measured in the other scheme too, where they alone are others.
 */
const VIEWS = {
  en: [
    { width: 320, scheme: 'dark', rules: COLOUR_RULES },
    { width: 1280, scheme: 'light', rules: undefined },
  ],
  ar: [{ width: 768, scheme: 'dark', rules: undefined }],
} as const;
type Language = keyof typeof VIEWS;
const LANGUAGES = ['en', 'ar'] as const satisfies Language[];

const WIDE = { width: 1280, height: 900 };
/** A phone, on its side. */
const ON_ITS_SIDE = { width: 667, height: 375 };

/** What was seen of one state in one language; a list of what is wrong is empty where nothing is. */
export interface Sight {
  outline: string[];
  title: string;
  /** What stands first on the page, and its last two links. */
  around: { first: string; last: string[] };
  /** What fields are called, and what the lines of a booking are. */
  labels: string[];
  terms: string[];
  axe: string[];
  at400: string[];
  spaced: string[];
  twice: string[];
  onItsSide: string[];
  small: string[];
  pictures: string[];
  misnamed: string[];
  unmarked: string[];
}

export type Walk = Record<`${StateName}, ${Language}`, Sight>;

/** Every state of a client's pages, seen once for all the tests of a file. */
export const test = base.extend<object, { walk: Walk }>({
  walk: [
    async ({ browser, pageUrl }, use) => {
      const context = await browser.newContext({
        locale: 'en-AU',
        // A clock that Playwright stops takes `Date` from those who extend it, as the calendar's library does: its days were then a
        // day early anywhere else. Under the browser's own clock they are right everywhere (window/Calendar.test.tsx).
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      });
      await context.clock.setFixedTime(EXAMPLE_NOW);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      // Each state is somebody else's, who has never been here.
      await page.addInitScript(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      const walk: Partial<Walk> = {};
      for (const language of LANGUAGES) {
        for (const name of STATE_NAMES) {
          await page.setViewportSize(WIDE);
          await bringInto(page, pageUrl, name, language);
          walk[`${name}, ${language}`] = await look(page, language);
        }
      }
      await context.close();
      await use(walk as Walk);
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

async function look(page: Page, language: Language): Promise<Sight> {
  const wide = await wordsInSight(page);
  const texts = (selector: string) => page.locator(selector).allTextContents();
  const seen = {
    outline: await outline(page),
    title: await page.title(),
    around: {
      first: (await texts('header .brand')).join(),
      last: (await texts('a')).slice(-2).map((text) => text.trim()),
    },
    labels: await texts('.field-label'),
    terms: await texts('dt'),
    pictures: await unnamedPictures(page),
    misnamed: await misnamed(page),
    unmarked: language === 'ar' ? await unmarkedTexts(page) : [],
  };
  const axe: string[] = [];
  for (const { width, scheme, rules } of VIEWS[language]) {
    await page.setViewportSize({ width, height: WIDE.height });
    await inScheme(page, scheme);
    axe.push(...(await axeFinds(page, rules && { rules })).map((found) => `${width} px, ${scheme}: ${found}`));
  }
  await page.setViewportSize(AT_400);
  const small = await smallTargets(page);
  const at400 = [...(await lostIn(page)), ...(await missingFrom(page, wide))];
  const spaced = await lostIn(page, SPACED);
  await page.setViewportSize(ON_ITS_SIDE);
  const onItsSide = [...(await lostIn(page)), ...(await missingFrom(page, wide))];
  await page.setViewportSize(WIDE);
  spaced.push(...(await lostIn(page, SPACED)));
  const twice = await lostIn(page, TWICE);
  return { ...seen, axe, at400, spaced, twice, onItsSide, small };
}

/** Words that were in sight on a wide page and are no more. */
async function missingFrom(page: Page, wide: readonly string[]): Promise<string[]> {
  const there = new Set(await wordsInSight(page));
  return wide.filter((word) => !there.has(word)).map((word) => `“${word}” is not there`);
}
