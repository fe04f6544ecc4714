import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { Oldest } from '../store/oldest.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { observeAges } from './observe-ages.ts';

function observed(read: () => Promise<Oldest>) {
  const clock = new ManualClock();
  const registry = new Registry();
  observeAges(registry, { booking: read, operation: async () => ({}) }, clock);
  return { clock, metrics: () => registry.metrics() };
}

describe('the ages of what is unsettled', () => {
  it('are told by state, and are 0 where nothing is', async () => {
    let since = 0;
    const { clock, metrics } = observed(async () => ({ unresolved: since }));
    since = clock.now() - 90_000;
    const text = await metrics();
    expect(text).toContain('callout_oldest_booking_age_seconds{state="unresolved"} 90');
    expect(text).toContain('callout_oldest_booking_age_seconds{state="waiting"} 0');
    expect(text).toContain('callout_oldest_operation_age_seconds{state="unresolved"} 0');
  });

  it('cost one reading of the store, however often they are asked for', async () => {
    let reads = 0;
    const { clock, metrics } = observed(async () => {
      reads += 1;
      return {};
    });
    for (let scrapes = 0; scrapes < 5; scrapes += 1) await metrics();
    expect(reads).toBe(1);
    await clock.advance(10_000);
    await metrics();
    expect(reads).toBe(2);
  });

  it('are left out while the store cannot be read', async () => {
    const { metrics } = observed(() => Promise.reject(new Error('the disk is full')));
    expect(await metrics()).not.toMatch(/^callout_oldest_booking_age_seconds\{/m);
  });
});
