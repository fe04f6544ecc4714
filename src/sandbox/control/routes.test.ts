import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createCore } from '../core.ts';
import { type Sandbox, startSandbox } from '../server.ts';
import { aJob, clientOf, fakeClock, rawCall } from '../test-client.ts';
import { createControl } from './control.ts';
import { CONTROL_CALLS } from './guide.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;
const control = (method: string, path: string, body?: unknown) =>
  call(method, `/__sandbox${path}`, { key: null, body });

beforeEach(async () => {
  sandbox = await startSandbox();
  call = clientOf(sandbox);
});
afterEach(() => sandbox.close());

describe('control calls', () => {
  it('are documented, every one, at their root', async () => {
    const core = createCore();
    const routes = createApp(core, createControl(core), () => undefined).routes;
    const found = routes.filter(({ path, method }) => path.startsWith('/__sandbox/') && method !== 'ALL');
    const documented = CONTROL_CALLS.map(({ method, path }) => `${method} /__sandbox${path}`);
    expect(found.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [...documented, 'GET /__sandbox/'].sort(),
    );
    const { text } = await control('GET', '/');
    for (const { method, path } of CONTROL_CALLS) expect(text).toContain(`${method.padEnd(6)} /__sandbox${path}`);
  });

  it.each(CONTROL_CALLS.filter(({ body }) => body !== undefined))(
    'take the documented body of $method $path',
    async ({ method, path, body }) => {
      const { status } = await control(method, path.replace(':id', '21172158'), body);
      expect(status).toBeLessThan(300);
    },
  );

  it.each(CONTROL_CALLS.filter(({ body }) => body !== undefined))(
    'say what is wrong with another body of $method $path',
    async ({ method, path }) => {
      const { status, text } = await control(method, path.replace(':id', '21172158'), '{"nonsense":');
      expect(status).toBe(400);
      expect(text).toMatch(/"(error|reason)":".+"/);
    },
  );

  it('show the request log, narrowed on request, and empty it', async () => {
    await call('GET', '/v1/sites');
    await call('POST', '/v1/jobs?x=1', { body: aJob(), headers: { 'X-Request-Id': 'req_mine' } });
    const { json } = await control('GET', '/requests?method=POST&path=/v1/jobs');
    expect(json).toEqual({
      requests: [
        {
          id: 2,
          at: expect.any(Number),
          endedAt: expect.any(Number),
          method: 'POST',
          path: '/v1/jobs',
          query: { x: '1' },
          headers: expect.objectContaining({ 'x-request-id': 'req_mine' }),
          key: 'main',
          body: aJob(),
          status: 201,
          requestId: 'req_mine',
          fault: null,
          wrote: '21172159',
          unplanned: false,
          reason: null,
        },
      ],
    });
    await control('DELETE', '/requests');
    expect(sandbox.requests()).toEqual([]);
  });

  it('never show in the request log themselves', async () => {
    await control('GET', '/jobs');
    expect(sandbox.requests()).toEqual([]);
  });

  it('plan faults and report the unused ones', async () => {
    await control('POST', '/faults', { name: 'html-502', times: 2 });
    await call('GET', '/v1/sites');
    expect((await control('GET', '/faults')).json).toMatchObject({ unused: [{ used: 1, left: 1 }] });
    expect((await control('DELETE', '/faults')).json).toMatchObject({ unused: [{ used: 1, left: 1 }] });
    expect((await call('GET', '/v1/sites')).status).toBe(200);
  });

  it('refuse a fault that there is not, naming those there are', async () => {
    const { status, text } = await control('POST', '/faults', { name: 'gremlins' });
    expect(status).toBe(400);
    expect(text).toContain('reset-after-write');
  });

  it('make a job as somebody else would, by the same rules', async () => {
    expect((await control('POST', '/jobs', aJob())).json).toMatchObject({ number: '16', createdBy: 'control' });
    expect((await control('POST', '/jobs', aJob({ title: '' }))).json).toMatchObject({ type: 'invalid-body' });
    expect((await call('GET', '/v1/jobs?number=16')).body.jobs).toHaveLength(1);
  });

  it('know no job and no status that is not there', async () => {
    expect((await control('PATCH', '/jobs/1/status', { status: 'Scheduled' })).status).toBe(404);
    expect((await control('PATCH', '/jobs/21172158/status', { status: 'Lost' })).status).toBe(404);
  });

  it('put everything back as it was at the start', async () => {
    await call('POST', '/v1/jobs', { body: aJob() });
    await control('PATCH', '/switches', { createdStatus: 200 });
    await control('PATCH', '/lookups', { remove: { sites: ['3065756'] } });
    await control('POST', '/faults', { name: 'html-502' });
    await control('DELETE', `/keys/${sandbox.key}`);
    expect((await control('POST', '/reset')).status).toBe(204);
    expect(await call('POST', '/v1/jobs', { body: aJob() })).toMatchObject({ status: 201, json: { number: '16' } });
    expect(sandbox.requests()).toHaveLength(1);
  });

  it('take the sandbox down and up again on the same port', async () => {
    await sandbox.goDown();
    expect(await rawCall(sandbox, 'GET', '/v1/sites')).toMatchObject({ code: 'ECONNREFUSED' });
    await sandbox.comeUp();
    expect((await call('GET', '/v1/sites')).status).toBe(200);
  });

  it('end an outage by themselves', async () => {
    const clock = fakeClock();
    const other = await startSandbox({ clock });
    await clientOf(other)('POST', '/__sandbox/outage', { body: { ms: 3000 } });
    await clock.sleeping();
    expect(await rawCall(other, 'GET', '/v1/sites')).toMatchObject({ code: 'ECONNREFUSED' });
    clock.advance(3000);
    await expect.poll(() => rawCall(other, 'GET', '/v1/sites')).toMatchObject({ status: 200 });
    await other.close();
  });
});
