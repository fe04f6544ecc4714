import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { describe, expect, it } from 'vitest';
import { createTestRelay } from '../testing/test-relay.ts';
import { answerWhole } from './answer.ts';
import type { AppEnv } from './app-env.ts';
import { readyJson } from './ready-json.ts';

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
/** As browsers ask. */
const TAKES_ALL = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

function book(notes?: string) {
  return createTestRelay().app.request('/v1/jobs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': KEY, ...TAKES_ALL },
    body: JSON.stringify({
      site: '3065756',
      job_type: '29401',
      title: 'Annual service',
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
      notes,
    }),
  });
}

/** A relay whose list of projects is long. */
async function listed(acceptEncoding?: string) {
  const { app, gateway } = createTestRelay();
  const items = Array.from({ length: 99 }, (_, index) => ({ id: `${index}`, name: `Büro ${index}` }));
  const asked = { method: 'GET', path: '/v1/projects', requestId: 'req_1', deadline: 0 } as const;
  gateway.answers['/v1/projects'] = { ...(await gateway.send(asked)), ...{ body: { items } } };
  const ask = (headers: Record<string, string> = {}) =>
    app.request('/v1/projects', {
      headers: { ...(acceptEncoding !== undefined && { 'Accept-Encoding': acceptEncoding }), ...headers },
    });
  return { ask, bytes: async () => new Uint8Array(await (await ask()).arrayBuffer()) };
}

describe('the answer to a booking', () => {
  it('goes out in one piece: its length is said, and it is not compressed', async () => {
    const response = await book();
    expect(response.status).toBe(201);
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(response.headers.get('Content-Length')).toBe(String((await response.arrayBuffer()).byteLength));
  });
});

describe('a long answer', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, GZIP', gunzipSync],
  ])('is compressed by %s for who takes %s, in one piece', async (encoding, takes, decompress) => {
    const [compressed, plain] = [await listed(takes), await listed()];
    const { headers } = await compressed.ask();
    const bytes = await compressed.bytes();
    expect(headers.get('Content-Encoding')).toBe(encoding);
    expect(headers.get('Content-Length')).toBe(String(bytes.byteLength));
    expect(headers.get('Vary')).toContain('Accept-Encoding');
    expect(new Uint8Array(decompress(bytes))).toEqual(await plain.bytes());
  });

  it.each(['identity', 'zstd', '', 'gzip;q=0, br;q=0'])('is as it is for who takes "%s"', async (takes) => {
    const { headers } = await (await listed(takes)).ask();
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(headers.get('Vary')).toContain('Accept-Encoding');
  });

  it('is the same by its tag, compressed or not, and has a weak one where its bytes are others', async () => {
    const [compressed, plain] = [await listed('br'), await listed()];
    const tag = (await plain.ask()).headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"/);
    expect((await compressed.ask()).headers.get('ETag')).toBe(`W/${tag}`);
    for (const known of [tag, `W/${tag}`, `"other", W/${tag}`, '*']) {
      const response = await compressed.ask({ 'If-None-Match': known });
      expect(response.status, known).toBe(304);
      expect(response.headers.get('Vary')).toContain('Authorization');
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    expect((await compressed.ask({ 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('that is given to many is compressed once', () => {
    const ready = readyJson({ words: 'again and '.repeat(500) }, 'small');
    expect(ready.compressed('br')).toBe(ready.compressed('br'));
    expect(ready.compressed('gzip')).not.toBe(ready.compressed('br'));
  });
});

describe('an answer with all its headers at once', () => {
  /** An app that answers with what is set in every way that there is. */
  const app = new Hono<AppEnv>().get('/:cookies', (c) => {
    c.set('fixedHeaders', { 'x-request-id': 'req_1', 'cache-control': 'no-cache' });
    c.header('Location', '/here');
    for (let count = 0; count < Number(c.req.param('cookies')); count += 1) setCookie(c, `c${count}`, 'v');
    return answerWhole(c, 'grüß', 201, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  });

  it('has those of every answer, of its route, and what was set on the way', async () => {
    const { status, headers } = await app.request('/0');
    expect(status).toBe(201);
    expect(Object.fromEntries(headers)).toEqual({
      'x-request-id': 'req_1',
      'cache-control': 'no-store',
      location: '/here',
      'content-type': 'text/plain',
      'content-length': '6',
    });
  });

  it('has every cookie that was set on the way', async () => {
    const { headers } = await app.request('/2');
    expect(headers.getSetCookie()).toEqual(['c0=v; Path=/', 'c1=v; Path=/']);
    expect(headers.get('Location')).toBe('/here');
  });
});

it('every route is found by one expression, not one after the other', async () => {
  const { app } = createTestRelay();
  await app.request('/healthz');
  expect(app.router.name).toBe('SmartRouter + RegExpRouter');
});
