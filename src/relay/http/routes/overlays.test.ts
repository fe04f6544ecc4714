import { describe, expect, it } from 'vitest';
import { problemType } from '../../../contract/problems.ts';
import type { ConfigFile } from '../../config/schema.ts';
import { answer } from '../../testing/fake-gateway.ts';
import { bearer } from '../../testing/passes.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

/** What the operator's config makes of bookings by a client, a partner and the desk. */

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const booking = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

async function book(config: ConfigFile, change: object, claims: object = {}, isCutOff = false) {
  const relay = createTestRelay({ config });
  if (isCutOff) {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `${index + 1}`, name: 'Type' }));
    relay.gateway.answers['/v1/job-types'] = answer(200, { items });
    const fields = items.map(({ id }) => ({ external_name: `field_${id}`, fi_field_id: id, job_type_id: null }));
    relay.gateway.answers['/v1/custom-fields'] = answer(200, { items: fields });
  }
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  const pass = await bearer({ sites: '*', projects: '*', ...claims });
  const response = await relay.app.request('/v1/jobs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': KEY, ...pass },
    body: JSON.stringify({ ...booking, ...change }),
  });
  const body = await response.json();
  const { requests } = relay.gateway;
  return {
    status: response.status,
    type: response.status === 201 ? 'booked' : problemType(body),
    lookups: body.lookups,
    errors: body.errors?.map(({ field, message }: { field: string; message: string }) => `${field}: ${message}`),
    names: relay.bookings.submitted[0]?.names,
    secondLooks: requests.length - Object.keys(relay.lookups).length,
  };
}

describe('a job type that a role does not see', () => {
  const config: ConfigFile = { jobTypes: { 29400: { name: 'Fit-out', roles: ['desk'] } } };

  it('is booked by those who see it, under the operator’s name for it', async () => {
    expect(await book(config, {}, { role: 'desk' })).toMatchObject({ status: 201, names: { jobType: 'Fit-out' } });
  });

  it('is refused with the words and the work of one that there is not', async () => {
    const hidden = await book(config, {});
    expect(hidden).toEqual(await book(config, { job_type: '29499' }));
    expect(hidden).toMatchObject({
      type: 'stale-lookup',
      errors: ['job_type: This job type is not on the list. Choose a job type from the list.'],
    });
  });

  it('is refused where the list may be cut off, too', async () => {
    expect(await book(config, {}, {}, true)).toMatchObject({ status: 400, lookups: ['job-types'] });
  });
});

describe('a custom field that a role does not see', () => {
  const config: ConfigFile = { customFields: { scope_of_work: { roles: ['desk'], required: true } } };

  it('is not asked of it, and is refused as unknown', async () => {
    expect(await book(config, {})).toMatchObject({ status: 201 });
    expect(await book(config, { custom_fields: { scope_of_work: 'x' } })).toMatchObject({
      type: 'stale-lookup',
      lookups: ['custom-fields'],
      errors: ['custom_fields.scope_of_work: The office no longer asks for “Scope of work”.'],
      secondLooks: 1,
    });
    expect(await book({}, { custom_fields: { gate_code: 'x' } })).toMatchObject({
      type: 'stale-lookup',
      secondLooks: 1,
    });
  });

  it('is refused where the list may be cut off, and one that is only missing there is not', async () => {
    expect(await book(config, { custom_fields: { scope_of_work: 'x' } }, { role: 'client' }, true)).toMatchObject({
      errors: expect.arrayContaining(['custom_fields.scope_of_work: The office no longer asks for “Scope of work”.']),
    });
    const cutOff = { job_type: '7', custom_fields: { gate_code: 'x' } };
    expect(await book(config, cutOff, {}, true)).toMatchObject({ status: 201 });
  });

  it('is asked of the roles that see it', async () => {
    expect(await book(config, {}, { role: 'desk' })).toMatchObject({
      type: 'invalid-booking',
      lookups: ['custom-fields'],
      errors: ['custom_fields.scope_of_work: Enter an answer.'],
    });
  });
});

