import type { DeskJob } from '../../../contract/desk.ts';
import { partsOf } from '../../../contract/wire-time.ts';
import { isTimeZone, wireAt } from '../../../place-time/zone.ts';
import { fullWindow, shortWindow } from '../../language/place-time.ts';
import type { JobFacts } from '../../receipt/job-as-it-stands.ts';
import type { Tone } from './recent-row.ts';
import type { RowReading } from './this-desk.ts';

/** A job of the gateway's as the list shows it. */
export interface JobRow {
  id: string;
  number: string;
  title: string;
  status: string;
  tone: Tone;
  site: string;
  window: string;
  fullWindow: string;
  notes: string;
}

/** Reads a job for the list. `timeZone`: its site's, where that is known; else its times stand as the gateway spells them. */
export function jobRow(job: DeskJob, timeZone: string | undefined, { locale, thisYear }: RowReading): JobRow {
  const { id, number, title, status, site, notes = '', open } = job;
  const { start_time: start, end_time: end } = jobFacts(job, timeZone);
  const isTime = partsOf(start) !== undefined && partsOf(end) !== undefined;
  return {
    id,
    number,
    title,
    status: status.name,
    tone: open ? 'good' : 'over',
    site: site.address,
    window: isTime ? shortWindow({ start, end, locale, thisYear }) : start,
    fullWindow: isTime ? fullWindow({ start, end, timeZone, locale }) : start,
    notes,
  };
}

type SeenOfJob = 'title' | 'start_time' | 'end_time' | 'notes' | 'custom_fields';

/** What of a job can be changed, as it was last seen. The list does not show its PO number and reference. */
export function jobFacts(
  { title, start_time, end_time, notes = '', custom_fields }: Pick<DeskJob, SeenOfJob>,
  timeZone: string | undefined,
): JobFacts {
  return {
    title,
    start_time: atPlace(start_time, timeZone),
    end_time: atPlace(end_time, timeZone),
    time_zone: timeZone,
    notes,
    purchase_order_number: '',
    external_id: '',
    custom_fields,
  };
}

/** A time of the gateway's as a wire time on the place's clock; in UTC where neither tells the place. As it stands if it is none. */
function atPlace(time: string, timeZone: string | undefined): string {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) return time;
  if (timeZone !== undefined && isTimeZone(timeZone)) return wireAt(instant, timeZone);
  return partsOf(time) ? time : wireAt(instant, 'UTC');
}
