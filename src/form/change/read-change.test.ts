import { describe, expect, it } from 'vitest';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { readFieldValue } from '../fields/kinds/read-field-value.ts';
import { askedFor } from '../receipt/job-as-it-stands.ts';
import type { VisitForm } from '../visit-form.ts';
import { readWindow } from '../window/read-window.ts';
import { changeForm, retype } from './change-form.ts';
import { readChange } from './read-change.ts';

const request = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  time_zone: 'Australia/Brisbane',
  notes: 'Ring first',
  purchase_order_number: 'PO-7',
  custom_fields: { scope_of_work: 'Install', lift_height: '12.5' },
};
const field = (external_name: string, more: Partial<PresentedField> = {}): PresentedField => ({
  external_name,
  fi_field_id: '1',
  job_type_id: null,
  label: external_name,
  kind: 'text',
  required: false,
  read_only: false,
  ...more,
});
const customFields = [
  field('scope_of_work'),
  field('lift_height', { kind: 'number', unit: 'm', required: true, max: 40 }),
  field('lift_access', { shown_when: { field: 'scope_of_work', is: ['Lift'] } }),
  field('contract', { read_only: true }),
];
const locale = 'en-AU';
const reader = { locale, timeZone: 'Australia/Sydney' };
const now = askedFor(request);
const basis = changeForm(now, request, customFields, locale);

/** Long after the window: what was not touched is not checked again. */
function change(typed: Partial<VisitForm>, nowMs = Date.parse('2026-06-20T00:00:00Z')) {
  const form = { ...basis, ...typed, custom_fields: { ...basis.custom_fields, ...typed.custom_fields } };
  return readChange(form, {
    basis,
    now,
    customFields,
    readWindow: (values) =>
      readWindow(values, { siteZone: now.time_zone, page: { lead_minutes: 0, days_ahead: 90 }, reader, nowMs }),
    readField: (one, text) => readFieldValue(one, text, { locale, country: 'AU', today: '2026-06-20' }),
  });
}

describe('a change', () => {
  it('is empty while nothing is typed, however long ago the visit was and whatever is required now', () => {
    expect(change({}, Date.parse('2026-09-01T00:00:00Z'))).toEqual({ change: {}, problems: [] });
  });

  it('is only what differs, tidied', () => {
    expect(change({ title: ' Annual\nservice and filter ' }).change).toEqual({ title: 'Annual service and filter' });
    expect(change({ title: '  Annual service ' }).change).toEqual({});
  });

  it('empties what was emptied', () => {
    expect(change({ notes: ' ', custom_fields: { scope_of_work: '' } }).change).toEqual({
      notes: '',
      custom_fields: { scope_of_work: '' },
    });
  });

  it('has both ends of a changed window, and its zone', () => {
    expect(change({ from: '1pm', to: '3pm' }).change).toEqual({
      start_time: '2026-07-01T13:00:00+10:00',
      end_time: '2026-07-01T15:00:00+10:00',
      time_zone: 'Australia/Brisbane',
    });
  });

  it('is none when the same window is typed in other words', () => {
    expect(change({ date: '1/7/2026', from: '9', to: '1100' }).change).toEqual({});
  });

  it('has the custom fields that were changed, in their wire format, and no others', () => {
    expect(change({ custom_fields: { lift_height: '14' } }).change).toEqual({ custom_fields: { lift_height: '14' } });
    expect(change({ custom_fields: { lift_height: '12.50' } }).change).toEqual({});
  });

  it('leaves alone what is read-only or hidden', () => {
    expect(change({ custom_fields: { contract: 'X', lift_access: 'Gate B' } }).change).toEqual({});
    expect(change({ custom_fields: { scope_of_work: 'Lift', lift_access: 'Gate B' } }).change).toEqual({
      custom_fields: { scope_of_work: 'Lift', lift_access: 'Gate B' },
    });
  });

  it('tells what is wrong at the fields that were touched', () => {
    const { problems } = change({
      title: '',
      purchase_order_number: 'x'.repeat(101),
      from: 'noonish',
      custom_fields: { lift_height: '99' },
    });
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'title',
      'purchase_order_number',
      'from',
      'custom_fields.lift_height',
    ]);
    expect(problems.at(0)?.message).toBe('Enter a title.');
  });
});

it('what was typed before a reload is put over the job as it stands by then, and nothing else', () => {
  const typed = { ...basis, title: 'Annual service and filter', custom_fields: { ...basis.custom_fields, extra: 'x' } };
  const later = changeForm({ ...now, title: 'By the office', notes: 'Gate code 12' }, request, customFields, locale);
  expect(retype(later, typed, basis)).toEqual({
    ...later,
    title: 'Annual service and filter',
    custom_fields: { ...later.custom_fields, extra: 'x' },
  });
});
