import type { Page } from '@playwright/test';
import { EXAMPLE_BOOKING } from '../tools/gallery/answers.ts';
import { expect, inScheme, openStill, sidewaysScroll, test } from './look.ts';
import { answerStill, type StillAnswers } from './still-relay.ts';

/** Each width in one scheme and both schemes among them: what differs by scheme is colour, which is measured elsewhere. */
const VIEWS = [
  { width: 375, scheme: 'light' },
  { width: 768, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;

const send = (page: Page) => page.getByRole('button', { name: 'Request visit' }).click();
interface State {
  name: string;
  path?: string;
  answers?: StillAnswers;
  act?: (page: Page) => Promise<void>;
  /** A heading by which the state is known to be there. */
  heading: string;
}

const STATES: State[] = [
  { name: 'visit, empty', heading: 'Your visit' },
  { name: 'visit, with errors', act: send, heading: 'There is a problem' },
  { name: 'receipt', path: `r/${EXAMPLE_BOOKING.key}`, heading: 'Visit requested' },
  { name: 'own requests', path: 'mine', heading: EXAMPLE_BOOKING.request.title },
  { name: 'link that has run out', answers: { refusal: 'pass-expired' }, heading: 'Your link has expired' },
];

// One server is started for all of them.
test.describe.configure({ mode: 'default', timeout: 90_000 });

for (const { name, path = '', answers, act, heading } of STATES) {
  test(`${name}: it looks as it did on a phone, a tablet and a desk`, async ({ page, pageUrl }) => {
    await answerStill(page, answers);
    await page.setViewportSize({ width: 1280, height: 900 });
    await inScheme(page, 'light');
    await openStill(page, `${pageUrl}/${path}`);
    await act?.(page);
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
    for (const { width, scheme } of VIEWS) {
      await page.setViewportSize({ width, height: 900 });
      await inScheme(page, scheme);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.soft(page).toHaveScreenshot(`${name.replace(/\W+/g, '-')}-${width}-${scheme}.png`);
      expect.soft(await sidewaysScroll(page), `px to the side at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
