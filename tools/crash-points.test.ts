import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jobCreatedSchema } from '../src/contract/jobs.ts';
import { CRASH_POINTS } from '../src/relay/crash-points.ts';
import { book, insist, setUp, TEST_WITHIN_MS, WEBHOOK_SECRET } from './crash-world.ts';

/**
 * `kill -9` between any two steps of the sender loses nothing and doubles nothing: a real relay process ends itself
 * at each of the places named in the code, is started again, and the visitor's browser asks again with the same key.
 */

function deliver(url: string, body: string): Promise<Response> {
  const t = Math.floor(Date.now() / 1000);
  const v1 = createHmac('sha256', WEBHOOK_SECRET).update(`${t}.${body}`).digest('hex');
  const headers = { 'Content-Type': 'application/json', 'X-FI-Gateway-Signature': `t=${t},v1=${v1}` };
  return fetch(`${url}/webhooks/fieldinsight`, { method: 'POST', headers, body });
}

/** The first answer is lost, so that every step of reconciling is walked through: after the write, and before it. */
const LOST_ANSWERS = ['reset-after-write', 'reset-before-write'];
const sendingPoints = CRASH_POINTS.filter((point) => !point.startsWith('webhook:')).flatMap((point) =>
  LOST_ANSWERS.filter((fault) => point.startsWith('reconcile:') || fault === 'reset-after-write').map((fault) => ({
    point,
    fault,
  })),
);
const webhookPoints = CRASH_POINTS.filter((point) => point.startsWith('webhook:'));

describe('a relay that is killed', () => {
  it.concurrent.for(sendingPoints)(
    'at $point leaves one job for one intention, and its number is told ($fault)',
    { timeout: TEST_WITHIN_MS },
    async ({ point, fault }, context) => {
      const { sandbox, url, start } = await setUp(context);
      sandbox.addFault({ name: fault, method: 'POST', path: '/v1/jobs' });
      const key = randomUUID();
      const died = start(point);
      const asking = insist(() => book(url, key), 201);
      expect(await died).toBe('SIGKILL');
      start();
      const told = jobCreatedSchema.parse(await (await asking).json());
      const jobs = sandbox.jobs().filter((job) => job.external_id === key);
      expect(jobs.map(({ id }) => id)).toEqual([told.id]);
    },
  );

  it.concurrent.for(webhookPoints)(
    'at %s heeds the webhook when it is delivered again',
    { timeout: TEST_WITHIN_MS },
    async (point, context) => {
      const { sandbox, url, start } = await setUp(context);
      // The list cannot be read, so that the webhook alone tells of the status.
      sandbox.addFault({ name: 'html-502', method: 'GET', path: '/v1/jobs', times: 1000 });
      const died = start(point);
      const key = randomUUID();
      const { id } = jobCreatedSchema.parse(await (await insist(() => book(url, key), 201)).json());
      const job = { id, status: 'Scheduled', previous_status: 'Tentative' };
      const event = { event_id: 'evt_1', event_type: 'job.status_changed', occurred_at: new Date().toISOString(), job };
      await expect(deliver(url, JSON.stringify(event))).rejects.toThrow();
      expect(await died).toBe('SIGKILL');
      start();
      await insist(() => deliver(url, JSON.stringify(event)), 204);
      const receipt = await (await fetch(`${url}/v1/bookings/${key}`)).json();
      expect(z.object({ job_status: z.string() }).parse(receipt).job_status).toBe('Scheduled');
    },
  );
});
