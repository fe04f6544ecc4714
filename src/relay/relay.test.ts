import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { bookingSchema } from '../contract/bookings.ts';
import { readAccess } from './access/settings.ts';
import { loadConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { type Relay, startRelay } from './relay.ts';
import { openStore } from './store/open.ts';
import { httpServer } from './testing/raw-servers.ts';

// Real sockets and a real file: quick, but not on every machine.
vi.setConfig({ testTimeout: 30_000 });

const KEY = 'fi_pk_0123456789abcdef';
const LOOKUPS: Record<string, unknown[]> = {
  '/v1/sites': [{ id: '3065756', name: 'Acme Depot, Eagle Farm QLD 4009' }],
  '/v1/job-types': [{ id: '29400', name: 'Installation' }],
  '/v1/projects': [],
  '/v1/custom-fields': [],
  '/v1/customers': [],
};
const booking = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2090-07-01T09:00:00+10:00',
  end_time: '2090-07-01T11:00:00+10:00',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const created: Answer = (_, response) => response.writeHead(201).end('{"id":"21172159","number":"16"}');

/** What reached the gateway, and what it does with a create. */
let gateway: { seen: { method: string; url: string; key: string; body: string }[]; create: Answer; lookups: Answer };
let logLines: string[];

beforeEach(() => {
  logLines = [];
  gateway = {
    seen: [],
    create: created,
    lookups: (request, response) => response.end(JSON.stringify({ items: LOOKUPS[request.url ?? ''] ?? [] })),
  };
});

async function startedRelay(sending: Partial<Config['sending']> = {}): Promise<Relay> {
  const origin = await httpServer(async (request, response) => {
    const body = (await request.setEncoding('utf8').toArray()).join('');
    const { method = '', url = '' } = request;
    gateway.seen.push({ method, url, key: request.headers.authorization ?? '', body });
    if (method === 'POST') gateway.create(request, response);
    else gateway.lookups(request, response);
  });
  const read = readEnv({ PORT: '0', GATEWAY_URL: origin, GATEWAY_KEY: KEY, CALLOUT_ACCESS: 'open' });
  const loaded = loadConfig(undefined);
  if (!read.ok || !loaded.ok || !read.env.gateway) throw new Error('the settings of this test are wrong');
  const access = readAccess({ env: read.env, config: loaded.config, source: {} });
  if (!access.ok) throw new Error(access.mistakes.join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'callout-relay-'));
  // No secrets for the log to blot out: nothing may hand it any in the first place.
  const log = createLog({ level: 'debug', secrets: [], destination: { write: (line) => logLines.push(line) } });
  const relay = await startRelay({
    env: read.env,
    config: {
      ...loaded.config,
      window: { ...loaded.config.window, daysAhead: 36_500 },
      sending: { ...loaded.config.sending, ...sending },
    },
    access: access.access,
    gateway: read.env.gateway,
    sandbox: false,
    store: await openStore(`file:${join(folder, 'callout.db')}`, log),
    lookupsSince: 0,
    staticRoot: folder,
    log,
  });
  onTestFinished(async () => {
    await relay.stop();
    rmSync(folder, { recursive: true });
  });
  return relay;
}

/** What a relay tells those who listen, as it comes. Returning from the loop cuts the stream. */
async function* listenTo({ url }: Relay, lastEventId?: string) {
  const cut = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const response = await fetch(`${url}/v1/events`, { headers, signal: cut.signal });
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  let text = '';
  try {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (text + chunk).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const fields = Object.fromEntries(message.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
        yield { event: fields.event, id: fields.id, data: JSON.parse(fields.data) };
      }
    }
  } finally {
    cut.abort();
  }
}

