import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { promtool } from '../../../tools/promtool.ts';
import { metricsIn, startScrapedRelay } from '../testing/scraped-relay.ts';

// A package to fetch, perhaps.
vi.setConfig({ testTimeout: 120_000 });

const DOCS = join(import.meta.dirname, '../../../docs');
const RULES = join(DOCS, 'alerts.yml');
const CASES = join(DOCS, 'alerts.test.yml');
const rules = readFileSync(RULES, 'utf8');
const cases = readFileSync(CASES, 'utf8');
const [, ...alerts] = rules.split(/^(?= {6}- alert: )/m);
const nameOf = (alert: string) => /alert: (\w+)/.exec(alert)?.[1] ?? '';

/** The series of a histogram or a summary, beside its name. */
const SUFFIX = /_(bucket|sum|count)$/;

describe('the alert rules', () => {
  it('are rules that Prometheus takes', () => {
    expect(promtool(['check', 'rules', RULES])).toMatchObject({ code: 0 });
  });

  it('fire when they should, and only then', () => {
    expect(promtool(['test', 'rules', CASES])).toMatchObject({ code: 0 });
  });

  it('are each expected to fire in some case', () => {
    const expected = [...cases.matchAll(/labels: '\{alertname="(\w+)"\}', value: 1/g)].map(([, name]) => name);
    expect([...new Set(expected)].sort()).toEqual(alerts.map(nameOf).sort());
  });

  it('say what to do, each of them', () => {
    expect(alerts.length).toBeGreaterThan(8);
    for (const alert of alerts) {
      expect(alert).toMatch(/severity: (critical|warning)/);
      expect(alert, nameOf(alert)).toMatch(/summary: >-\n(?: {12}.+\n)+/);
      expect(alert, nameOf(alert)).toMatch(/\b(check|see|list|find|read|call|look)\b/i);
    }
  });

  it('watch metrics that a relay serves', async () => {
    const { metricsUrl } = await startScrapedRelay();
    const served = metricsIn(await (await fetch(metricsUrl)).text());
    const watched = new Set(rules.match(/\b(callout|process|nodejs)_\w+/g));
    expect(watched.size).toBeGreaterThan(8);
    const known = new Set(served.map(({ name }) => name));
    expect([...watched].filter((name) => !known.has(name) && !known.has(name.replace(SUFFIX, '')))).toEqual([]);
  });
});
