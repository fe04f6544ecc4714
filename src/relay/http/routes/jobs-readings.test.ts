import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { observeStore } from '../../metrics/observe-store.ts';
import { createWorld } from '../../testing/engine-world.ts';
import { storeKinds } from '../../testing/stores.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const [kind] = storeKinds();

/** A relay before a store whose operations are counted, that waits for no outcome. */
async function counted() {
  if (!kind) throw new TypeError('there is a kind of store');
  const registry = new Registry();
  const world = createWorld(observeStore(registry, await kind.open()));
  const relay = createTestRelay({
    config: { sending: { answerWithinMs: 0 } },
    deps: { bookings: world.engine.bookings, clock: world.clock },
  });
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  const book = async (key = randomUUID()) => {
    const response = await relay.app.request('/v1/jobs', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({
        site: '3065756',
        job_type: '29400',
        title: 'Annual service',
        start_time: '2026-07-01T09:00:00+10:00',
        end_time: '2026-07-01T11:00:00+10:00',
      }),
    });
    return { key, status: response.status };
  };
  /** How often each operation of the store was asked for, since it was last asked. */
  const operations = async () => {
    const metric = await registry.getSingleMetric('callout_store_seconds')?.get();
    registry.getSingleMetric('callout_store_seconds')?.reset();
    const counts = metric?.values.filter(
      (value) => 'metricName' in value && value.metricName === 'callout_store_seconds_count',
    );
    return Object.fromEntries(counts?.map(({ labels, value }) => [labels.operation, value]) ?? []);
  };
  return { book, operations };
}

it('a booking is accepted by one writing and nothing else, and the wait is worked out once a second', async () => {
  const { book, operations } = await counted();
  expect((await book()).status).toBe(202);
  expect(await operations()).toEqual({ 'journal.add': 1, 'journal.queue': 1, 'budget.read': 1 });
  expect((await book()).status).toBe(202);
  expect(await operations()).toEqual({ 'journal.add': 1 });
});

it('a booking that came before is known by the same writing', async () => {
  const { book, operations } = await counted();
  const { key } = await book();
  await operations();
  expect((await book(key)).status).toBe(202);
  expect(await operations()).toEqual({ 'journal.add': 1 });
});
