import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDEMPOTENCY_KEY } from '../contract/bookings.ts';
import { CHANNEL_HEADER } from '../contract/framing.ts';
import { customFieldSchema, siteSchema } from '../contract/lookups.ts';
import { createCheckPass } from './access/check-pass.ts';
import { checkConfig } from './config/load.ts';
import { createGatewayClient } from './gateway/client.ts';
import { parseItems } from './lookups/copy.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { bearer, signPass, TEST_NOW_S, TEST_SECRET } from './testing/passes.ts';
import { createTestRelay } from './testing/test-relay.ts';
import { verifySignature } from './webhooks/verify.ts';

/** Bounded: each of these is some hundred texts, and none of them long. */
const RUNS = { numRuns: 200 };
const MANY_MS = { timeout: 30_000 };

const oddKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'name', 'items', 'sub', 'exp', 'form', '');
const oddValue = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, [], {}, 1e308, -0),
);
const oddObject = fc.dictionary(fc.oneof(oddKey, fc.string({ maxLength: 6 })), oddValue, { maxKeys: 5 });
const oddJson = fc.oneof(oddValue, oddObject, fc.array(oddObject, { maxLength: 3 }));
/** What a header can carry at all. */
const headerText = fc
  .array(fc.integer({ min: 0x20, max: 0xff }), { maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes).trim());

describe('whatever comes as a pass', () => {
  const access = {
    isOpen: false,
    ownKeys: [{ alg: 'HS256' as const, key: createSecretKey(Buffer.from(TEST_SECRET)) }],
    partnerKeys: new Map(),
    channels: {},
    audience: 'callout',
    revoked: new Set<string>(),
    secrets: [],
  };
  const check = createCheckPass(access, new ManualClock());

  it('is a pass or a problem: any text', MANY_MS, async () => {
    const part = fc.oneof(
      fc.string({ maxLength: 30 }),
      oddJson.map((value) => base64url(JSON.stringify(value) ?? '')),
    );
    const tokens = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(tokens, async (token) => {
        expect(await check(token)).toMatchObject({ ok: false, problem: expect.stringMatching(/^pass-/) });
      }),
      RUNS,
    );
  });

  it('is a pass or a problem: any claims under a good signature', MANY_MS, async () => {
    const names = fc.constantFrom(
      'sub',
      'role',
      'sites',
      'projects',
      'job_types',
      'exp',
      'iat',
      'channel',
      'prefill',
      'jti',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, oddJson, { maxKeys: 5 }), async (claims) => {
        const checked = await check(await signPass(claims));
        if (!checked.ok) {
          expect(checked.problem).toMatch(/^pass-/);
          return;
        }
        expect(['client', 'desk', 'partner']).toContain(checked.visitor.role);
        expect(checked.visitor.subject).not.toBe('');
      }),
      RUNS,
    );
  });

  it('is no pass with one character changed', MANY_MS, async () => {
    const token = await signPass({ exp: TEST_NOW_S + 60 });
    expect(await check(token)).toMatchObject({ ok: true });
    // The last character of a part of 32 bytes holds bits that mean nothing.
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 2), fc.stringMatching(/^[A-Za-z0-9_-]$/), async (at, character) => {
        fc.pre(token[at] !== character && token[at + 1] !== '.');
        expect(await check(token.slice(0, at) + character + token.slice(at + 1))).toMatchObject({ ok: false });
      }),
      RUNS,
    );
  });
});

