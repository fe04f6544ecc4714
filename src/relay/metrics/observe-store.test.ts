import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../store/open.ts';
import { anEntry } from '../testing/entries.ts';
import { silentLog } from '../testing/silent-log.ts';
import { observeStore } from './observe-store.ts';

async function observed() {
  const folder = mkdtempSync(join(tmpdir(), 'callout-observed-'));
  const opened = await openStore(`file:${join(folder, 'callout.db')}`, silentLog);
  onTestFinished(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });
  const registry = new Registry();
  return { store: observeStore(registry, opened), opened, metrics: () => registry.metrics() };
}

describe('the store’s metrics', () => {
  it('show how often and how long each operation was made, and leave its result alone', async () => {
    const { store, metrics } = await observed();
    const entry = anEntry(0);
    expect(await store.journal.add(entry)).toMatchObject({ added: true });
    expect(await store.journal.find(entry.key)).toMatchObject({ key: entry.key });
    expect(await store.claimFlight('look', 0, 10)).toBe(true);
    const text = await metrics();
    for (const operation of ['journal.add', 'journal.find', 'claimFlight']) {
      expect(text).toContain(`callout_store_seconds_count{operation="${operation}"} 1`);
    }
    expect(text).toMatch(/callout_store_seconds_sum\{operation="journal.add"\} 0\.\d/);
  });

  it('count what fails, from a zero that is there before', async () => {
    const { store, opened, metrics } = await observed();
    expect(await metrics()).toContain('callout_store_failures_total{operation="journal.add"} 0');
    await opened.close();
    await expect(store.journal.add(anEntry(0))).rejects.toThrow();
    expect(await store.health()).toBeTypeOf('string');
    expect(await metrics()).toContain('callout_store_failures_total{operation="journal.add"} 1');
    expect(await metrics()).toContain('callout_store_failures_total{operation="health"} 1');
  });
});
