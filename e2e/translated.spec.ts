import type { Page } from '@playwright/test';
import { daysAfter } from './days.ts';
import { expect, test } from './test.ts';
import { VISIT_DAY } from './visit-page.ts';

/** What Chrome's translation does to a page: an element with other words stands where each text stood. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim() !== '')) {
      const translated = document.createElement('font');
      translated.textContent = `<${text.data}>`;
      text.replaceWith(translated);
    }
  });
}

test('in a page that the browser has translated, a field says what is understood and what is wrong now, not what was before', async ({
  visit,
  page,
}) => {
  const other = daysAfter(VISIT_DAY, 1);
  await visit.open();
  await visit.date.fill(VISIT_DAY.typed);
  await visit.from.fill('9');
  await visit.to.fill('11');
  await expect(page.locator('[id$="date-echo"]')).toContainText(VISIT_DAY.words);
  await translate(page);

  const form = page.locator('form');
  await form.locator('[name=date]').fill(other.typed);
  await form.locator('[name=from]').fill('8');
  await form.locator('[name=title]').fill('Annual service');
  await form.getByRole('combobox').first().fill('acme depot brand');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.locator('.zone-source').last()).toBeVisible();

  await expect.soft(page.locator('[id$="date-echo"]')).not.toContainText(VISIT_DAY.words);
  await expect.soft(page.locator('[id$="date-echo"]')).toContainText(other.words);
  await expect.soft(page.locator('[id$="from-echo"]')).not.toContainText('9:00');
  await expect.soft(page.locator('.zone-line')).not.toContainText('comes from the site');
  await form.locator('[name=date]').fill('31/2/2030');
  await form.locator('[type=submit]').click();
  const error = page.locator('[data-field=date] .field-error');
  await expect(error).toContainText('31 February 2030');
  await translate(page);
  await form.locator('[name=date]').fill('soon');
  await expect.soft(error).not.toContainText('2030');
});
