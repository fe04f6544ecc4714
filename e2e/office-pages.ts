import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { untilWhole } from './client-states.ts';
import { signPass, WITH_PASSES } from './sign-pass.ts';
import type { Settings, Stack } from './stack.ts';
import { expect } from './test.ts';
import { createVisitPage } from './visit-page.ts';

/** An office with a phone and an email address, whose clients and desk come with passes. */
export const OFFICE: Settings = {
  config: { business: { name: 'Brightwater Services', phone: '07 3555 0142', email: 'office@brightwater.example' } },
  gatewayArgs: ['--unlimited'],
  env: WITH_PASSES,
};

export type PageName = 'form' | 'problems' | 'booked' | 'receipt' | 'requests' | 'desk' | 'no pass';

/**
 * The way to each page of the office, as a client or the desk sees it, resolved once the page can be used. It goes on from where
 * the last one led, so that one booking is enough for all of them in this order.
 */
export function pagesOf(page: Page, stack: Stack) {
  const visit = createVisitPage(page, stack.url);
  let at: PageName | undefined;

  const open = async (path: string, role: 'client' | 'desk') => {
    // A new document: an address that differs in its fragment alone would not be loaded. And a person nobody has seen before.
    await page.goto('about:blank');
    const pass = await signPass({ sub: randomUUID(), ...(role === 'desk' && { role, sites: '*' }) });
    await page.goto(`${stack.url}${path}#pass=${pass}`);
  };
  const firstBe = async (name: PageName, ...others: PageName[]) => {
    if (at === undefined || ![name, ...others].includes(at)) await go(name);
  };

  const ways: Record<PageName, () => Promise<void>> = {
    async form() {
      await open('/', 'client');
      await expect(visit.site).toBeVisible();
      await expect(visit.details.getByRole('textbox').first()).toBeVisible();
      await untilWhole(page);
    },
    async problems() {
      await firstBe('form');
      await visit.send();
      await expect(visit.problem).toBeFocused();
    },
    async booked() {
      await firstBe('form', 'problems');
      await visit.fill();
      await visit.send();
      await expect(visit.heading('Visit requested')).toBeVisible();
    },
    async receipt() {
      await firstBe('booked');
      await page.getByRole('link', { name: 'Receipt for this request' }).click();
      await expect(visit.heading('What happens next')).toBeVisible();
    },
    async requests() {
      await firstBe('booked', 'receipt');
      await page.getByRole('banner').getByRole('link', { name: 'Your requests' }).click();
      await expect(page.getByRole('main').getByRole('link', { name: 'Annual service' })).toBeVisible();
    },
    async desk() {
      await open('/desk', 'desk');
      await expect(visit.site).toBeFocused();
      await expect(visit.details.getByRole('textbox').first()).toBeVisible();
    },
    /** What stands in a page's place without a pass. */
    async 'no pass'() {
      await page.goto(`${stack.url}/`);
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
      await expect(visit.heading('You need a link to book here')).toBeVisible();
    },
  };

  async function go(name: PageName) {
    await ways[name]();
    at = name;
  }
  return go;
}

/** Goes to each page and tells what `look` finds there, by page. */
export async function lookAtEach<Found>(
  page: Page,
  stack: Stack,
  names: readonly PageName[],
  look: () => Promise<Found>,
): Promise<Partial<Record<PageName, Found>>> {
  const go = pagesOf(page, stack);
  const found: Partial<Record<PageName, Found>> = {};
  for (const name of names) {
    await go(name);
    found[name] = await look();
  }
  return found;
}

export const EVERY_PAGE: readonly PageName[] = ['form', 'problems', 'booked', 'receipt', 'requests', 'desk', 'no pass'];
