import { expect, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

const LONG_SITE = {
  id: '3999998',
  name: `Acme Depot ${'Verylongunbrokenname'.repeat(10)}, Eagle Farm QLD 4009`,
};
/** Names that a form library could take for paths, and one that is markup. */
const ODD_FIELDS = ['p.o. number', 'size [mm]', 'the "gate"', '<b>bold</b>', 'constructor'];

test.describe('on a phone of 320 px', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    settings: { config: {}, gatewayArgs: [], lookups: { add: { sites: [LONG_SITE] } } },
  });

  test('nothing scrolls sideways, whatever is filled in, open or wrong', async ({ visit, page }) => {
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await visit.open();
    await visit.fill({ site: 'verylongunbrokenname', title: 'W'.repeat(230) });
    expect(await sideways()).toBeLessThanOrEqual(0);

    await page.getByRole('button', { name: 'Open calendar' }).click();
    const calendar = page.getByRole('dialog', { name: 'Calendar' });
    await expect(calendar.getByRole('grid')).toBeVisible();
    const box = await calendar.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');

    await visit.send();
    await expect(visit.problem).toBeVisible();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await visit.title.fill(VISIT.title);
    await visit.send();
    await expect(visit.heading('Visit requested')).toBeVisible();
    expect(await sideways()).toBeLessThanOrEqual(0);
  });

  test('everything that can be pressed is at least 24 px each way', async ({ visit, page }) => {
    await visit.open();
    await visit.fill();
    await page.getByRole('button', { name: 'Open calendar' }).click();
    await expect(page.getByRole('dialog', { name: 'Calendar' }).getByRole('grid')).toBeVisible();
    const small = await page
      .locator('a:visible, button:visible, input:visible, select:visible')
      .evaluateAll((targets) =>
        targets
          .filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map((target) => target.outerHTML),
      );
    expect(small).toEqual([]);
  });
});

test.describe('in a window too low for it above and below the date', () => {
  test.use({ viewport: { width: 375, height: 330 } });

  test('the calendar comes whole, its month and the ways to the next ones in sight', async ({ visit, page }) => {
    await visit.open();
    await page.getByRole('button', { name: 'Open calendar' }).click();
    const calendar = page.getByRole('dialog', { name: 'Calendar' });
    await expect(calendar.getByRole('grid')).toBeVisible();
    await expect(calendar).toBeInViewport({ ratio: 1 });
  });
});

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the highlighted site and the focused field are told apart from the rest', async ({ visit, page }) => {
    await visit.open();
    await visit.site.fill('acme');
    const options = page.getByRole('option');
    const ground = (index: number) => options.nth(index).evaluate((option) => getComputedStyle(option).backgroundColor);
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    expect(await ground(0)).not.toBe(await ground(1));
    await visit.title.focus();
    expect(await visit.title.evaluate((input) => getComputedStyle(input).outlineStyle)).toBe('solid');
  });
});

test.describe('custom fields with odd names', () => {
  test.use({
    settings: {
      config: {},
      gatewayArgs: [],
      lookups: {
        add: {
          'custom-fields': ODD_FIELDS.map((name, index) => ({
            external_name: name,
            fi_field_id: String(900 + index),
            job_type_id: null,
          })),
        },
      },
    },
  });

  test('keep what is typed through a reload and are sent under those names', async ({ visit, stack, page }) => {
    const fields: { external_name: string; label: string }[] = (
      await (await page.request.get(`${stack.url}/v1/custom-fields`)).json()
    ).items;
    const odd = fields.filter(({ external_name }) => ODD_FIELDS.includes(external_name));
    expect(odd).toHaveLength(ODD_FIELDS.length);
    await visit.open();
    await visit.fill();
    for (const { external_name, label } of odd) {
      await visit.details.getByLabel(label, { exact: true }).fill(`about ${external_name}`);
    }
    await page.reload();
    for (const { external_name, label } of odd) {
      await expect(visit.details.getByLabel(label, { exact: true })).toHaveValue(`about ${external_name}`);
    }
    await visit.send();
    await expect(visit.heading('Visit requested')).toBeVisible();
    expect(await stack.gateway.creates()).toMatchObject([
      { custom_fields: Object.fromEntries(ODD_FIELDS.map((name) => [name, `about ${name}`])) },
    ]);
  });
});

test.describe('a gateway with nothing to choose from', () => {
  test('says that nothing can be booked yet, and shows no empty group', async ({ visit, page }) => {
    // Each part is then asked for by itself.
    await page.route('**/v1/start', (route) => route.abort());
    await page.route(/\/v1\/(sites|job-types|custom-fields)$/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), items: [] } });
    });
    await visit.open();
    await expect(page.getByText(/Nothing can be booked here yet\. Call 07 3555 0142\./)).toBeVisible();
    await expect(visit.details).toHaveCount(0);
  });
});

test('the summary names what is still needed until nothing is', async ({ visit, page }) => {
  await visit.open();
  const summary = page.getByRole('region', { name: 'Your visit' });
  await expect(summary).toContainText('Start with the site.');
  await visit.chooseSite(VISIT.site);
  await expect(summary).toContainText('Still needed: job type, title, date, start time and end time.');
  await visit.fill();
  await expect(summary).toContainText(VISIT_DAY.full);
  await expect(summary).not.toContainText('Still needed');
});
