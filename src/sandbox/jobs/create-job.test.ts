import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../server.ts';
import { aJob, clientOf } from '../test-client.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;

beforeAll(async () => {
  sandbox = await startSandbox({ switches: { unlimited: true } });
  call = clientOf(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const create = (different: Record<string, unknown> = {}) => call('POST', '/v1/jobs', { body: aJob(different) });

describe('creating a job', () => {
  it('answers ID and number of Job 16, and counts on from there', async () => {
    expect(await create()).toMatchObject({ status: 201, json: { id: '21172159', number: '16' } });
    expect(await create()).toMatchObject({ status: 201, json: { id: '21172160', number: '17' } });
  });

  it('answers 200 where the switch says so', async () => {
    sandbox.setSwitches({ createdStatus: 200 });
    expect((await create()).status).toBe(200);
  });

  it('makes a second job of the same body: there is no idempotency', async () => {
    const [first, second] = [await create({ external_id: 'same' }), await create({ external_id: 'same' })];
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('keeps every field as it was sent, and starts Tentative', async () => {
    const body = aJob({
      notes: 'Gate code 4411',
      purchase_order_number: 'PO-7781',
      external_id: '7b0c9a56-98d8-4d9e-9a6c-2f8f3c9f4a01',
      project: '1052232',
      custom_fields: { scope_of_work: 'Install', swms_number: 'SW-12' },
    });
    await call('POST', '/v1/jobs', { body });
    const { job_type: jobType, ...rest } = body;
    expect(sandbox.jobs().at(-1)).toMatchObject({ ...rest, jobType, status: { name: 'Tentative' }, createdBy: 'main' });
    expect(sandbox.requests().at(-1)).toMatchObject({ body, wrote: '21172159', status: 201, fault: null });
  });

  it('counts characters by code point at every limit', async () => {
    const atLimit = { title: '🛠'.repeat(200), notes: '🛠'.repeat(2000), purchase_order_number: 'p'.repeat(100) };
    expect((await create({ ...atLimit, external_id: 'e'.repeat(36) })).status).toBe(201);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no site', { site: undefined }],
    ['no job type', { job_type: undefined }],
    ['no title', { title: undefined }],
    ['an empty title', { title: '' }],
    ['a title of 201 characters', { title: 'x'.repeat(201) }],
    ['no start', { start_time: undefined }],
    ['no end', { end_time: undefined }],
    ['a start without an offset', { start_time: '2027-07-01T09:00:00' }],
    ['a start in Z', { start_time: '2027-07-01T09:00:00Z' }],
    ['a start on a day that is none', { start_time: '2027-02-30T09:00:00+10:00' }],
    ['notes of 2001 characters', { notes: 'x'.repeat(2001) }],
    ['a PO number of 101 characters', { purchase_order_number: 'x'.repeat(101) }],
    ['an external ID of 37 characters', { external_id: 'x'.repeat(37) }],
    ['a custom field that is a number', { custom_fields: { asset_id: 12 } }],
    ['a site that is a number', { site: 3065756 }],
    ['a site that is not there', { site: '1' }],
    ['a site of another integration', { site: '3068201' }],
    ['a job type that is not there', { job_type: '1' }],
    ['a project of null', { project: null }],
    ['a key that nobody knows', { time_zone: 'Australia/Brisbane' }],
  ])('refuses %s as invalid-body', async (_, different) => {
    expect(await create(different)).toMatchObject({ status: 400, type: 'invalid-body' });
    expect(sandbox.jobs()).toHaveLength(15);
  });

  it.each(['{"site":', '[]', '"text"', 'null', ''])('refuses the body %j as invalid-body', async (body) => {
    expect(await call('POST', '/v1/jobs', { body })).toMatchObject({ status: 400, type: 'invalid-body' });
  });

  it.each(['status', 'customer', 'unscheduled', 'number', 'id'])('refuses to have %s written', async (key) => {
    expect(await create({ [key]: '1' })).toMatchObject({ status: 400, type: 'field-not-writable' });
  });

  it('refuses a custom field that is not known, not just drops it', async () => {
    expect(await create({ custom_fields: { colour: 'red' } })).toMatchObject({ type: 'unknown-custom-field' });
    expect(await create({ custom_fields: { toString: 'red' } })).toMatchObject({ type: 'unknown-custom-field' });
  });

  it('refuses a custom field of another job type', async () => {
    const customFields = { custom_fields: { hvac_model: 'FDYAN100' } };
    expect(await create(customFields)).toMatchObject({ type: 'unknown-custom-field' });
    expect((await create({ ...customFields, job_type: '29402' })).status).toBe(201);
  });

  it('refuses a project that is not there or not ours', async () => {
    expect(await create({ project: '1' })).toMatchObject({ type: 'project-not-in-scope' });
    expect(await create({ project: '1052990' })).toMatchObject({ type: 'project-not-in-scope' });
  });

  it('refuses what a lookup no longer has', async () => {
    sandbox.changeLookups({
      remove: { 'custom-fields': ['scope_of_work'], projects: ['1052232'], sites: ['3065757'] },
    });
    expect(await create({ custom_fields: { scope_of_work: 'x' } })).toMatchObject({ type: 'unknown-custom-field' });
    expect(await create({ project: '1052232' })).toMatchObject({ type: 'project-not-in-scope' });
    expect(await create({ site: '3065757' })).toMatchObject({ type: 'invalid-body' });
  });
});
