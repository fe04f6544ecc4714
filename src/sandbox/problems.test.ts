import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GATEWAY_PROBLEMS, type GatewayProblemType, isGatewayProblemType } from '../contract/problems.ts';
import { type Sandbox, startSandbox } from './server.ts';
import { type Answer, aJob, type CallOptions, clientOf } from './test-client.ts';

let sandbox: Sandbox;
let call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;

beforeEach(async () => {
  sandbox = await startSandbox({ switches: { hold: false } });
  call = clientOf(sandbox);
});
afterEach(() => sandbox.close());

const createWith = (different: Record<string, unknown>) => call('POST', '/v1/jobs', { body: aJob(different) });
const keyNamed = (name: string) => sandbox.keys().find((each) => each.name === name)?.key ?? '';

async function lockedJob(): Promise<string> {
  const { body } = await createWith({});
  sandbox.setJobStatus(body.id, 'Scheduled');
  return body.id;
}

/** One way to each row of the error table in CONTRACT.md. */
const WAYS: Record<GatewayProblemType, () => Promise<Answer>> = {
  'invalid-body': () => createWith({ title: '' }),
  'invalid-query': () => call('GET', '/v1/jobs?page_size=101'),
  'unknown-custom-field': () => createWith({ custom_fields: { hvac_model: 'Daikin FDYAN100' } }),
  'project-not-in-scope': () => createWith({ project: '1052990' }),
  'customer-not-in-scope': () => call('POST', '/v1/sites', { body: { customer: '246011', business_name: 'Ours' } }),
  'field-not-writable': () => createWith({ status: '68394' }),
  unauthorized: () => call('GET', '/v1/sites', { key: null }),
  'no-scope': () => call('GET', '/v1/sites', { key: keyNamed('no-customers') }),
  'not-found': () => call('PATCH', '/v1/jobs/1', { body: { title: 'New title' } }),
  'editing-locked': async () => call('PATCH', `/v1/jobs/${await lockedJob()}`, { body: { title: 'New title' } }),
  'cancellation-locked': async () => call('POST', `/v1/jobs/${await lockedJob()}/cancel`),
  'rate-limited': async () => {
    for (let taken = 0; taken < 40; taken += 1) await call('GET', '/v1/projects');
    return call('GET', '/v1/projects');
  },
  internal: () => withFault('problem:internal'),
  'upstream-scope-violation': () => withFault('upstream-scope-violation-after-write'),
  'schema-drift': () => withFault('schema-drift-after-write'),
  'writes-disabled': () => {
    sandbox.setSwitches({ writesEnabled: false });
    return createWith({});
  },
  'cancel-not-configured': () => {
    sandbox.setSwitches({ cancelConfigured: false });
    return call('POST', '/v1/jobs/21172158/cancel');
  },
};

function withFault(name: string): Promise<Answer> {
  sandbox.addFault({ name });
  return createWith({});
}

describe('problem documents', () => {
  it.each(Object.keys(GATEWAY_PROBLEMS).filter(isGatewayProblemType))(
    'answers %s as the reference shows it',
    async (type) => {
      const { status, headers, json } = await WAYS[type]();
      expect(status).toBe(GATEWAY_PROBLEMS[type]);
      expect(headers.get('Content-Type')).toBe('application/problem+json');
      expect(headers.get('Retry-After')).toBeNull();
      expect(json).toEqual({
        type: `https://gateway/errors/${type}`,
        title: expect.any(String),
        status,
        instance: headers.get('X-Request-Id'),
      });
    },
  );

  it('keeps the reason of a refusal in the request log alone', async () => {
    await createWith({ title: 'x'.repeat(201) });
    expect(sandbox.requests().at(-1)).toMatchObject({ status: 400, reason: 'title: too_big', wrote: null });
  });
});
