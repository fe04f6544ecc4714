import { describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import type { GatewayClient } from '../ports.ts';
import { createWorld } from '../testing/engine-world.ts';
import { storeKinds } from '../testing/stores.ts';
import { currentTrace, inTrace } from './ambient.ts';
import { newTrace } from './traceparent.ts';

/** An engine whose gateway notes the trace that each create is sent in, and whose log is kept. */
async function tracedWorld(kind: ReturnType<typeof storeKinds>[number]) {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', secrets: [], destination: { write: (line) => lines.push(line) } });
  const sentIn: (string | undefined)[] = [];
  const world = createWorld(await kind.open(), { engine: { log } });
  const gateway: GatewayClient = {
    send(request) {
      if (request.method === 'POST') sentIn.push(currentTrace()?.traceId);
      return world.tenant.send(request);
    },
  };
  const tracesOf = (key: string) =>
    lines.map((line) => JSON.parse(line)).flatMap(({ booking, traceId }) => (booking === key ? [traceId] : []));
  return { ...world, engine: world.newEngine({ gateway }), sentIn, tracesOf };
}

describe.each(storeKinds())('a booking’s trace, on $name', (kind) => {
  it('is the one of the request that brought it, in every attempt and in every line of the log', async () => {
    const world = await tracedWorld(kind);
    world.tenant.fates = ['lost-after-write', 'works'];
    const [one, other] = [newTrace(), newTrace()];
    const { key } = await inTrace(one, () => world.submit());
    const second = await inTrace(other, () => world.submit({ title: 'Another' }));
    await world.pass(5 * 60_000, [world.engine]);
    expect(await world.stateOf(key)).toBe('booked');
    expect(await world.stateOf(second.key)).toBe('booked');
    expect(world.sentIn).toEqual([one.traceId, other.traceId]);
    expect(new Set(world.tracesOf(key))).toEqual(new Set([one.traceId]));
    expect(new Set(world.tracesOf(second.key))).toEqual(new Set([other.traceId]));
  });

  it('is a new one where it came without', async () => {
    const world = await tracedWorld(kind);
    await world.submit();
    await world.pass(0, [world.engine]);
    expect(world.sentIn).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });
});
