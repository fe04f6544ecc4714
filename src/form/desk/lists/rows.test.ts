import { describe, expect, it } from 'vitest';
import { BOOKING_STATES } from '../../../contract/bookings.ts';
import type { DeskJob } from '../../../contract/desk.ts';
import { aBooking } from './for-tests.ts';
import { jobFacts, jobRow } from './job-row.ts';
import { jobsWanted } from './jobs-wanted.ts';
import { recentRow, stateInWords } from './recent-row.ts';
import { tellDuplicate, tellDuplicates } from './tell-duplicates.ts';
import { rowAfter } from './use-roving.ts';

const READING = { locale: 'en-AU', thisYear: '2026' };

const JOB: DeskJob = {
  id: '21172160',
  number: '17',
  title: 'Leaking tap',
  status: { name: 'Scheduled', state: 'open' },
  start_time: '2026-06-30T23:00:00Z',
  end_time: '2026-07-01T01:00:00Z',
  site: { id: '3065756', address: 'Acme Depot' },
  custom_fields: {},
  open: true,
  seen_at: '2026-06-01T00:00:00.000Z',
};

describe('a booking in the list', () => {
  it('is told by its number, its status and its window at the place', () => {
    expect(recentRow(aBooking({ job_status: 'Tentative' }), READING)).toMatchObject({
      jobNumber: '16',
      status: 'Tentative',
      tone: 'good',
      site: 'Acme Depot',
      window: 'Wed 1 July, 9:00 – 11:00 am',
      why: undefined,
      mayOrder: true,
    });
  });

  it('has the name of the rep who took it, where that is known', () => {
    expect(recentRow(aBooking({ taken_by: 'Priya Rao' }), READING).takenBy).toBe('Priya Rao');
    expect(recentRow(aBooking(), READING).takenBy).toBeUndefined();
  });

  it('has the notes and the PO number that the job has now, whoever changed them', () => {
    const { request } = aBooking();
    const asked = { ...request, notes: 'Ring first.', purchase_order_number: 'PO-7' };
    expect(recentRow(aBooking({ request: asked }), READING)).toMatchObject({
      notes: 'Ring first.',
      purchaseOrder: 'PO-7',
    });
    const current = {
      title: request.title,
      status: { name: 'Tentative', state: 'pending' },
      start_time: request.start_time,
      end_time: request.end_time,
      notes: 'Key at the gate.',
      purchase_order_number: 'PO-8',
      custom_fields: {},
      seen_at: '2026-06-01T00:00:00.000Z',
    };
    expect(recentRow(aBooking({ request: asked, current }), READING)).toMatchObject({
      notes: 'Key at the gate.',
      purchaseOrder: 'PO-8',
    });
  });

  it('names the year of its visit where that is another than the year it is read in', () => {
    const booking = aBooking();
    expect(recentRow(booking, READING).window).toBe('Wed 1 July, 9:00 – 11:00 am');
    expect(recentRow(booking, { ...READING, thisYear: '2025' }).window).toBe('Wed 1 July 2026, 9:00 – 11:00 am');
  });

  it('tells why it was refused, in the words of the refusal', () => {
    const problem = { type: 'x/invalid-booking', status: 400, detail: 'The project is closed.' };
    const { job: _, ...unbooked } = aBooking({ state: 'refused', detail: 'Not accepted.', problem });
    expect(recentRow(unbooked, READING)).toMatchObject({
      jobNumber: undefined,
      status: 'Refused',
      tone: 'bad',
      why: 'The project is closed.',
      isRefused: true,
      mayOrder: false,
    });
  });

  it('can no longer be changed once it is cancelled', () => {
    expect(recentRow(aBooking({ job_status: 'Cancelled' }), READING)).toMatchObject({ tone: 'over', mayOrder: false });
  });

  it('has words for every state, and for each reason why it is held', () => {
    const states = BOOKING_STATES.map((state) => stateInWords(state));
    const holds = (['busy', 'unreachable', 'misconfigured'] as const).map((hold) => stateInWords('waiting', hold));
    expect([...states, ...holds].every(Boolean)).toBe(true);
    expect(new Set(holds).size).toBe(3);
  });
});

describe('a job of the gateway in the list', () => {
  it("is told on its place's clock, however the gateway spells its times", () => {
    expect(jobRow(JOB, 'Australia/Brisbane', READING)).toMatchObject({
      number: '17',
      window: 'Wed 1 July, 9:00 – 11:00 am',
      fullWindow: 'Wed 1 July 2026, 9:00 – 11:00 am, Brisbane time (UTC+10:00)',
    });
  });

  it('is told in UTC where nobody knows its place, and as it stands where a time is none', () => {
    expect(jobRow(JOB, undefined, READING).fullWindow).toContain('UTC+00:00');
    expect(jobRow({ ...JOB, start_time: 'soon' }, 'Australia/Brisbane', READING).window).toBe('soon');
  });

  it('starts a change from what was seen of it', () => {
    expect(jobFacts(JOB, 'Australia/Brisbane')).toMatchObject({
      title: 'Leaking tap',
      start_time: '2026-07-01T09:00:00+10:00',
      notes: '',
    });
  });
});

describe('what is looked for', () => {
  it('is a number anywhere, else words at the site', () => {
    expect(jobsWanted('3065756', '')).toEqual({ site: '3065756' });
    expect(jobsWanted('3065756', ' leaking tap ')).toEqual({ site: '3065756', text: 'leaking tap' });
    expect(jobsWanted('3065756', '#17')).toEqual({ number: '17' });
    expect(jobsWanted('3065756', 'Job 17')).toEqual({ number: '17' });
    expect(jobsWanted(undefined, '17')).toEqual({ number: '17' });
    expect(jobsWanted('', 'tap')).toEqual({ text: 'tap' });
    expect(jobsWanted(undefined, ' ')).toBeUndefined();
  });
});

describe('a likely duplicate', () => {
  const job = { id: '21172160', number: '17' };
  const duplicate = { title: 'Leaking tap', start_time: JOB.start_time, end_time: JOB.end_time, job };

  it('is told in one sentence, by the same job type before the same site', () => {
    expect(tellDuplicates([])).toBeUndefined();
    expect(tellDuplicates([{ ...duplicate, kind: 'same-site' }])).toBe('There is a job at this site around then.');
    const both = [
      { ...duplicate, kind: 'same-job-type' as const },
      { ...duplicate, kind: 'same-site' as const },
    ];
    expect(tellDuplicates(both)).toBe('This may be booked already.');
  });

  it('is told by its number, date and status; by its title while it has no number', () => {
    const { job: _, ...unbooked } = { ...duplicate, kind: 'same-job-type' as const, state: 'sending' as const };
    expect(tellDuplicate({ ...duplicate, kind: 'same-site', status: 'Scheduled' }, READING)).toMatchObject({
      name: 'Job 17',
      status: 'Scheduled',
      kind: 'Same site',
    });
    expect(tellDuplicate(unbooked, READING)).toMatchObject({ name: 'Leaking tap', status: 'Being sent' });
  });
});

describe('arrow keys', () => {
  it('move between rows and stop at the ends', () => {
    expect(rowAfter('ArrowDown', 0, 3)).toBe(1);
    expect(rowAfter('ArrowDown', 2, 3)).toBe(2);
    expect(rowAfter('ArrowUp', 0, 3)).toBe(0);
    expect(rowAfter('Home', 2, 3)).toBe(0);
    expect(rowAfter('End', 0, 3)).toBe(2);
    expect(rowAfter('a', 0, 3)).toBeUndefined();
    expect(rowAfter('ArrowDown', -1, 3)).toBeUndefined();
  });
});
