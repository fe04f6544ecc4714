import type { BookingRequest } from '../../src/contract/bookings.ts';
import { tidyBooking } from '../../src/contract/tidy-booking.ts';
import { resolve } from '../../src/place-time/resolve.ts';
import { zoneOfSite } from '../../src/place-time/zone-of-site.ts';
import { CUSTOM_FIELDS } from '../../src/sandbox/seed/custom-fields.ts';
import { MAIN_CUSTOMERS } from '../../src/sandbox/seed/customers.ts';
import { JOB_TYPES } from '../../src/sandbox/seed/job-types.ts';
import { PROJECTS } from '../../src/sandbox/seed/projects.ts';
import { SITES } from '../../src/sandbox/seed/sites.ts';
import type { Dice } from './dice.ts';

const PLACES = SITES.filter(({ customer }) => MAIN_CUSTOMERS.includes(customer)).flatMap((site) => {
  const zone = zoneOfSite(site)?.timeZone;
  return zone === undefined ? [] : [{ id: site.id, zone }];
});
const OUR_PROJECTS = PROJECTS.filter(({ customer }) => MAIN_CUSTOMERS.includes(customer));
const TITLES = [
  'Annual service',
  'Roller door stuck',
  'Freezer 2 alarm 🧊',
  'Quote for <lights>',
  'Blocked drain “again”',
];
const NOTES = ['Ring the bell.\nDock 4 is shut.', 'Ask for Māui', 'After 3 pm only'];

/** One visit as the form would send it: any place, any day from two days after `firstDay` (`YYYY-MM-DD`) on. */
export function drawVisit(dice: Dice, firstDay: string): BookingRequest {
  const place = dice.one(PLACES);
  const jobType = dice.one(JOB_TYPES).id;
  const date = dayAfter(firstDay, dice.whole(2, 300));
  const start = dice.whole(6 * 4, 15 * 4) * 15;
  const end = start + dice.whole(2, 16) * 15;
  const fields = CUSTOM_FIELDS.filter(({ job_type_id: only }) => only === null || only === jobType);
  const values = fields.filter(() => dice.chance(0.2)).map((field) => [field.external_name, `v${dice.whole(1, 999)}`]);
  return tidyBooking({
    site: place.id,
    job_type: jobType,
    title: dice.one(TITLES),
    start_time: wireTime(date, start, place.zone),
    end_time: wireTime(date, end, place.zone),
    notes: dice.chance(0.4) ? dice.one(NOTES) : '',
    purchase_order_number: dice.chance(0.2) ? `PO ${dice.whole(1, 9999)}` : '',
    project: dice.chance(0.2) ? dice.one(OUR_PROJECTS).id : '',
    custom_fields: Object.fromEntries(values),
    // The page says which zone it read the window in; other programs may not.
    time_zone: dice.chance(0.7) ? place.zone : '',
  });
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function wireTime(date: string, minutes: number, zone: string): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const resolved = resolve(date, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, zone);
  if (resolved.kind !== 'one') throw new TypeError(`clocks change in working hours at ${zone}`);
  return resolved.at.wire;
}
