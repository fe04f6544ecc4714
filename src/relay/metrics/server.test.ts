import { createServer } from 'node:http';
import { Gauge } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../listen.ts';
import type { Log } from '../ports.ts';
import { silentLog } from '../testing/silent-log.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { observeLookups } from './observe-lookups.ts';
import { observeRequests } from './observe-requests.ts';
import { createRegistry } from './registry.ts';
import { startMetrics } from './server.ts';

const ANYWHERE = { host: '127.0.0.1', port: 0 };

async function served(registry = createRegistry(), log: Log = silentLog) {
  const metrics = await startMetrics(registry, ANYWHERE, log);
  onTestFinished(() => metrics.stop());
  return metrics;
}

describe('a scrape', () => {
  it('shows the relay’s answers by route and the age of its lookups', async () => {
    const registry = createRegistry();
    const { app, lookups, clock } = createTestRelay({ deps: { observe: observeRequests(registry) } });
    observeLookups(registry, lookups, clock.now);
    const { url } = await served(registry);

    expect(await (await fetch(url)).text()).toContain('callout_lookups_missing 4');
    await app.request('/v1/sites');
    await clock.advance(90_000);
    const text = await (await fetch(url)).text();
    expect(text).toContain('callout_http_request_seconds_count{method="GET",route="/v1/sites",status="200"} 1');
    expect(text).toContain('callout_lookup_age_seconds{lookup="sites"} 90');
    expect(text).toContain('callout_lookups_missing 3');
  });

  it('has one series for a route, whatever was asked for there', async () => {
    const registry = createRegistry();
    const { app } = createTestRelay({ deps: { observe: observeRequests(registry) } });
    const keys = Array.from({ length: 20 }, () => crypto.randomUUID());
    for (const key of keys) {
      await app.request(`/v1/bookings/${key}?who=${key}`);
      await app.request(`/v1/${key}`);
      await app.request(`/${key}/${key}`);
      await app.request(`/webhooks/${key}`, { method: 'POST' });
    }
    const text = await registry.metrics();
    expect(keys.filter((key) => text.includes(key))).toEqual([]);
    expect(text.match(/^callout_http_request_seconds_count/gm)?.length).toBeLessThanOrEqual(4);
  });

  it('is answered at its own path and to its own method only', async () => {
    const { url } = await served();
    expect((await fetch(new URL('/', url))).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${url}?name=callout`)).status).toBe(200);
  });

  it('that cannot be collected is an error that the operator is told of', async () => {
    const told: string[] = [];
    const registry = createRegistry();
    new Gauge({
      name: 'callout_broken',
      help: 'Never there',
      registers: [registry],
      collect: () => Promise.reject(new Error('broken')),
    });
    const { url } = await served(registry, { ...silentLog, error: (_, message) => told.push(message) });
    expect((await fetch(url)).status).toBe(500);
    expect(told).toEqual(['the metrics could not be collected']);
  });

  it('in progress is answered before the relay ends', async () => {
    const reached = Promise.withResolvers<void>();
    const mayAnswer = Promise.withResolvers<void>();
    const registry = createRegistry();
    new Gauge({
      name: 'callout_slow',
      help: 'There when the test says so',
      registers: [registry],
      async collect() {
        reached.resolve();
        await mayAnswer.promise;
        this.set(1);
      },
    });
    const metrics = await startMetrics(registry, ANYWHERE, silentLog);
    const scrape = fetch(metrics.url);
    await reached.promise;
    const stopped = metrics.stop();
    mayAnswer.resolve();
    expect(await (await scrape).text()).toContain('callout_slow 1');
    await stopped;
    await expect(fetch(metrics.url)).rejects.toThrow('fetch failed');
  });
});

it('says which setting to change when the metrics’ port is taken', async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const port = await listen(other, 0, '127.0.0.1');
  await expect(startMetrics(createRegistry(), { ...ANYWHERE, port }, silentLog)).rejects.toThrow('set METRICS_PORT');
});
