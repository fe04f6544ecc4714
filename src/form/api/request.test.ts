import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod/mini';
import { type Failure, failureOf, request } from './request.ts';

const schema = z.object({ id: z.string() });
const answering =
  (status: number, body: string, type = 'application/json') =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type } });

async function failureFrom(fetcher: typeof fetch, timeoutMs = 1000): Promise<Failure> {
  return request({ path: '/v1/x', schema, timeoutMs }, fetcher).then(
    () => expect.fail('it answered'),
    (error: unknown) => failureOf(error),
  );
}

describe('a request to the relay', () => {
  it('gives the parsed answer and its status', async () => {
    expect(await request({ path: '/v1/x', schema }, answering(201, '{"id":"1","extra":true}'))).toEqual({
      status: 201,
      body: { id: '1' },
    });
  });

  it('is answered without a body when there is nothing to say', async () => {
    const done = async () => new Response(null, { status: 204 });
    expect(await request({ path: '/v1/x', schema: z.undefined() }, done)).toEqual({ status: 204, body: undefined });
  });

  it('throws the problem when the relay says no', async () => {
    const problem = {
      type: 'https://callout/problems/stale-lookup',
      status: 400,
      instance: 'req_1',
      lookups: ['projects'],
    };
    const failure = await failureFrom(answering(400, JSON.stringify(problem), 'application/problem+json'));
    expect(failure).toEqual({ kind: 'problem', type: 'stale-lookup', problem });
  });

  it.each([
    ['an HTML page with a 502', answering(502, '<h1>Bad gateway</h1>', 'text/html')],
    ['a problem document of somebody else', answering(503, '{"type":"about:blank","status":503}')],
    ['an answer cut in half', answering(201, '{"id":"1')],
    ['an answer of another shape', answering(200, '{"number":1}')],
  ])('takes %s for no answer, since the relay may have acted', async (_, fetcher) => {
    expect(await failureFrom(fetcher)).toEqual({ kind: 'no-answer', reason: 'unreadable' });
  });

  it('tells a dead line from a late answer', async () => {
    const dead = async () => Promise.reject(new TypeError('Failed to fetch'));
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    expect(await failureFrom(dead)).toEqual({ kind: 'no-answer', reason: 'network' });
    expect(await failureFrom(never, 1)).toEqual({ kind: 'no-answer', reason: 'late' });
  });
});

describe('a form in a partner’s page', () => {
  /** What is sent from a page at this path. */
  async function sentFrom(pathname: string): Promise<RequestInit> {
    vi.stubGlobal('location', { pathname });
    onTestFinished(() => void vi.unstubAllGlobals());
    const fetcher = vi.fn<typeof fetch>(answering(200, '{"id":"1"}'));
    await request({ path: '/v1/x', schema }, fetcher);
    return fetcher.mock.calls[0]?.[1] ?? {};
  }

  it('names the channel whose frame it is in, and sends no cookie along', async () => {
    const { headers, credentials } = await sentFrom('/embed/acme');
    expect(new Headers(headers).get('Callout-Channel')).toBe('acme');
    expect(credentials).toBe('omit');
  });

  it('is the only page that does', async () => {
    for (const path of ['/', '/desk', '/embed/', '/embedded']) {
      const { headers, credentials } = await sentFrom(path);
      expect(new Headers(headers).has('Callout-Channel')).toBe(false);
      expect(credentials).toBeUndefined();
    }
  });
});

describe('the visitor’s pass', () => {
  const holder = (pass?: string) => ({ current: () => pass, refuse: vi.fn() });
  const authorization = async (pass?: string) => {
    const fetcher = vi.fn<typeof fetch>(answering(200, '{"id":"1"}'));
    await request({ path: '/v1/x', schema }, fetcher, holder(pass));
    return new Headers(fetcher.mock.calls[0]?.[1]?.headers).get('authorization');
  };

  it('goes with every request, and no header without one', async () => {
    expect(await authorization('a.b.c')).toBe('Bearer a.b.c');
    expect(await authorization()).toBeNull();
  });

  it('is told to its holder when the relay does not take it, and for no other problem', async () => {
    const own = holder('a.b.c');
    const refuse = (type: string, status: number) => {
      const problem = { type: `https://callout/problems/${type}`, status };
      return request({ path: '/v1/x', schema }, answering(status, JSON.stringify(problem)), own).catch(() => undefined);
    };
    await refuse('not-allowed', 403);
    expect(own.refuse).not.toHaveBeenCalled();
    await refuse('pass-expired', 401);
    expect(own.refuse).toHaveBeenCalledWith('a.b.c', {
      type: 'pass-expired',
      problem: { type: 'https://callout/problems/pass-expired', status: 401 },
    });
  });
});

it('reads how long the relay asks to be left alone', async () => {
  const problem = { type: 'https://callout/problems/too-many-requests', status: 429 };
  const crowded = async () => new Response(JSON.stringify(problem), { status: 429, headers: { 'retry-after': '30' } });
  expect(await failureFrom(crowded)).toMatchObject({ type: 'too-many-requests', retryAfterMs: 30_000 });
});
