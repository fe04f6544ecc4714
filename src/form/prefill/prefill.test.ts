import { describe, expect, it } from 'vitest';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { applyGiven, givenByField } from './apply-given.ts';
import { askedOf } from './asked.ts';
import { textOf, wrongByLookups } from './check-given.ts';
import { readAsked } from './read-asked.ts';

const reading = {
  reader: { locale: 'en-AU', timeZone: 'Australia/Brisbane' },
  nowMs: Date.parse('2026-06-01T00:00:00Z'),
};
const fromQuery = (query: Record<string, string>) => readAsked(askedOf({ prefill: {}, locked: [] }, query), reading);
const fromPass = (prefill: Record<string, string>, locked: string[] = []) =>
  readAsked(askedOf({ prefill, locked }, {}), reading).given;

describe('what a link asks for', () => {
  it('is the pass’s word before the query’s, and only the pass can lock', () => {
    const asked = askedOf({ prefill: { title: 'Service' }, locked: ['title', 'notes'] }, { title: 'x', notes: 'Bell' });
    expect(asked).toEqual([
      { name: 'title', value: 'Service', locked: true },
      { name: 'notes', value: 'Bell', locked: false },
    ]);
  });

  it('is written into the fields as a person would type it', () => {
    const { given, wrong } = fromQuery({
      date: '2026-07-01',
      from: '09:00',
      to: '14:30',
      title: ' Annual\nservice ',
      'custom_fields.p.o.': '7',
    });
    expect(wrong).toEqual([]);
    expect(given.map(({ field, text }) => [field, text])).toEqual([
      ['date', '1 July 2026'],
      ['from', '9:00 am'],
      ['to', '2:30 pm'],
      ['title', 'Annual service'],
      ['custom_fields.p-2e-o-2e-', '7'],
    ]);
  });

  it('keeps words for a day as they are', () => {
    expect(fromQuery({ date: 'tomorrow', to: '5pm +1d' }).given.map(({ text }) => text)).toEqual([
      'tomorrow',
      '5pm +1d',
    ]);
  });

  it.each([
    ['site', '<script>', 'it is no ID'],
    ['date', '32/13/2026', 'it is no date'],
    ['from', 'breakfast', 'it is no time'],
    ['title', 'W'.repeat(201), 'it is longer than 200 characters'],
    ['external_id', 'W'.repeat(37), 'it is longer than 36 characters'],
  ])('is ignored with its reason when %s cannot be that', (name, value, why) => {
    expect(fromQuery({ [name]: value })).toEqual({ given: [], wrong: [{ name, why }] });
  });
});

describe('what a link gives', () => {
  const typed = { ...EMPTY_VISIT, title: 'Leak', custom_fields: { scope: 'mine' } };

  it('fills what is empty and leaves what a person typed', () => {
    const { given } = fromQuery({ title: 'Service', notes: 'Bell', 'custom_fields.scope': 'theirs' });
    expect(applyGiven(typed, given)).toEqual({ ...typed, notes: 'Bell' });
  });

  it('overwrites what a person typed when it is locked', () => {
    expect(applyGiven(typed, fromPass({ title: 'Service' }, ['title'])).title).toBe('Service');
  });

  it('takes the place of what an earlier link gave, if nobody has changed it', () => {
    const earlier = givenByField(fromPass({ title: 'Leak', notes: 'Bell' }));
    const { given } = fromQuery({ title: 'Service', notes: 'Gate' });
    expect(applyGiven({ ...typed, notes: 'Bell, twice' }, given, earlier)).toMatchObject({
      title: 'Service',
      notes: 'Bell, twice',
    });
  });

  it('does not come back into a field that a person has emptied', () => {
    const { given } = fromQuery({ notes: 'Bell' });
    expect(applyGiven(typed, given, givenByField(given)).notes).toBe('');
  });
});

describe('the lookups’ word on it', () => {
  const number: PresentedField = {
    external_name: 'units',
    fi_field_id: '1',
    job_type_id: null,
    label: 'Units',
    kind: 'number',
    required: false,
    read_only: false,
  };
  const offer = { isOffered: (_: string, id: string) => id === '3065756', customFields: [number] };
  const check = (query: Record<string, string>, known = offer) =>
    fromQuery(query).given.map((given) => wrongByLookups(given, known));

  it('is nothing for what is on offer, and for what has not been read', () => {
    expect(check({ site: '3065756', 'custom_fields.units': '2' })).toEqual([undefined, undefined]);
    const unread = fromQuery({ 'custom_fields.other': '2' }).given.map((given) =>
      wrongByLookups(given, { ...offer, customFields: undefined }),
    );
    expect(unread).toEqual([undefined]);
  });

  it('names an ID, a field or a value that is not there', () => {
    expect(check({ job_type: '99', 'custom_fields.other': '2', 'custom_fields.units': 'two' })).toEqual([
      'there is none with this ID here',
      'there is no such custom field',
      expect.stringMatching(/number/),
    ]);
  });
});

it('a number in a link, in plain digits, comes into the field as the visitor’s locale writes it', () => {
  const length: PresentedField = {
    external_name: 'length',
    fi_field_id: '1',
    job_type_id: null,
    label: 'Length',
    kind: 'number',
    required: false,
    read_only: false,
  };
  const [given] = fromQuery({ 'custom_fields.length': '1250.5' }).given;
  expect(given && textOf(given, [length], 'de-DE')).toBe('1.250,5');
  expect(given && textOf(given, undefined, 'de-DE')).toBe('1250.5');
});
