import { request } from 'node:http';
import * as z from 'zod/mini';
import { jobSchema } from '../contract/jobs.ts';
import type { Clock } from './clock.ts';
import type { Sandbox } from './server.ts';

/** The parts of an answer under `/v1` that tests read on from; absent lists read as empty. */
const bodySchema = z.object({
  type: z.optional(z.string()),
  id: z._default(z.string(), ''),
  items: z._default(z.array(z.object({ id: z.optional(z.string()), name: z.optional(z.string()) })), []),
  jobs: z._default(z.array(jobSchema), []),
  next_cursor: z.optional(z.nullable(z.string())),
});

/** An answer as the sandbox's own tests look at it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** All that came, for exact comparison; undefined when it was not JSON. */
  json: unknown;
  /** The parts to read on from. */
  body: z.infer<typeof bodySchema>;
  /** The last part of a problem's type. */
  type: string | undefined;
}

export interface CallOptions {
  body?: unknown;
  /** The main key unless given; null sends none. */
  key?: string | null;
  headers?: Record<string, string>;
}

/** Asks the sandbox over HTTP, with the main key. `call('POST', '/v1/jobs', { body: aJob() })`. */
export function clientOf(sandbox: Sandbox) {
  return async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { key = sandbox.key, headers = {}, body } = options;
    const response = await fetch(sandbox.url + path, {
      method,
      headers: { ...(key !== null && { Authorization: `Bearer ${key}` }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : undefined;
    const parts = bodySchema.parse((path.startsWith('/v1/') && json) || {});
    const type = parts.type?.replace('https://gateway/errors/', '');
    return { status: response.status, headers: response.headers, text, json, body: parts, type };
  };
}

/** What a bare client saw: an answer to its end, or how the connection failed and what had come until then. */
export type RawAnswer =
  | { status: number; text: string; requestId: string | undefined }
  | { code: string; text: string };

/** Sends one request on a connection of its own. `signal` leaves in the middle of it. */
export function rawCall(
  sandbox: Sandbox,
  method: string,
  path: string,
  { body, signal }: { body?: unknown; signal?: AbortSignal } = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = '';
    const fail = (error: Error & { code?: string }) => resolve({ code: error.code ?? error.name, text });
    const headers = { Authorization: `Bearer ${sandbox.key}` };
    const outgoing = request(sandbox.url + path, { method, headers, agent: false, ...(signal && { signal }) });
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      const requestId = incoming.headers['x-request-id'];
      incoming.on('error', fail);
      incoming.on('data', (chunk) => {
        text += chunk;
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text, requestId: requestId?.toString() }));
    });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** A job that the seeded tenant accepts, with what a test wants different. */
export function aJob(different: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    site: '3065756',
    job_type: '29400',
    title: 'Annual service',
    start_time: '2027-07-01T09:00:00+10:00',
    end_time: '2027-07-01T11:00:00+10:00',
    ...different,
  };
}

/** A clock that stands still until `advance`. Sleepers wake in the order of their times. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  /** Resolves once somebody sleeps. */
  sleeping(): Promise<void>;
  /** How many sleep now. */
  sleepers(): number;
}

/** A standing clock that starts at 24 November 2026, midnight UTC, unless told otherwise. */
export function fakeClock(startsAt = Date.UTC(2026, 10, 24)): FakeClock {
  let now = startsAt;
  let sleepers: { until: number; wake: () => void }[] = [];
  let notify: (() => void)[] = [];
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
        sleepers.push({ until: now + ms, wake: resolve });
        for (const each of notify) each();
        notify = [];
      }),
    advance(ms) {
      now += ms;
      const due = sleepers.filter(({ until }) => until <= now).sort((a, b) => a.until - b.until);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    },
    sleepers: () => sleepers.length,
    sleeping: () =>
      sleepers.length > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            notify.push(resolve);
          }),
  };
}
