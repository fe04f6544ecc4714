import type { Page } from '@playwright/test';

/** What is on the clipboard, read on a page of `origin` beside `page`: our own pages may write to it and not read it. */
export async function clipboardOf(page: Page, origin: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read'], { origin });
  const beside = await page.context().newPage();
  await beside.goto(`${origin}/__sandbox/`);
  const text = await beside.evaluate(() => navigator.clipboard.readText());
  await beside.close();
  await page.bringToFront();
  return text;
}