describe('whatever the gateway answers', () => {
  const clock = { now: () => 0 };
  const gateway = { origin: 'https://gateway.example', key: 'fi_pk_one', nextKey: undefined };
  const send = (response: Response) =>
    createGatewayClient({ gateway, clock, fetch: async () => response }).send({
      method: 'GET',
      path: '/v1/sites',
      requestId: 'req_1',
      deadline: 60_000,
    });

  it('is an answer with a status, and its items fit the contract or are told not to', MANY_MS, async () => {
    const bodies = fc.oneof(
      fc.string({ maxLength: 60 }),
      oddJson.map((value) => JSON.stringify(value)),
      fc.array(oddObject, { maxLength: 3 }).map((items) => JSON.stringify({ items })),
    );
    const types = fc.constantFrom(
      'application/json',
      'application/problem+json',
      'text/html',
      '',
      'application/problem+json; x',
    );
    await fc.assert(
      fc.asyncProperty(
        bodies,
        types,
        fc.constantFrom(200, 201, 302, 400, 404, 429, 500, 502),
        async (body, type, status) => {
          const headers = { 'Content-Type': type, Date: type, 'X-Request-Id': 'req_2' };
          const exchange = await send(new Response(body, { status, headers }));
          expect(exchange).toMatchObject({ kind: 'answer', status, requestId: 'req_2' });
          if (exchange.kind !== 'answer') return;
          for (const parsed of [parseItems(siteSchema, exchange.body), parseItems(customFieldSchema, exchange.body)]) {
            if (!parsed.ok) expect(parsed.at).not.toBe('');
          }
        },
      ),
      RUNS,
    );
  });

  it('is an answer however deep it is nested', async () => {
    for (const body of ['['.repeat(500_000), `{"items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`]) {
      const exchange = await send(new Response(body));
      expect(exchange).toMatchObject({ kind: 'answer', status: 200 });
      expect(exchange.kind === 'answer' && parseItems(siteSchema, exchange.body)).toMatchObject({ ok: false });
    }
  });
});

it('takes any config file or says in lines what is wrong with it', MANY_MS, () => {
  const sections = fc.constantFrom(
    'business',
    'form',
    'window',
    'customFields',
    'channels',
    'places',
    'limits',
    '__proto__',
    'x',
  );
  fc.assert(
    fc.property(fc.oneof(oddJson, fc.dictionary(sections, oddJson, { maxKeys: 4 })), (file) => {
      const checked = checkConfig(file, 'callout.json');
      if (checked.ok) return;
      expect(checked.mistakes.length).toBeGreaterThan(0);
      for (const line of checked.mistakes) expect(line).toMatch(/^callout\.json: .+/);
    }),
    RUNS,
  );
});

it('knows no webhook by any signature but its own', () => {
  const headers = fc.oneof(fc.string(), fc.stringMatching(/^t=\d{1,14},v1=[0-9a-f]{0,66}$/));
  fc.assert(
    fc.property(headers, fc.string(), (header, body) => {
      expect(verifySignature(header, body, ['whsec-of-at-least-16-bytes'], 0)).toBe(false);
    }),
  );
});

describe('whatever stands in a request’s headers', () => {
  it('is answered with no failure of ours', MANY_MS, async () => {
    const { app, lookups, log } = createTestRelay({ isOpen: false });
    await Promise.all(Object.values(lookups).map((lookup) => lookup.refresh()));
    const good = await bearer({ sites: '*' });
    const names = ['Content-Type', 'Content-Length', IDEMPOTENCY_KEY, 'Cookie', 'traceparent', 'X-Request-Id'];
    const more = ['If-None-Match', 'Accept-Encoding', 'Origin', 'X-Forwarded-For', CHANNEL_HEADER, 'Authorization'];
    const headers = fc.dictionary(fc.constantFrom(...names, ...more), headerText, { maxKeys: 4 });
    const methods = fc.constantFrom('GET', 'POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS');
    const paths = fc.oneof(
      fc.constantFrom(
        '/v1/jobs',
        '/v1/page',
        '/v1/start',
        '/v1/bookings',
        '/v1/events',
        '/',
        '/embed/acme',
        '/healthz',
      ),
      fc.string({ maxLength: 30 }).map((text) => `/${encodeURIComponent(text)}`),
      fc
        .string({ maxLength: 30 })
        .map((text) => `/v1/bookings/${encodeURIComponent(text)}?${encodeURIComponent(text)}=%ff`),
    );
    await fc.assert(
      fc.asyncProperty(methods, paths, headers, async (method, path, sent) => {
        const body = method === 'POST' || method === 'PATCH' ? '{}' : null;
        const response = await app.request(path, { method, body, headers: { ...good, ...sent } });
        await response.body?.cancel();
        // 503 is the page that nobody has built in this test.
        expect([500, 501, 502]).not.toContain(response.status);
      }),
      RUNS,
    );
    expect(log().filter(({ level }) => level === 'error')).toEqual([]);
  });
});

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
