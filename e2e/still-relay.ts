import type { Page, Route } from '@playwright/test';
import {
  CONFIRMED_BOOKING,
  EXAMPLE_BOOKING,
  EXAMPLE_FIELDS,
  EXAMPLE_JOB_TYPES,
  EXAMPLE_NOW,
  EXAMPLE_PAGE,
  EXAMPLE_PROJECTS,
  EXAMPLE_SITES,
  exampleBooking,
} from '../tools/gallery/answers.ts';

/** What the relay would answer otherwise than usual. */
export interface StillAnswers {
  /** Who looks, where that is not a client. */
  viewer?: typeof EXAMPLE_PAGE.viewer;
  /** The visitor's link is not taken. */
  refusal?: string;
  /** What comes of a request that is sent. Without it there is no such path. */
  job?: { status: number; json?: unknown } | 'none yet';
  /** What is known of any booking, once it is known. */
  booking?: unknown;
}

const lookup = (items: unknown[]) => ({ items, may_be_cut_off: false, fetched_at: EXAMPLE_NOW });
const LOOKUPS = {
  sites: lookup(EXAMPLE_SITES),
  'job-types': lookup(EXAMPLE_JOB_TYPES),
  projects: lookup(EXAMPLE_PROJECTS),
  'custom-fields': lookup(EXAMPLE_FIELDS),
};
const BOOKINGS = [
  CONFIRMED_BOOKING,
  exampleBooking({ key: EXAMPLE_BOOKING.key.replace(/0$/, '1'), state: 'unanswered' }),
  exampleBooking({ key: EXAMPLE_BOOKING.key.replace(/0$/, '2'), state: 'refused' }),
];

/** The office's jobs at any site, as the desk lists them. */
const JOBS = {
  jobs: [
    {
      id: '5009',
      number: '9',
      title: 'Replace the belt of unit 2',
      status: { name: 'Scheduled', state: 'open' },
      start_time: '2026-07-06T13:00:00+10:00',
      end_time: '2026-07-06T15:00:00+10:00',
      site: { id: EXAMPLE_SITES[0]?.id, address: EXAMPLE_SITES[0]?.name },
      custom_fields: {},
      open: true,
      seen_at: EXAMPLE_NOW,
    },
  ],
  as_of: EXAMPLE_NOW,
  complete: true,
  more: false,
};

/** A problem document as the relay writes it. */
export function problem(type: string, status: number, more: object = {}) {
  return { type: `https://callout.example/problems/${type}`, title: type, status, ...more };
}

/** Answers the page in the relay's place, the same every day; the page reads the answers as strictly as any. */
export async function answerStill(page: Page, { refusal, job, booking = EXAMPLE_BOOKING, viewer }: StillAnswers = {}) {
  const { contact } = EXAMPLE_PAGE;
  const settings = viewer ? { ...EXAMPLE_PAGE, viewer } : EXAMPLE_PAGE;
  await page.addInitScript((key) => {
    crypto.randomUUID = () => key;
  }, EXAMPLE_BOOKING.key as `${string}-${string}-${string}-${string}-${string}`);
  await page.route('**/v1/**', async (route: Route) => {
    const path = new URL(route.request().url()).pathname.replace('/v1/', '');
    const json = (body: unknown, status = 200) => route.fulfill({ status, json: body });
    if (refusal) return json(problem(refusal, 401, { contact }), 401);
    if (path === 'start') return json({ page: settings, lookups: LOOKUPS });
    if (path === 'page') return json(settings);
    if (path in LOOKUPS) return json(LOOKUPS[path as keyof typeof LOOKUPS]);
    if (path === 'bookings') return json({ bookings: BOOKINGS, more: false });
    if (path.startsWith('bookings/')) return json(await booking);
    if (path === 'jobs' && route.request().method() === 'GET') return json(JOBS);
    if (path === 'likely-duplicates') return json({ duplicates: [] });
    // What happens here is told from now on: nothing yet.
    if (path === 'events') return undefined;
    if (path === 'jobs' && job) return job === 'none yet' ? undefined : route.fulfill(job);
    return json(problem('not-found', 404), 404);
  });
}
