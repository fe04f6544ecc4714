import type { Page } from '@playwright/test';
import { inScheme } from './axe.ts';
import { bringInto, type StateName } from './client-states.ts';
import { test } from './look.ts';
import { still } from './pictures.ts';
import { answerStill } from './still-relay.ts';

const WIDTHS = [375, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

/** Those of a client's states that look otherwise than others do; their parts are in the gallery, and all in states.spec.ts. */
const CLIENT_STATES = [
  'empty',
  'problems',
  'filled',
  'being confirmed',
  'booked',
  'refused',
  'receipt',
] as const satisfies StateName[];

/** The way to each page that is pictured. */
const PAGES: Record<string, (page: Page, pageUrl: string) => Promise<void>> = {
  ...Object.fromEntries(
    CLIENT_STATES.map((name) => [name, (page: Page, pageUrl: string) => bringInto(page, pageUrl, name, 'en')]),
  ),
  async desk(page, pageUrl) {
    await answerStill(page, { viewer: { role: 'desk', open: true, may_add_sites: false } });
    await page.goto(`${pageUrl}/desk`);
    await page.getByRole('combobox', { name: 'Site' }).fill('acme');
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: 'Job type' }).selectOption('Service');
    await page.getByRole('textbox', { name: 'Date' }).fill('2 July');
    await page.getByRole('textbox', { name: 'Title' }).fill('Annual service');
    await page.getByRole('button', { name: /Replace the belt/ }).waitFor();
    await page.getByRole('region', { name: 'Recent bookings' }).getByRole('listitem').first().waitFor();
    await page.getByText('Thursday 2 July 2026').waitFor();
  },
};

// One server is started for all of them.
test.describe.configure({ mode: 'default' });
test.beforeEach(({ pictures: { unlike } }) => test.skip(unlike !== undefined, unlike));

for (const [name, bring] of Object.entries(PAGES)) {
  test(`${name}: it looks as it did on a phone, a tablet and a desk, in light and in dark`, async ({
    page,
    pageUrl,
    pictures,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await inScheme(page, 'light');
    await bring(page, pageUrl);
    await still(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const scheme of SCHEMES) {
        await inScheme(page, scheme);
        await pictures.hold(page, `${name.replace(/\W+/g, '-')}-${width}-${scheme}`);
      }
    }
  });
}
