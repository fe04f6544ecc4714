import { deskOf } from './desk-page.ts';
import { expect, test } from './test.ts';

/** What makes the form taller than the window: windows at one press, and custom fields in groups. */
const GROUPED = Object.fromEntries(
  ['scope_of_work', 'access_instructions', 'site_contact_name', 'asset_id', 'swms_number', 'preferred_technician'].map(
    (name, index) => [name, { group: `Group ${index}`, help: 'What the caller says about it.' }],
  ),
);

test.use({
  viewport: { width: 1280, height: 720 },
  settings: {
    config: {
      window: {
        daysAhead: 400,
        presets: ['Early', 'Morning', 'Noon', 'Afternoon', 'Evening'].map((name, index) => ({
          name,
          from: `${String(7 + 2 * index).padStart(2, '0')}:00`,
          to: `${String(9 + 2 * index).padStart(2, '0')}:00`,
        })),
      },
      customFields: GROUPED,
    },
    gatewayArgs: [],
  },
});

test('a form taller than the window keeps its button and its sentence in sight, and no field that has focus is behind them', async ({
  page,
  stack,
}) => {
  // Some sixty presses, each looked at.
  test.slow();
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  const sentence = page.getByRole('region', { name: 'Your visit' }).locator('.summary-window');
  await page.evaluate(() => scrollTo(0, 0));
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(720);
  await expect(desk.submit).toBeInViewport({ ratio: 1 });
  await expect(sentence).toBeInViewport({ ratio: 1 });

  await desk.site.focus();
  const behind: string[] = [];
  for (const back of [false, true]) {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      const met = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('.visit-aside');
        if (!focused?.closest('.visit-fields') || !bar) return { isIn: false, isBehind: false, name: '' };
        const { top, bottom } = focused.getBoundingClientRect();
        const isBehind = bottom > bar.getBoundingClientRect().top || top < 0;
        return { isIn: true, isBehind, name: focused.id || focused.textContent };
      });
      if (met.isBehind) behind.push(met.name);
      if (!met.isIn) break;
    }
    await (back ? desk.site : desk.reference).focus();
  }
  expect(behind).toEqual([]);
});
