import { AT_400, lostIn, SPACED, TWICE } from './close-up.ts';
import { OFFICE, pagesOf } from './office-pages.ts';
import { expect, test } from './test.ts';

// The states of a client's pages are seen close up in states.spec.ts.

test.use({ settings: OFFICE });

const WIDE = { width: 1280, height: 1024 };

test('the desk loses no text at 400 % zoom, spaced as widely as anyone may ask for, or of twice its size', async ({
  page,
  stack,
}) => {
  await page.setViewportSize(WIDE);
  const go = pagesOf(page, stack);
  await go('booked');
  await go('desk');
  const booked = page.getByRole('region', { name: 'Recent bookings' }).getByRole('button', { name: /Annual service/ });
  await expect(booked).toBeVisible();
  const twice = await lostIn(page, TWICE);
  await page.setViewportSize(AT_400);
  const at400 = [...(await lostIn(page)), ...(await lostIn(page, SPACED))];
  // Beside the call each booking has two lines: what they have no room for is there when it is opened.
  await page.setViewportSize(WIDE);
  await booked.click();
  await expect(booked).toHaveAttribute('aria-expanded', 'true');
  const spaced = await lostIn(page, SPACED);
  expect({ twice, at400, spaced }).toEqual({ twice: [], at400: [], spaced: [] });
});