function book({ url }: Relay, key: string = crypto.randomUUID()): Promise<Response> {
  return fetch(`${url}/v1/jobs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(booking),
  });
}

it('books a job from the visitor’s request to the gateway’s number', async () => {
  const relay = await startedRelay();
  const response = await book(relay, '6f9619ff-8b86-4d01-b42d-00cf4fc964ff');
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ id: '21172159', number: '16' });
  const creates = gateway.seen.filter(({ method }) => method === 'POST');
  expect(creates).toMatchObject([{ url: '/v1/jobs', key: `Bearer ${KEY}` }]);
  const sent = JSON.parse(creates[0]?.body ?? '');
  expect(sent).toEqual({ ...booking, external_id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' });
});

it('becomes ready once it has read the lookups', async () => {
  const relay = await startedRelay();
  await expect.poll(async () => (await fetch(`${relay.url}/readyz`)).status, { timeout: 20_000 }).toBe(200);
});

it('answers whoever waits for an outcome when it is stopped, and records the attempt that is in flight', async () => {
  const reached = Promise.withResolvers<() => void>();
  gateway.create = (request, response) => reached.resolve(() => created(request, response));
  const relay = await startedRelay();
  const answering = book(relay);
  const letGatewayAnswer = await reached.promise;
  const stopping = relay.stop();
  const response = await answering;
  expect(response.status).toBe(202);
  expect(await response.json()).toMatchObject({ request: booking });
  letGatewayAnswer();
  await stopping;
  expect(logLines.join('')).toContain('"state":"booked"');
});

it('keeps the gateway’s key out of every answer and every line of the log', async () => {
  const withKey: Answer = (request, response) => {
    const problem = { type: 'https://gateway/errors/unauthorized', title: request.headers.authorization, status: 401 };
    response.writeHead(401, { 'Content-Type': 'application/problem+json', 'X-Echo': request.headers.authorization });
    response.end(JSON.stringify(problem));
  };
  gateway.create = withKey;
  gateway.lookups = withKey;
  const relay = await startedRelay();
  const key = crypto.randomUUID();
  const paths = [
    '/',
    '/v1/page',
    '/v1/sites',
    '/v1/nothing',
    '/healthz',
    '/readyz',
    `/r/${key}`,
    `/v1/bookings/${key}`,
  ];
  const responses = [await book(relay, key), ...(await Promise.all(paths.map((path) => fetch(relay.url + path))))];
  const answers = await Promise.all(
    responses.map(async (response) => JSON.stringify([...response.headers]) + (await response.text())),
  );
  expect(gateway.seen.length).toBeGreaterThan(1);
  expect(logLines.join('')).toContain('misconfigured');
  expect([...answers, ...logLines].filter((text) => text.includes(KEY))).toEqual([]);
});

it('refuses a booking past its bound with when to try again, and keeps nothing of it; a known one is answered', async () => {
  gateway.create = () => undefined;
  const relay = await startedRelay({ maxQueued: 1, answerWithinMs: 0 });
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  expect((await book(relay, first)).status).toBe(202);
  const refused = await book(relay, second);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThanOrEqual(30);
  expect(await refused.json()).toMatchObject({ type: 'https://callout/problems/queue-full' });
  expect((await fetch(`${relay.url}/v1/bookings/${second}`)).status).toBe(404);
  expect((await book(relay, first)).status).toBe(202);
  expect((await fetch(`${relay.url}/readyz`)).status, 'the page and the rest still work').toBe(200);
});

it('tells all who listen of each booking, a stream that was cut what it missed, and ends them when it is stopped', async () => {
  const relay = await startedRelay();
  const key = crypto.randomUUID();
  const streams = [listenTo(relay), listenTo(relay)];
  const ready = await Promise.all(streams.map(async (stream) => (await stream.next()).value));
  expect(ready.map((each) => each?.event)).toEqual(['ready', 'ready']);
  await book(relay, key);
  const missed = crypto.randomUUID();
  for (const stream of streams) {
    for await (const { event, data } of stream) {
      if (event !== 'booking' || bookingSchema.parse(data).state !== 'booked') continue;
      expect(data).toMatchObject({ key, job: { number: '16' } });
      break;
    }
  }
  await book(relay, missed);
  const seen: string[] = [];
  for await (const { event, data } of listenTo(relay, ready[0]?.id)) {
    if (event === 'booking') seen.push(bookingSchema.parse(data).key);
    if (seen.includes(missed)) break;
  }
  expect(seen, 'what came before may be told again').toContain(missed);

  const last = listenTo(relay);
  await last.next();
  const stopping = relay.stop();
  for await (const _ of last);
  await stopping;
});
