import type { Page } from '@playwright/test';
import { CANCELLED_BOOKING, EXAMPLE_BOOKING, exampleBooking } from '../tools/gallery/answers.ts';
import { answerStill, problem, type StillAnswers } from './still-relay.ts';

/** One state of what a client sees, and the way to it in whatever language the page speaks. */
interface ClientState {
  /** Path and query. */
  path?: string;
  answers?: StillAnswers;
  act?: (page: Page) => Promise<void>;
  /** A selector of what is there once the state is. */
  there: string;
}

const RECEIPT = `r/${EXAMPLE_BOOKING.key}`;
const FILLED = `?${new URLSearchParams({
  site: '101',
  job_type: '3',
  title: 'Annual service',
  date: '2026-07-02',
  from: '09:00',
  to: '11:00',
  'custom_fields.scope_of_work': 'Clean the filters.',
})}`;

/** Once the part of the form is here that comes after the first picture. */
export const untilWhole = (page: Page) => page.locator('.combobox-popup').first().waitFor({ state: 'attached' });
const send = (page: Page) => page.locator('button[type=submit]').click();
async function sendEmpty(page: Page) {
  await untilWhole(page);
  await send(page);
}
async function sendFilled(page: Page) {
  await page.locator('.summary-window').waitFor();
  await send(page);
}
const open = (action: number) => (page: Page) => page.locator('.receipt-actions button').nth(action).click();

const underway = (more: Parameters<typeof exampleBooking>[0]): StillAnswers => ({
  booking: exampleBooking(more),
  job: { status: 202, json: exampleBooking(more) },
});
const refusedBooking = exampleBooking({ state: 'refused', detail: 'This site takes no visits at the moment.' });

/** Every state of a client's pages. */
const CLIENT_STATES = {
  empty: { act: untilWhole, there: '.summary-empty' },
  'list of sites open': {
    act: (page) => page.getByRole('combobox').first().fill('s'),
    there: '[role=option]',
  },
  'calendar open': {
    act: (page) => page.locator('.date-control button').first().click(),
    there: '.calendar-popup table',
  },
  problems: { act: sendEmpty, there: '[role=alert] li' },
  filled: { path: FILLED, there: '.summary-window' },
  sending: { path: FILLED, answers: { job: 'none yet' }, act: sendFilled, there: '.submit .spinner' },
  'being confirmed': {
    path: FILLED,
    answers: underway({ state: 'unanswered' }),
    act: sendFilled,
    there: '.outcome-wait',
  },
  held: {
    path: FILLED,
    answers: underway({ state: 'waiting', hold: 'unreachable' }),
    act: sendFilled,
    there: '.outcome-wait',
  },
  booked: {
    path: FILLED,
    answers: { job: { status: 201, json: EXAMPLE_BOOKING.job } },
    act: sendFilled,
    there: '.outcome-job',
  },
  refused: {
    path: FILLED,
    answers: {
      booking: refusedBooking,
      job: { status: 400, json: problem('invalid-booking', 400, { booking: refusedBooking }) },
    },
    act: sendFilled,
    there: '[role=alert] h2',
  },
  // Until the definitions are there, an answer goes by its own name.
  receipt: { path: RECEIPT, there: 'dt:has-text("Key needed")' },
  'changing it': { path: RECEIPT, act: open(1), there: '.change form' },
  'cancelling it': { path: RECEIPT, act: open(2), there: 'dialog[open] form' },
  'receipt of a cancelled visit': { path: RECEIPT, answers: { booking: CANCELLED_BOOKING }, there: '.receipt-next' },
  'own requests': { path: 'mine', there: '.mine-entry' },
  'link that has run out': { answers: { refusal: 'pass-expired' }, there: '.access' },
} as const satisfies Record<string, ClientState>;

export type StateName = keyof typeof CLIENT_STATES;
export const STATE_NAMES = Object.keys(CLIENT_STATES) as StateName[];

/** Opens a page in a language and brings it into a state, as for a person who has never been here. */
export async function bringInto(page: Page, pageUrl: string, name: StateName, language: string): Promise<void> {
  const { path = '', answers, act, there }: ClientState = CLIENT_STATES[name];
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await answerStill(page, answers);
  const url = new URL(`${pageUrl}/${path}`);
  url.searchParams.set('lang', language);
  await page.goto(url.href);
  await page.locator(`html[lang|="${language}"] .languages-select`).waitFor();
  await act?.(page);
  await page.locator(there).first().waitFor();
}
