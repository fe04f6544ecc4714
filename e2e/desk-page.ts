import type { Page } from '@playwright/test';
import { expect } from './test.ts';
import { createVisitPage } from './visit-page.ts';

/** The desk by roles and labels. */
export function deskOf(page: Page, origin: string) {
  const visit = createVisitPage(page, origin);
  const held = page.getByRole('region', { name: 'Held calls' });
  return {
    ...visit,
    page,
    held,
    heldCalls: held.getByRole('listitem'),
    recent: page.getByRole('region', { name: 'Recent bookings' }),
    siteJobs: page.getByRole('region', { name: 'This site’s jobs' }),
    sheet: page.getByRole('dialog', { name: 'Shortcuts' }),
    booked: page.getByRole('heading', { name: 'Visit requested' }),
    next: page.getByRole('button', { name: 'Next call' }),
    async open() {
      await page.goto(`${origin}/desk`);
      await expect(visit.site).toBeFocused();
    },
  };
}
