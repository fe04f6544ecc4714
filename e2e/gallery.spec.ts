import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { axeFinds, COLOUR_RULES, inScheme } from './axe.ts';
import { expect, openStill, sidewaysScroll, test } from './look.ts';

/** Each component's examples stand in a file beside it: one that is added is walked from then on. */
const GROUPS = globSync('src/form/**/*.examples.tsx').map((path) => basename(path, '.examples.tsx'));

/** One part of a page stands here in each of its states. */
const ALL = { without: ['landmark-unique'] };

// One gallery is built for all of them.
test.describe.configure({ mode: 'default', timeout: 90_000 });

for (const group of GROUPS.sort()) {
  test(`${group}: each state looks as it did, and can be used by everyone in light, in dark, at 320 px and in Arabic`, async ({
    page,
    galleryUrl,
    pictures,
  }) => {
    await page.setViewportSize({ width: 440, height: 900 });
    await inScheme(page, 'light');
    await openStill(page, `${galleryUrl}/?group=${group}`);
    // Whole pages are pictured in dark too (looks.spec.ts), and every colour is measured there (theme/tokens.test.ts).
    // One of its examples opens its list by itself.
    if (group === 'Combobox') await page.getByRole('option').first().waitFor();
    await pictures.hold(page, group);
    expect.soft(await axeFinds(page, ALL), 'axe, light').toEqual([]);
    await inScheme(page, 'dark');
    expect.soft(await axeFinds(page, { rules: COLOUR_RULES }), 'axe, dark').toEqual([]);

    await page.setViewportSize({ width: 320, height: 900 });
    expect.soft(await sidewaysScroll(page), 'px to the side').toBeLessThanOrEqual(0);
    await openStill(page, `${galleryUrl}/?group=${group}&lang=ar`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect.soft(await sidewaysScroll(page), 'px to the side, in Arabic').toBeLessThanOrEqual(0);
    expect(await axeFinds(page, ALL), 'axe, Arabic').toEqual([]);
  });
}
