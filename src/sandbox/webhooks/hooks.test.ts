import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSignature, webhookEventSchema } from '../../contract/webhooks.ts';
import { type Sandbox, startSandbox } from '../server.ts';
import { aJob, clientOf } from '../test-client.ts';

interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
}

let sandbox: Sandbox;
let receiver: Server;
let received: Received[];
/** What the receiver answers next; 200 once these are used up. */
let answers: number[];

beforeEach(async () => {
  received = [];
  answers = [];
  receiver = createServer((request, response) => {
    let raw = '';
    request.on('data', (chunk) => {
      raw += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, raw });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  sandbox = await startSandbox({ webhookRetryMs: 1 });
});
afterEach(async () => {
  await sandbox.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

function receiverUrl(): string {
  const address = receiver.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/hook` : '';
}

async function book(): Promise<string> {
  const { body } = await clientOf(sandbox)('POST', '/v1/jobs', { body: aJob({ title: 'Größe ✓' }) });
  return body.id;
}

describe('webhooks', () => {
  it('tells of a new job, signed over the very bytes that are sent', async () => {
    sandbox.subscribe({ url: receiverUrl(), secret: 'whsec_test' });
    const id = await book();
    await sandbox.webhooksSettled();
    const [{ headers, raw } = { headers: {}, raw: '' }] = received;
    const event = webhookEventSchema.parse(JSON.parse(raw));
    expect(event).toMatchObject({ event_type: 'job.created', job: { id, status: 'Tentative', previous_status: null } });
    expect(headers['x-fi-gateway-event-id']).toBe(event.event_id);
    expect(headers['x-fi-gateway-event-type']).toBe('job.created');
    const signature = parseSignature(String(headers['x-fi-gateway-signature']));
    expect(signature?.v1).toBe(createHmac('sha256', 'whsec_test').update(`${signature?.t}.${raw}`).digest('hex'));
    expect(Math.abs(Date.now() / 1000 - (signature?.t ?? 0))).toBeLessThan(60);
  });

  it('tells of a change of status, with the one before', async () => {
    const id = await book();
    sandbox.subscribe({ url: receiverUrl(), secret: 's', types: ['job.status_changed'] });
    await book();
    sandbox.setJobStatus(id, 'Scheduled');
    await sandbox.webhooksSettled();
    expect(received.map(({ raw }) => JSON.parse(raw))).toMatchObject([
      { event_type: 'job.status_changed', job: { id, status: 'Scheduled', previous_status: 'Tentative' } },
    ]);
  });

  it('tells of a cancelled job, and names statuses as objects where the switch says so', async () => {
    sandbox.setSwitches({ webhookStatus: 'object' });
    const id = await book();
    sandbox.subscribe({ url: receiverUrl(), secret: 's' });
    await clientOf(sandbox)('POST', `/v1/jobs/${id}/cancel`);
    await sandbox.webhooksSettled();
    expect(received.map(({ raw }) => JSON.parse(raw).job)).toEqual([
      { id, status: { id: '68399', name: 'Cancelled' }, previous_status: { id: '68392', name: 'Tentative' } },
    ]);
  });

  it('tries again with the same event until it is answered 2xx', async () => {
    answers = [500, 302];
    sandbox.subscribe({ url: receiverUrl(), secret: 's' });
    await book();
    await sandbox.webhooksSettled();
    expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
    expect(sandbox.deliveries()).toMatchObject([{ eventType: 'job.created', answers: [500, 302, 200] }]);
  });

  it('gives up after six attempts', async () => {
    answers = Array.from({ length: 10 }, () => 503);
    sandbox.subscribe({ url: receiverUrl(), secret: 's' });
    await book();
    await sandbox.webhooksSettled();
    expect(sandbox.deliveries()[0]?.answers).toEqual([503, 503, 503, 503, 503, 503]);
  });

  it('keeps nobody waiting when the subscriber is not there', async () => {
    sandbox.subscribe({ url: 'http://127.0.0.1:1/hook', secret: 's' });
    expect(await book()).toBe('21172159');
    await sandbox.webhooksSettled();
    expect(sandbox.deliveries()[0]?.answers[0]).toBeNull();
  });

  it('sends the same event twice where the switch says so', async () => {
    sandbox.setSwitches({ duplicateWebhooks: true });
    sandbox.subscribe({ url: receiverUrl(), secret: 's' });
    await book();
    await sandbox.webhooksSettled();
    expect(received).toHaveLength(2);
    expect(received[1]?.headers['x-fi-gateway-event-id']).toBe(received[0]?.headers['x-fi-gateway-event-id']);
  });
});
