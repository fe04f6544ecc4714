import { describe, expect, it } from 'vitest';
import { createTestRelay } from '../testing/test-relay.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

/** The trace in every line that one request is told in. */
async function traceOf(traceparent?: string) {
  const { app, log } = createTestRelay();
  await app.request('/v1/sites', { headers: traceparent === undefined ? {} : { traceparent } });
  const lines = log().filter(({ msg }) => msg === 'request');
  expect(lines).toHaveLength(1);
  return lines[0].traceId;
}

describe('a request in the log', () => {
  it('belongs to the trace that came with it', async () => {
    expect(await traceOf(`00-${TRACE}-${SPAN}-01`)).toBe(TRACE);
  });

  it('begins a trace where it came with none, or with one that is none', async () => {
    const ids = [await traceOf(), await traceOf('nonsense'), await traceOf(`00-${'0'.repeat(32)}-${SPAN}-01`)];
    for (const id of ids) expect(id).toMatch(/^(?!0+$)[0-9a-f]{32}$/);
    expect(new Set(ids).size).toBe(3);
  });

  it('shares its trace and its request ID with every line of the work that it sets off', async () => {
    const { app, log, gateway } = createTestRelay();
    gateway.answers = {};
    await app.request('/v1/sites', { headers: { traceparent: `00-${TRACE}-${SPAN}-01` } });
    const lines = log().filter(({ msg }) => msg !== undefined);
    expect(lines.map(({ msg }) => msg)).toContain('a lookup could not be read');
    expect(new Set(lines.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    expect(lines.filter(({ requestId }) => requestId === undefined)).toEqual([]);
  });

  it('never mixes the traces of requests that are answered together', async () => {
    const { app, log } = createTestRelay();
    const ids = Array.from({ length: 20 }, (_, index) => `${TRACE.slice(0, 30)}${10 + index}`);
    await Promise.all(ids.map((id) => app.request('/v1/sites', { headers: { traceparent: `00-${id}-${SPAN}-01` } })));
    const told = log().flatMap(({ msg, traceId }) => (msg === 'request' ? [traceId] : []));
    expect(told.sort()).toEqual(ids);
  });
});
