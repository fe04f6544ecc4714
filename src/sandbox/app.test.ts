import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './server.ts';
import { aJob, clientOf, type FakeClock, fakeClock } from './test-client.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;
let clock: FakeClock;
let reports: string[];

beforeEach(async () => {
  clock = fakeClock();
  reports = [];
  sandbox = await startSandbox({ clock, report: (line) => reports.push(line) });
  call = clientOf(sandbox);
});
afterEach(() => sandbox.close());

describe('every answer', () => {
  it.each([
    ['GET', '/v1/sites'],
    ['POST', '/v1/jobs'],
    ['PATCH', '/v1/jobs/1'],
    ['GET', '/v1/nowhere'],
    ['GET', '/__sandbox/switches'],
  ])('carries a request ID, the gateway’s date and the sandbox’s name: %s %s', async (method, path) => {
    const { headers } = await call(method, path);
    expect(headers.get('X-Request-Id')).toMatch(/^req_[0-9A-Z]{26}$/);
    expect(headers.get('Date')).toBe('Tue, 24 Nov 2026 00:00:00 GMT');
    expect(headers.get('Server')).toBe('callout-sandbox');
  });

  it('gives a caller its own request ID back, in the problem too', async () => {
    const { headers, json } = await call('GET', '/v1/jobs/', { headers: { 'X-Request-Id': 'req_01HX9CK3T6JZ' } });
    expect(headers.get('X-Request-Id')).toBe('req_01HX9CK3T6JZ');
    expect(json).toMatchObject({ instance: 'req_01HX9CK3T6JZ' });
  });

  it.each(['x'.repeat(129), '<script>', 'two words'])('replaces a request ID that is not sane: %s', async (id) => {
    const { headers } = await call('GET', '/v1/sites', { headers: { 'X-Request-Id': id } });
    expect(headers.get('X-Request-Id')).toMatch(/^req_/);
  });

  it('tells the time of the gateway’s clock, which may be ahead', async () => {
    sandbox.setSwitches({ clockSkewMs: 90_000 });
    const { headers } = await call('POST', '/v1/jobs', { body: aJob() });
    expect(headers.get('Date')).toBe('Tue, 24 Nov 2026 00:01:30 GMT');
    expect(sandbox.jobs().at(-1)?.updatedAt).toBe(clock.now() + 90_000);
  });

  it('carries a key that nobody knows where the switch says so', async () => {
    sandbox.setSwitches({ extraKeys: true });
    expect((await call('GET', '/v1/projects')).json).toHaveProperty('added_later');
    expect((await call('POST', '/v1/jobs', { body: aJob() })).json).toMatchObject({ number: '16', added_later: {} });
    expect((await call('GET', '/v1/jobs?page_size=0')).json).toMatchObject({ status: 400, added_later: {} });
  });
});

describe('what the reference does not define', () => {
  it.each([
    ['GET', '/v1/jobs/21172158'],
    ['DELETE', '/v1/jobs/21172158'],
    ['PUT', '/v1/jobs/21172158'],
    ['GET', '/v1/users'],
    ['POST', '/v1/projects'],
  ])('answers 404 to %s %s, and says so loudly', async (method, path) => {
    expect(await call(method, path)).toMatchObject({ status: 404, type: 'not-found' });
    expect(sandbox.requests().at(-1)).toMatchObject({ method, path, unplanned: true });
    expect(reports).toEqual([`unplanned: the reference defines no ${method} ${path}; answered 404`]);
  });

  it('leaves what it does define unmarked', async () => {
    await call('GET', '/v1/sites');
    await call('PATCH', '/v1/jobs/1', { body: { title: 'x' } });
    expect(sandbox.requests().filter(({ unplanned }) => unplanned)).toEqual([]);
  });
});
