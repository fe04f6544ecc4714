import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { EMPTY_VISIT } from '../src/form/visit-form.ts';
import type { Cost, Meter } from './measure.ts';
import type { World } from './world.ts';

/** One interaction of the desk, ready to be measured. */
export interface Interaction {
  name: string;
  /** Brings the page to where it starts. Not measured. */
  prepare?: () => Promise<unknown>;
  run: () => Promise<Cost>;
}

/** Of suburbs with sites in a Mill Road. */
const POSTCODES = ['2128', '4106', '3175', '5013', '6090', '7010', '2620', '2013'];

/** How long a rep looks at a list before taking a row of it (ms). */
const A_GLANCE_MS = 300;

/** Opens the desk with `drafts` held calls. */
export async function openDesk(page: Page, world: World, drafts: number): Promise<void> {
  const held = Array.from({ length: drafts }, (_, index) => {
    const key = randomUUID();
    const values = {
      ...EMPTY_VISIT,
      site: String(9_000_000 + index),
      title: `Held call ${index}`,
      notes: 'Ring first',
    };
    return [`callout.call.${key}`, JSON.stringify({ key, values, savedAt: Date.now() - index * 60_000 })] as const;
  });
  await page.goto(`${world.url}/healthz`);
  await page.evaluate((items) => {
    for (const [key, value] of items) localStorage.setItem(key, value);
  }, held);
  await page.goto(`${world.url}/desk`);
  await page.getByText('Live', { exact: true }).first().waitFor();
  await page.getByRole('region', { name: 'Recent bookings', exact: true }).getByRole('listitem').first().waitFor();
}

/** Every interaction of the desk that this bench knows. */
export function deskInteractions(page: Page, meter: Meter, world: World): Interaction[] {
  const site = page.getByRole('combobox', { name: 'Site', exact: true });
  const notes = page.getByRole('textbox', { name: 'Notes for the office', exact: true });
  const jobType = page.getByLabel('Job type', { exact: true });
  const press = (keys: string) => page.keyboard.press(keys);
  const emptySite = async () => {
    await site.fill('');
    await press('Escape');
  };
  let calls = 0;
  let updates = 0;
  return [
    { name: 'nothing: the measure itself', run: () => meter.cost(async () => undefined) },
    {
      name: 'open the list of sites',
      prepare: emptySite,
      run: () => meter.cost(() => press('ArrowDown')),
    },
    { name: 'to the end of the list', run: () => meter.cost(() => press('End')) },
    { name: 'down the list, a key', run: () => meter.cost(() => repeat(5, () => press('PageUp')), 5) },
    {
      name: 'type in Site, a letter',
      prepare: emptySite,
      // Another site for each call, whose jobs the page has not read yet: they are read as the rep looks at the list.
      run: () => {
        const typed = `mill ${POSTCODES[calls++ % POSTCODES.length]} stroe`;
        return meter.cost(async () => {
          await page.keyboard.type(typed, { delay: 30 });
          await page.waitForTimeout(A_GLANCE_MS);
        }, typed.length);
      },
    },
    { name: 'pick a site', run: () => meter.cost(() => press('Enter')) },
    {
      name: 'type in Notes, a letter of 200',
      prepare: () => notes.fill(''),
      run: () => meter.cost(() => page.keyboard.type('Ring first. '.repeat(17).slice(0, 200), { delay: 5 }), 200),
    },
    {
      name: 'switch the job type',
      // By a key, as reps do it: finding the field by its label has the bench's own script walk the whole page.
      prepare: async () => {
        await jobType.selectOption({ index: 1 });
        await jobType.focus();
      },
      run: () => meter.cost(() => press('ArrowDown')),
    },
    { name: 'hold the call', run: () => meter.cost(() => press('Alt+KeyK')) },
    { name: 'resume a call', run: () => meter.cost(() => press('Alt+KeyR')) },
    {
      name: 'a live update, of 20',
      run: () =>
        meter.cost(async () => {
          const listed = firstRowSays(page, `Elsewhere ${updates + 19}`);
          for (let count = 0; count < 20; count++) await world.bookElsewhere(`Elsewhere ${updates++}`);
          await listed;
        }, 20),
    },
    {
      name: 'open the sheet of shortcuts',
      prepare: () => page.getByRole('button', { name: 'Shortcuts' }).focus(),
      run: async () => {
        const cost = await meter.cost(() => press('Shift+?'));
        await press('Escape');
        return cost;
      },
    },
  ];
}

/** Until the first row of the recent bookings holds the text. It looks at that row alone: a search by text would go through the whole page. */
async function firstRowSays(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve) => {
        const list = document.querySelector('[data-pane="recentBookings"] .job-rows');
        const look = () => {
          if (!list?.querySelector('.job-row')?.textContent.includes(text)) return;
          seen.disconnect();
          resolve();
        };
        const seen = new MutationObserver(look);
        if (list) seen.observe(list, { childList: true, subtree: true });
      }),
    text,
  );
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < times; count++) await act();
}
