import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { anyText } from '../../contract/any-text-for-tests.ts';
import type { Booking } from '../../contract/bookings.ts';
import { speechIn } from '../speech.ts';
import { visitFile } from './visit-file.ts';

// Hundreds of files are made and read again, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 30_000 });

const english = await speechIn([]);
const NOW = Date.UTC(2026, 10, 25, 2);
const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

function aBooking(different: Partial<Booking> = {}): Booking {
  return {
    key: KEY,
    state: 'booked',
    detail: '',
    request: {
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: '2027-07-01T09:00:00+10:00',
      end_time: '2027-07-01T11:00:00+10:00',
      time_zone: 'Australia/Brisbane',
    },
    site_name: 'Acme Depot',
    job_type_name: 'Installation',
    received_at: '2026-11-25T01:00:00.000Z',
    job: { id: '21172159', number: '16' },
    ...different,
  };
}

const current = {
  title: 'Annual service',
  status: { name: 'Tentative', state: 'pending' },
  start_time: '2027-07-02T13:00:00+10:00',
  end_time: '2027-07-02T15:00:00+10:00',
  notes: '',
  custom_fields: {},
  seen_at: '2026-11-25T01:30:00.000Z',
};

function fileOf(booking: Booking, speech = english): string {
  return visitFile(booking, {
    contact: { business_name: 'Acme Air', phone: '07 3000 0000' },
    receiptUrl: `https://book.example/r/${KEY}`,
    now: NOW,
    speech,
  });
}

/** The file as another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const [event] = events;
  if (!event) throw new Error('there is no event in the file');
  const instants = [event.startDate, event.endDate].map((time) => time.toJSDate().getTime());
  ICAL.TimezoneService.reset();
  return { calendar, events, event, instants };
}

describe('the calendar file of a visit', () => {
  it('says what, where and when, and that the office confirms the time', () => {
    const text = fileOf(aBooking());
    const { event, instants } = read(text);
    expect(event.uid).toBe(`${KEY}@callout`);
    expect(event.summary).toBe('Installation – Acme Depot');
    expect(event.location).toBe('Acme Depot');
    expect(event.description).toBe(
      'Job 16\nAnnual service\nThe office confirms the time.\nCall Acme Air on 07 3000 0000',
    );
    expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(event.component.getFirstPropertyValue('url')).toBe(`https://book.example/r/${KEY}`);
    expect(instants).toEqual([Date.UTC(2027, 5, 30, 23), Date.UTC(2027, 6, 1, 1)]);
    expect(text).toContain('DTSTART;TZID=Australia/Brisbane:20270701T090000');
    expect(text).toContain('DTSTAMP:20261125T020000Z');
  });

  it('is in the language that is asked for, names as they are', async () => {
    const { event, calendar } = read(fileOf(aBooking(), await speechIn(['vi'])));
    expect(event.summary).toBe('Installation – Acme Depot');
    expect(event.description).toBe(
      'Công việc số 16\nAnnual service\nVăn phòng sẽ xác nhận thời gian.\nGọi Acme Air theo số 07 3000 0000',
    );
    expect(calendar.getFirstPropertyValue('prodid')).toContain('//VI');
  });

  it('has the times of the job as it is now, and the same UID with a higher sequence', () => {
    const before = read(fileOf(aBooking()));
    const changed = aBooking({ current: { ...current, changed_at: '2026-11-25T01:10:00.000Z' } });
    const after = read(fileOf(changed));
    expect(after.event.uid).toBe(before.event.uid);
    expect(after.event.sequence).toBeGreaterThan(before.event.sequence);
    expect(after.instants).toEqual([Date.UTC(2027, 6, 2, 3), Date.UTC(2027, 6, 2, 5)]);
    const again = aBooking({ current: { ...current, changed_at: '2026-11-25T01:20:00.000Z' } });
    expect(read(fileOf(again)).event.sequence).toBeGreaterThan(after.event.sequence);
  });

  it('is cancelled when the visit is', () => {
    const { event } = read(
      fileOf(aBooking({ current: { ...current, status: { name: 'Cancelled', state: 'closed' } } })),
    );
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.description).toContain('This visit is cancelled.');
  });

  it('names what is known where the lookups know no names', () => {
    const { site_name: _, job_type_name: __, ...bare } = aBooking();
    expect(read(fileOf(bare)).event).toMatchObject({ summary: 'Annual service', location: null });
  });

  it('has UTC where no zone is known, or none that a calendar would know', () => {
    for (const time_zone of [undefined, 'Not/AZone']) {
      const { request } = aBooking();
      const { time_zone: _, ...rest } = request;
      const text = fileOf(aBooking({ request: { ...rest, ...(time_zone !== undefined && { time_zone }) } }));
      expect(text).toContain('DTSTART:20270630T230000Z');
      expect(text).not.toContain('VTIMEZONE');
    }
  });

  it('keeps its form whatever a site is called', () => {
    const names = anyText({ maxLength: 300 });
    fc.assert(
      fc.property(names, names, (site, title) => {
        const hostile = `${site}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example;,\\n${title}`;
        const { request } = aBooking();
        const text = fileOf(aBooking({ site_name: hostile, request: { ...request, title } }));
        expect(read(text).events).toHaveLength(1);
        const lines = text.split('\r\n');
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(lines.filter((line) => /^(BEGIN:VEVENT|END:VEVENT|ATTACH)/.test(line))).toEqual([
          'BEGIN:VEVENT',
          'END:VEVENT',
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    'Australia/Sydney',
    'Australia/Brisbane',
    'Australia/Lord_Howe',
    'Australia/Adelaide',
    'Pacific/Auckland',
    'Pacific/Chatham',
    'Europe/Dublin',
    'America/New_York',
    'Africa/Casablanca',
    'Asia/Calcutta',
  ])('is read back to the same instants in %s, clock changes included', (time_zone) => {
    const year = fc.integer({ min: 2026, max: 2036 });
    // Around the days on which some zone changes its clock, and any time at all.
    const aroundChange = fc
      .tuple(
        year,
        fc.constantFrom([2, 8], [2, 29], [3, 5], [8, 27], [9, 4], [9, 25], [10, 1]),
        fc.integer({ min: -36, max: 60 }),
      )
      .map(([y, [month = 0, day = 1], quarters]) => Date.UTC(y, month, day) + quarters * 30 * 60_000);
    const anyTime = year.chain((y) =>
      fc.integer({ min: 0, max: 366 * 96 - 1 }).map((q) => Date.UTC(y, 0, 1) + q * 900_000),
    );
    fc.assert(
      fc.property(fc.oneof(aroundChange, anyTime), fc.integer({ min: 1, max: 30 }), (start, halfHours) => {
        const end = start + halfHours * 30 * 60_000;
        const wire = (instant: number) => new Date(instant).toISOString().replace('.000Z', '+00:00');
        const { request } = aBooking();
        const booking = aBooking({ request: { ...request, start_time: wire(start), end_time: wire(end), time_zone } });
        expect(read(fileOf(booking)).instants).toEqual([start, end]);
      }),
      { numRuns: 100 },
    );
  });
});
