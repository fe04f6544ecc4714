import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What a person does on the sign-in provider's own page. */
export async function sayWho(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
}
