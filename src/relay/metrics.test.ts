import { expect, it, onTestFinished } from 'vitest';
import { listen } from './listen.ts';
import { createMetricsServer, createRegistry, observeLookups, observeRequests } from './metrics.ts';
import { createTestRelay } from './testing/test-relay.ts';

it('shows a scrape the relay’s answers by route and the age of its lookups, and nothing at other paths', async () => {
  const registry = createRegistry();
  const { app, lookups, clock } = createTestRelay({ deps: { observe: observeRequests(registry) } });
  observeLookups(registry, lookups, clock.now);
  const server = createMetricsServer(registry);
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;

  await app.request('/v1/sites');
  await clock.advance(90_000);
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('callout_http_request_seconds_count{method="GET",route="/v1/sites",status="200"} 1');
  expect(text).toContain('callout_lookup_age_seconds{lookup="sites"} 90');
  expect((await fetch(url)).status).toBe(404);
});
