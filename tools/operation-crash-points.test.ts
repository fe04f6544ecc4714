import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jobCreatedSchema } from '../src/contract/jobs.ts';
import { siteCreatedSchema } from '../src/contract/sites.ts';
import { OPERATION_CRASH_POINTS } from '../src/relay/crash-points.ts';
import { book, insist, setUp, TEST_WITHIN_MS } from './crash-world.ts';

/** What `crash-points.test.ts` shows of bookings, for cancellations and new sites: `kill -9` does nothing twice. */

function post(url: string, path: string, key: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('a relay that is killed', () => {
  it.concurrent.for(OPERATION_CRASH_POINTS)(
    'at %s cancels a job once and makes a site once',
    { timeout: TEST_WITHIN_MS },
    async (point, context) => {
      for (const order of ['cancel', 'new-site'] as const) {
        const { sandbox, url, start } = await setUp(context);
        // The first answer is lost, so that every step of looking is walked through.
        const path = order === 'cancel' ? '/v1/jobs/*/cancel' : '/v1/sites';
        sandbox.addFault({ name: 'reset-after-write', method: 'POST', path });
        const died = start(point);
        const job = jobCreatedSchema.parse(await (await insist(() => book(url, randomUUID()), 201)).json());
        const key = randomUUID();
        const site = { customer: '245715', business_name: `Harbour ${key}`, address: '1 Quay St, Sydney NSW 2000' };
        const asking =
          order === 'cancel'
            ? insist(() => post(url, `/v1/jobs/${job.id}/cancel`, key, {}), 204)
            : insist(() => post(url, '/v1/sites', key, site), 201);
        expect(await died).toBe('SIGKILL');
        start();
        const told = await asking;
        const wrote = sandbox
          .requests()
          .filter((request) => request.method === 'POST' && request.path !== '/v1/jobs' && request.wrote !== null)
          .map((request) => request.wrote);
        expect(wrote).toEqual([order === 'cancel' ? job.id : siteCreatedSchema.parse(await told.json()).id]);
      }
    },
  );
});
