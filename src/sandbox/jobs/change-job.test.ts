import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../server.ts';
import { aJob, clientOf } from '../test-client.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;
let id: string;

beforeAll(async () => {
  sandbox = await startSandbox({ switches: { unlimited: true } });
  call = clientOf(sandbox);
});
beforeEach(async () => {
  sandbox.reset();
  const custom_fields = { scope_of_work: 'Install', asset_id: 'A-1' };
  id = (await call('POST', '/v1/jobs', { body: aJob({ notes: 'Old', custom_fields }) })).body.id;
});
afterAll(() => sandbox.close());

const patch = (body: unknown, job = id) => call('PATCH', `/v1/jobs/${job}`, { body });
const cancel = (body?: unknown, job = id) => call('POST', `/v1/jobs/${job}/cancel`, { body });
const stored = () => sandbox.jobs().find((job) => job.id === id);

describe('changing a job', () => {
  it('writes over what was sent, custom fields key by key, and answers 204 without a body', async () => {
    const answer = await patch({
      notes: 'New',
      start_time: '2027-07-02T09:00:00+10:00',
      custom_fields: { asset_id: 'B' },
    });
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(stored()).toMatchObject({
      title: 'Annual service',
      notes: 'New',
      start_time: '2027-07-02T09:00:00+10:00',
      custom_fields: { scope_of_work: 'Install', asset_id: 'B' },
    });
  });

  it.each([{}, { title: '' }, { colour: 'red' }, { notes: 7 }])('refuses %j as invalid-body', async (body) => {
    expect(await patch(body)).toMatchObject({ status: 400, type: 'invalid-body' });
  });

  it.each(['site', 'job_type', 'project', 'status', 'customer'])('refuses to have %s changed', async (key) => {
    expect(await patch({ [key]: '1' })).toMatchObject({ status: 400, type: 'field-not-writable' });
  });

  it('refuses a custom field that the job’s type does not have', async () => {
    expect(await patch({ custom_fields: { hvac_model: 'x' } })).toMatchObject({ type: 'unknown-custom-field' });
  });

  it('knows nothing of an absent job or of somebody else’s', async () => {
    expect(await patch({ title: 'Mine' }, '1')).toMatchObject({ status: 404, type: 'not-found' });
    expect(await patch({ title: 'Mine' }, '21172152')).toMatchObject({ status: 404, type: 'not-found' });
  });

  it('locks once the job is past scheduling', async () => {
    sandbox.setJobStatus(id, '68394');
    expect(await patch({ title: 'Late' })).toMatchObject({ status: 409, type: 'editing-locked' });
    expect(stored()?.title).toBe('Annual service');
  });
});

describe('cancelling a job', () => {
  it.each([undefined, {}, { reason: 'Shop closed' }])('answers 204 to the body %j', async (body) => {
    expect((await cancel(body)).status).toBe(204);
    expect(stored()).toMatchObject({ status: { name: 'Cancelled' } });
  });

  it('keeps the reason, and lists the job as closed', async () => {
    await cancel({ reason: 'Shop closed' });
    expect(stored()?.cancelReason).toBe('Shop closed');
    const ids = async (state: string) => (await call('GET', `/v1/jobs?state=${state}`)).body.jobs.map((job) => job.id);
    expect(await ids('closed')).toContain(id);
    expect(await ids('all')).toContain(id);
    expect(await ids('open')).not.toContain(id);
  });

  it('refuses a body that does not fit', async () => {
    expect(await cancel({ reason: 7 })).toMatchObject({ status: 400, type: 'invalid-body' });
    expect(await cancel({ why: 'x' })).toMatchObject({ status: 400, type: 'invalid-body' });
  });

  it('knows nothing of an absent job', async () => {
    expect(await cancel({}, '1')).toMatchObject({ status: 404, type: 'not-found' });
  });

  it('locks once the job is past scheduling or cancelled', async () => {
    await cancel();
    expect(await cancel()).toMatchObject({ status: 409, type: 'cancellation-locked' });
  });
});
