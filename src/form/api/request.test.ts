import { describe, expect, it } from 'vitest';
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
