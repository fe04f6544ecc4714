import { pseudoModule } from '../tools/words/pseudo-module.ts';
import { expect, test } from './test.ts';

// The language is built before the page is opened.
test.describe.configure({ timeout: 60_000 });
test.use({ viewport: { width: 320, height: 700 } });

test('texts longer by two fifths fit a page of 320 px: none scrolls sideways and none is cut off', async ({
  page,
  stack,
}) => {
  const code = await pseudoModule();
  // In the place of Vietnamese: the build itself holds no language that nobody speaks.
  await page.route('**/vi.messages-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto(`${stack.url}/?lang=vi`);
  await expect(page.getByRole('heading', { level: 1, name: /^\[Ŕéɋúéšţ/ })).toBeVisible();
  await page.locator('select[name=job_type]').selectOption({ label: 'Installation' });
  await page.locator('input[name=date]').fill('31/2');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('alert')).toContainText('~]');

  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const cutOff = await page.evaluate(() =>
    [...document.querySelectorAll('body *:not(select, option, input, textarea, .visually-hidden)')]
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        const isCut = (overflow: string, whole: number, shown: number) => overflow !== 'visible' && whole > shown + 1;
        return (
          display !== 'inline' &&
          element.textContent?.includes('[') &&
          (isCut(overflowX, element.scrollWidth, element.clientWidth) ||
            isCut(overflowY, element.scrollHeight, element.clientHeight))
        );
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  expect(cutOff).toEqual([]);
});
