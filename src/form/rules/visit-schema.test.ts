import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../contract/limits.ts';
import { fieldOf, READING } from '../fields/kinds/fields-for-tests.ts';
import { readPhone } from '../fields/kinds/phones.ts';
import { EMPTY_VISIT, type VisitForm, type WindowReading } from '../visit-form.ts';
import { type VisitKnowledge, visitSchema } from './visit-schema.ts';

const window = {
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  time_zone: 'Australia/Brisbane',
};
const bare = { kind: 'multiline', required: false, read_only: false } as const;
const scope = { ...bare, external_name: 'scope_of_work', fi_field_id: '1', job_type_id: null, label: 'Scope of work' };
const serial = {
  ...bare,
  external_name: 'serial_number',
  fi_field_id: '2',
  job_type_id: '29401',
  label: 'Serial number',
};
const knowing = (more: Partial<VisitKnowledge> = {}): VisitKnowledge => ({
  readWindow: () => ({ ok: true, ...window }),
  customFields: [scope, serial],
  fields: { project: {}, notes: {}, purchase_order_number: {}, external_id: {} },
  readingFor: () => ({ locale: READING.locale, country: READING.country, today: READING.today }),
  loadPhones: async () => readPhone,
  isOffered: () => true,
  ...more,
});
const visit = (more: Partial<VisitForm> = {}): VisitForm => ({
  ...EMPTY_VISIT,
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  ...more,
});

async function check(form: VisitForm, knowledge = knowing()) {
  const result = await visitSchema(knowledge).safeParseAsync(form);
  if (result.success) return result.data;
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

describe('a field that this visitor does not see', () => {
  const client = knowing({
    fields: { notes: { label: 'Anything we should know?' } },
    isOffered: (choice) => choice !== 'project',
  });

  it('is not sent, whatever an older draft holds in it, nor complained of', async () => {
    const form = visit({ project: '1052232', purchase_order_number: 'W'.repeat(101), external_id: 'x', notes: 'Bell' });
    expect(await check(form, client)).toEqual({
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      notes: 'Bell',
      ...window,
    });
  });

  it('leaves the others with the operator’s own names for them', async () => {
    const told = await check(visit({ notes: 'W'.repeat(2001) }), client);
    expect(told).toEqual({ notes: expect.stringMatching(/^Anything we should know\? can have 2000/) });
  });
});

describe('a form that can be sent', () => {
  it('leaves out every optional field that is empty', async () => {
    expect(await check(visit())).toEqual({ site: '3065756', job_type: '29400', title: 'Annual service', ...window });
  });

  it('sends text tidied, and only the custom fields of the job type', async () => {
    const form = visit({
      title: ' Leak\nin roof ',
      notes: 'Gate code\r\n1234\n',
      project: '1052232',
      custom_fields: { scope_of_work: 'Install ', serial_number: 'A1' },
    });
    expect(await check(form)).toEqual({
      site: '3065756',
      job_type: '29400',
      title: 'Leak in roof',
      notes: 'Gate code\n1234',
      project: '1052232',
      custom_fields: { scope_of_work: 'Install' },
      ...window,
    });
  });

  it('takes a title of emoji up to the limit, each one character', async () => {
    expect(await check(visit({ title: '🚰'.repeat(LIMITS.title) }))).toMatchObject({
      title: '🚰'.repeat(LIMITS.title),
    });
  });
});

describe('a form that cannot be sent', () => {
  it('names every empty required field at once, and what is wrong with the window', async () => {
    const reading: WindowReading = { ok: false, problems: [{ field: 'date', message: 'Enter a date' }] };
    expect(await check(EMPTY_VISIT, knowing({ readWindow: () => reading }))).toEqual({
      site: 'Choose a site.',
      job_type: 'Choose a job type.',
      title: 'Enter a title.',
      date: 'Enter a date',
    });
  });

  it('says by how much a text is too long, and what its limit is', async () => {
    const form = visit({ title: 'x'.repeat(LIMITS.title + 1), notes: '🚰'.repeat(LIMITS.notes + 3) });
    expect(await check(form)).toEqual({
      title: 'Title can have 200 characters at most. Take out 1.',
      notes: 'Notes for the office can have 2000 characters at most. Take out 3.',
    });
  });

  it('asks for another choice when one is no longer on offer', async () => {
    const form = visit({ project: '1052232' });
    expect(await check(form, knowing({ isOffered: (choice) => choice !== 'project' }))).toEqual({
      project: 'That project is no longer offered. Choose another, or none.',
    });
  });

  it('never drops typed job details in silence because their fields have not been read', async () => {
    const unread = knowing({ customFields: undefined });
    expect(await check(visit({ custom_fields: { scope_of_work: 'Install' } }), unread)).toHaveProperty('custom_fields');
    expect(await check(visit(), unread)).toMatchObject(window);
  });

  it('takes a title of spaces for an empty one', async () => {
    expect(await check(visit({ title: ' \n ' }))).toEqual({ title: 'Enter a title.' });
  });

  it('asks for a site again when the ID is no ID', async () => {
    expect(await check(visit({ site: '<script>' }))).toEqual({ site: 'Choose a site.' });
  });
});

describe('custom fields of a kind', () => {
  const height = fieldOf('number', { external_name: 'height', label: 'Height', required: true, max: 40, unit: 'm' });
  const phone = fieldOf('phone', { external_name: 'contact', label: 'Contact' });
  const knowledge = (more: Partial<VisitKnowledge> = {}) => knowing({ customFields: [height, phone], ...more });

  it('are sent in the wire format of their kind', async () => {
    const form = visit({ custom_fields: { height: '12.50', contact: '0412 345 678' } });
    expect(await check(form, knowledge())).toMatchObject({
      custom_fields: { height: '12.5', contact: '+61412345678' },
    });
  });

  it('are answered at the field, with everything else that is wrong', async () => {
    expect(
      await check(visit({ title: '', custom_fields: { height: '41', contact: '12' } }), knowledge()),
    ).toMatchObject({
      title: 'Enter a title.',
      'custom_fields.height': 'Enter at most 40 m.',
      'custom_fields.contact': expect.stringContaining('country code'),
    });
  });

  it('load the phone library only where a number was typed, and do without it where it cannot be had', async () => {
    let asked = 0;
    const loadPhones = async () => {
      asked += 1;
      return undefined;
    };
    await check(visit({ custom_fields: { height: '2' } }), knowledge({ loadPhones }));
    expect(asked).toBe(0);
    const international = visit({ custom_fields: { height: '2', contact: '+61 412 345 678' } });
    expect(await check(international, knowledge({ loadPhones }))).toMatchObject({
      custom_fields: { contact: '+61412345678' },
    });
    expect(asked).toBe(1);
  });
});

it('reads "tomorrow" in a custom field on the day of the place that the form names', async () => {
  const due = fieldOf('date', { external_name: 'due', label: 'Due' });
  const knowledge = knowing({
    customFields: [due],
    readingFor: ({ site }) => ({ ...READING, today: site === '2' ? '2026-07-02' : '2026-07-01' }),
  });
  for (const [site, date] of [
    ['3065756', '2026-07-02'],
    ['2', '2026-07-03'],
  ] as const) {
    expect(await check(visit({ site, custom_fields: { due: 'tomorrow' } }), knowledge)).toMatchObject({
      custom_fields: { due: date },
    });
  }
});
