import { framedVisit, untilHeard } from './host-page.ts';
import { expect, test } from './partner-test.ts';
import { signPass } from './sign-pass.ts';

const OPENER = '<button id="open" type="button">Request a repair</button>';

test('a dialog opens and closes by keyboard, from inside the form too, and gives the focus back', async ({
  page,
  host,
  stack,
}) => {
  host.serve(`${OPENER}<callout-form mode="dialog" pass="${await signPass()}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  await page.evaluate(() => {
    const form = document.querySelector('callout-form');
    document.querySelector('#open')?.addEventListener('click', () => Reflect.get(form ?? {}, 'open').call(form));
  });
  const opener = page.getByRole('button', { name: 'Request a repair' });
  const dialog = page.getByRole('dialog', { name: 'Booking form' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await untilHeard(page, 'ready');
  await page.keyboard.press('Tab');
  const visit = framedVisit(page.frameLocator('iframe'));
  await expect(visit.site).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

for (const mode of ['inline', 'dialog']) {
  test(`axe finds nothing in the page and in the form: ${mode}`, async ({ page, host, stack, axe }) => {
    host.serve(`<callout-form mode="${mode}" pass="${await signPass()}"></callout-form>`, stack.url);
    await page.goto(host.origin);
    await page.locator('callout-form').evaluate((form) => Reflect.get(form, 'open').call(form));
    await untilHeard(page, 'ready');
    await axe();
  });
}
