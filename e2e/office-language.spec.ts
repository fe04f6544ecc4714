import { EXAMPLE_BOOKING } from '../tools/gallery/answers.ts';
import { expect, test } from './look.ts';
import { answerStill } from './still-relay.ts';
import { unmarkedTexts } from './unmarked-texts.ts';

test.describe.configure({ timeout: 90_000 });

const FILLED = '?site=101&job_type=3&title=Annual+service&date=2026-07-02&from=09:00&to=11:00';
const PAGES = [
  { path: FILLED, there: '.summary-window' },
  { path: `r/${EXAMPLE_BOOKING.key}?`, there: '.receipt-next' },
  { path: 'mine?', there: '.mine-entry' },
];

test('the office’s own names and texts say their language on a page in another', async ({ page, pageUrl }) => {
  await answerStill(page);
  for (const { path, there } of PAGES) {
    await page.goto(`${pageUrl}/${path}&lang=ar`);
    await page.locator(there).first().waitFor();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(await unmarkedTexts(page), path).toEqual([]);
    await expect(page.locator('main [lang="en-AU"]').first()).toBeAttached();
  }
});
