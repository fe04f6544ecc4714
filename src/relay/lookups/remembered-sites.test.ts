import { describe, expect, it } from 'vitest';
import { answer } from '../testing/fake-gateway.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { bearer } from '../testing/passes.ts';
import { silentLog } from '../testing/silent-log.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { createRememberedSites } from './remembered-sites.ts';

function setUp(rows: { id: string; name: string | undefined }[]) {
  const clock = new ManualClock();
  const journal = { rows, calls: 0, fails: false };
  const remembered = createRememberedSites({
    clock,
    log: silentLog,
    config: { places: { sites: {}, rules: [] } },
    journal: {
      sitesOf: async () => {
        journal.calls += 1;
        if (journal.fails) throw new Error('no database');
        return journal.rows;
      },
    },
  });
  const beyond = (ids: string[] = []) =>
    remembered.beyond({ items: ids.map((id) => ({ id, name: 'Listed' })), fetchedAt: 0 }, 'own');
  return { clock, journal, remembered, beyond };
}

describe('sites of earlier bookings', () => {
  it('are those that the list does not hold, with the place’s zone, and marked', async () => {
    const { beyond } = setUp([
      { id: '1', name: 'Acme — 1 Queen St, Brisbane City QLD 4000' },
      { id: '2', name: 'Listed' },
      { id: '3', name: undefined },
    ]);
    expect(await beyond(['2'])).toEqual([
      {
        id: '1',
        name: 'Acme — 1 Queen St, Brisbane City QLD 4000',
        time_zone: { name: 'Australia/Brisbane', source: 'address' },
        from_bookings: true,
      },
      { id: '3', name: 'Site 3', from_bookings: true },
    ]);
  });

  it('are asked of the journal once in a while, however many open the form', async () => {
    const { beyond, journal, clock } = setUp([{ id: '1', name: 'Yard' }]);
    await Promise.all([beyond(), beyond(), beyond()]);
    expect(journal.calls).toBe(1);
    journal.rows = [
      { id: '1', name: 'Yard' },
      { id: '2', name: 'Shed' },
    ];
    await clock.advance(5_000);
    expect(await beyond()).toHaveLength(2);
  });

  it('stay as they were while the store is out', async () => {
    const { beyond, journal, clock } = setUp([{ id: '1', name: 'Yard' }]);
    await beyond();
    journal.fails = true;
    await clock.advance(60_000);
    expect(await beyond()).toHaveLength(1);
  });

  it('lend a later booking their name, but none that they never had', async () => {
    const { beyond, remembered } = setUp([
      { id: '1', name: 'Yard' },
      { id: '3', name: undefined },
    ]);
    await beyond();
    expect(remembered.nameOf('1', 'own')).toBe('Yard');
    expect(remembered.nameOf('3', 'own')).toBeUndefined();
    expect(remembered.nameOf('1', 'partner')).toBeUndefined();
  });
});

describe('GET /v1/sites of a tenant with more sites than are listed', () => {
  const extra = { id: '777', name: 'Beyond the list', from_bookings: true as const };
  const relay = (count: number) => {
    const rememberedSites = { beyond: async () => [extra], nameOf: () => undefined };
    const test = createTestRelay({ deps: { rememberedSites } });
    const items = Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: 'Site' }));
    test.gateway.answers['/v1/sites'] = answer(200, { items });
    return test.app;
  };

  it('has those of earlier bookings after the gateway’s', async () => {
    const { items } = await (await relay(100).request('/v1/sites')).json();
    expect(items).toHaveLength(101);
    expect(items.at(-1)).toEqual(extra);
  });

  it('has none where the list is whole, and none for a pass that lists its sites', async () => {
    expect((await (await relay(99).request('/v1/sites')).json()).items).toHaveLength(99);
    const headers = await bearer({ sites: ['5', '6'] });
    expect((await (await relay(100).request('/v1/sites', { headers })).json()).items).toHaveLength(2);
  });
});