describe('a custom field of a kind', () => {
  it.each<[NonNullable<ConfigFile['customFields']>[string], string, string, string]>([
    [{ kind: 'text' }, 'Roof leaks', 'Roof\nleaks', 'Write this on one line.'],
    [{ kind: 'number', unit: 'm', min: 1, max: 40 }, '12.5', '41', 'Enter a number: 1 to 40 m.'],
    [{ kind: 'number' }, '-3', '1,000', 'Enter a number in plain digits, such as 12 or 12.5.'],
    [{ kind: 'date' }, '2026-07-01', '2026-02-30', 'Enter a date, such as 2026-07-01.'],
    [{ kind: 'time' }, '09:30', '9.30am', 'Enter a time on the 24-hour clock, such as 09:30.'],
    [
      { kind: 'choice', options: ['Ladder', { value: 'EWP', label: 'Platform' }] },
      'EWP',
      'Platform',
      'Choose one of the options.',
    ],
    [{ kind: 'yes-no' }, 'Yes', 'Maybe', 'Choose Yes or No.'],
    [{ kind: 'yes-no', yesNo: { yes: 'Y', no: 'N' } }, 'N', 'No', 'Choose Y or N.'],
    [
      { kind: 'phone' },
      '+61755500100',
      '07 5550 0100',
      'Enter a phone number with its country code, such as +61298765432.',
    ],
    [{ kind: 'email' }, 'jo@acme.example', 'jo at acme', 'Enter an email address, such as name@example.com.'],
    [
      { kind: 'url' },
      'https://acme.example/a',
      'javascript:alert(1)',
      'Enter a web address, such as https://example.com.',
    ],
  ])('takes its wire format and refuses anything else: %j', async (overlay, good, bad, message) => {
    const config = { customFields: { scope_of_work: overlay } };
    expect(await book(config, { custom_fields: { scope_of_work: good } })).toMatchObject({ status: 201 });
    expect(await book(config, { custom_fields: { scope_of_work: bad } })).toMatchObject({
      type: 'invalid-booking',
      errors: [`custom_fields.scope_of_work: ${message}`],
    });
  });

  it('takes any text where the config says nothing', async () => {
    expect(await book({}, { custom_fields: { scope_of_work: 'Two\nlines' } })).toMatchObject({ status: 201 });
  });
});

describe('an optional field that a role does not see', () => {
  it('is refused in words', async () => {
    const change = { project: '1052232', external_id: 'WO-7', notes: 'Gate 3' };
    expect(await book({}, change)).toMatchObject({
      type: 'invalid-booking',
      errors: ['project: This form takes no project.', 'external_id: This form takes no reference.'],
    });
    expect(await book({}, change, { role: 'desk' })).toMatchObject({ status: 201 });
    expect(await book({ optionalFields: { notes: { roles: [] } } }, change, { role: 'desk' })).toMatchObject({
      errors: ['notes: This form takes no notes.'],
    });
  });

  it('is taken from whose pass fills it in', async () => {
    const prefill = { external_id: 'WO-7' };
    expect(await book({}, { external_id: 'WO-7' }, { prefill })).toMatchObject({ status: 201 });
  });
});

describe('the opening hours', () => {
  const openingHours = { wednesday: [{ from: '07:00', to: '10:30' }] };
  const tooEarly = { start_time: '2026-07-01T06:00:00+10:00', end_time: '2026-07-01T08:00:00+10:00' };

  it('refuse a client what lies outside them, by the clock at the place', async () => {
    expect(await book({ openingHours }, tooEarly)).toMatchObject({
      type: 'invalid-booking',
      errors: ['start_time: That start is outside our hours. We visit Wednesday, 7 am to 10:30 am.'],
    });
    expect(await book({ openingHours }, {})).toMatchObject({
      errors: ['end_time: That end is outside our hours: on Wednesday we visit 7 am to 10:30 am.'],
    });
    const thursday = { start_time: '2026-07-02T09:00:00+10:00', end_time: '2026-07-02T10:00:00+10:00' };
    expect(await book({ openingHours }, thursday)).toMatchObject({
      errors: ['start_time: We are closed on Thursday 2 July 2026. We visit Wednesday, 7 am to 10:30 am.'],
    });
    expect(await book({ openingHours }, { end_time: '2026-07-01T10:30:00+10:00' })).toMatchObject({ status: 201 });
  });

  it('do not bind the desk', async () => {
    expect(await book({ openingHours }, tooEarly, { role: 'desk' })).toMatchObject({ status: 201 });
  });
});
