import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { promtool } from '../../../tools/promtool.ts';
import { metricsIn, startScrapedRelay } from '../testing/scraped-relay.ts';

// A relay to start, and perhaps a package to fetch.
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8');

it('serves the metrics that the page describes, of the types that it gives them, and no others', async () => {
  const { metricsUrl } = await startScrapedRelay();
  const served = metricsIn(await (await fetch(metricsUrl)).text());
  const described = [...page.matchAll(/^\| `(callout_\w+)` \| (\w+) \|/gm)].map(([, name, type]) => ({ name, type }));
  const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
    String(a.name) < String(b.name) ? -1 : 1;
  const own = served.filter(({ name }) => !/^(process|nodejs)_/.test(name));
  expect(own.sort(byName)).toEqual(described.sort(byName));
  expect(served.map(({ name }) => name)).toContain('process_start_time_seconds');
});

it('serves nothing of them to visitors', async () => {
  const { url } = await startScrapedRelay();
  const response = await fetch(`${url}/metrics`);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('callout_journal');
});

it('serves what Prometheus’s own checker has nothing to say against', async () => {
  const { metricsUrl } = await startScrapedRelay();
  // The relay's own: those of the process have the names that prom-client gives them.
  const own = (await (await fetch(metricsUrl)).text())
    .split('\n\n')
    .filter((block) => /^# HELP callout_/.test(block))
    .join('\n\n');
  expect(own).toContain('callout_journal');
  expect(promtool(['check', 'metrics'], `${own.trimEnd()}\n`)).toEqual({ code: 0, output: '' });
});
