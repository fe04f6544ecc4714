import { describe, expect, it } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import { createTestRelay } from '../testing/test-relay.ts';

describe('every answer', () => {
  it.each(['/', '/v1/page', '/v1/nothing', '/healthz'])(
    'of %s carries the security headers and a request ID',
    async (path) => {
      const { headers } = await createTestRelay().app.request(path);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Request-Id')).toBe('req_relay');
    },
  );

  it('insists on https only where people see https', async () => {
    const secure = createTestRelay({ deps: { https: true } });
    expect((await secure.app.request('/v1/page')).headers.has('Strict-Transport-Security')).toBe(true);
    expect((await createTestRelay().app.request('/v1/page')).headers.has('Strict-Transport-Security')).toBe(false);
  });

  it('keeps a caller’s request ID when it is short and plain, and makes its own when not', async () => {
    const { app } = createTestRelay();
    const idFor = async (id: string) =>
      (await app.request('/healthz', { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id');
    expect(await idFor('req_theirs-1')).toBe('req_theirs-1');
    expect(await idFor('<script>')).toBe('req_relay');
    expect(await idFor('x'.repeat(65))).toBe('req_relay');
  });

  it('is compressed for a browser that can read that', async () => {
    const items = Array.from({ length: 99 }, (_, index) => ({ id: `${index}`, name: `Site ${index}` }));
    const { app, gateway } = createTestRelay();
    gateway.answers['/v1/projects'] = { ...(await gateway.send(projects)), ...{ body: { items } } };
    const response = await app.request('/v1/projects', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
  });
});

const projects = { method: 'GET', path: '/v1/projects', requestId: 'req_1', deadline: 0 } as const;

describe('a request that nothing answers', () => {
  it.each([
    '/v1/nothing',
    '/v1/jobs/1/history',
    '/nothing',
    '/r/not-a-key',
    '/..%2f..%2fetc/passwd',
    '/assets/gone.js',
  ])('is not found: %s', async (path) => {
    const response = await createTestRelay().app.request(path);
    expect(response.status).toBe(404);
    expect(problemType(await response.json())).toBe('not-found');
  });

  it.each([
    ['PUT', '/v1/jobs', 'POST, GET, HEAD'],
    ['GET', '/v1/jobs/1', 'PATCH'],
    ['POST', '/v1/job-types', 'GET, HEAD'],
    ['PUT', '/v1/sites', 'GET, HEAD, POST'],
    ['DELETE', '/v1/bookings/6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'GET, HEAD'],
    ['PUT', '/', 'GET, HEAD'],
  ])('is told which methods there are: %s %s', async (method, path, allow) => {
    const response = await createTestRelay().app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allow);
    expect(problemType(await response.json())).toBe('method-not-allowed');
  });
});

describe('a failure of the relay’s own', () => {
  it('is told with a request ID and nothing more; the cause is in the log', async () => {
    const { app, log, bookings } = createTestRelay();
    bookings.submit = async () => {
      throw new Error('cannot happen', { cause: new Error('but did') });
    };
    const response = await app.request('/v1/jobs', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' },
      body: JSON.stringify({
        site: '1',
        job_type: '2',
        title: 'Annual service',
        start_time: '2026-07-01T09:00:00+10:00',
        end_time: '2026-07-01T11:00:00+10:00',
      }),
    });
    expect(response.status).toBe(500);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status: 500, instance: 'req_relay' });
    expect(text).not.toContain('cannot happen');
    expect(log()).toContainEqual(
      expect.objectContaining({
        level: 'error',
        error: expect.objectContaining({ message: expect.stringContaining('cannot happen') }),
      }),
    );
  });
});

describe('the access log', () => {
  it('has one line for a request, with the route’s pattern instead of a booking’s key', async () => {
    const { app, log } = createTestRelay();
    await app.request('/v1/bookings/6f9619ff-8b86-4d01-b42d-00cf4fc964ff?name=Jo');
    const lines = log().filter(({ msg }) => msg === 'request');
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'info',
        requestId: 'req_relay',
        method: 'GET',
        route: '/v1/bookings/:key',
        status: 404,
        ms: 0,
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/6f9619ff|Jo/);
  });
});
