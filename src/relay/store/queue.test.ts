import { describe, expect, it } from 'vitest';
import { newOperationLife } from '../operations/life.ts';
import { anEntry, openOwner } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';
import type { Store } from './open.ts';
import { OPEN_STATES } from './open-states.ts';

const NOW = Date.UTC(2026, 6, 1);
const MOST = 20;

async function open({ journal }: Store): Promise<number> {
  const counts = await journal.counts();
  return OPEN_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

let jobs = 0;

function anOperation() {
  jobs += 1;
  return {
    key: crypto.randomUUID(),
    version: 1,
    owner: openOwner,
    order: { kind: 'cancel' as const, jobId: String(jobs), reason: undefined },
    bodyHash: '',
    receivedAt: NOW,
    knownSites: undefined,
    life: newOperationLife(NOW),
    lastSeen: undefined,
  };
}

describe.each(storeKinds())('the queue on $name', (kind) => {
  it('takes as many bookings as it may and not one more, though several relays are asked at once', async () => {
    const url = await kind.newDatabase();
    const relays = [await kind.open(url), await kind.open(url), await kind.open(url)] as const;
    const adds = Array.from({ length: 90 }, (_, index) => relays[index % 3]?.journal.add(anEntry(NOW), MOST));
    const results = await Promise.all(adds);
    expect(results.filter((result) => result !== 'full')).toHaveLength(MOST);
    expect(await open(relays[0])).toBe(MOST);
  });

  it('leaves no row of a booking that it does not take', async () => {
    const { journal } = await kind.open();
    await journal.add(anEntry(NOW));
    const refused = anEntry(NOW);
    expect(await journal.add(refused, 1)).toBe('full');
    expect(await journal.find(refused.key)).toBeUndefined();
    expect(await journal.history(refused.key)).toEqual([]);
  });

  it('knows a booking that it has, however full it is', async () => {
    const { journal } = await kind.open();
    const first = anEntry(NOW);
    await journal.add(first);
    expect(await journal.add(anEntry(NOW + 1, { key: first.key }), 1)).toEqual({ added: false, entry: first });
  });

  it('has room again once a booking is past its way', async () => {
    const { journal } = await kind.open();
    const { entry } = await journal.add(anEntry(NOW));
    expect(await journal.add(anEntry(NOW), 1)).toBe('full');
    const refused = { state: 'refused', refusal: 'dropped', attempt: undefined, doubts: 0 } as const;
    await journal.advance(entry, { ...refused, doubtSince: undefined }, { at: NOW, event: 'test' });
    expect(await journal.add(anEntry(NOW), 1)).toMatchObject({ added: true });
  });

  it('stores one of two under one key that come at once, and tells both of it', async () => {
    const { journal } = await kind.open();
    const [one, twin] = [anEntry(NOW), anEntry(NOW)];
    const both = await Promise.all([journal.add(one), journal.add({ ...twin, key: one.key })]);
    expect(both).toEqual([
      { added: true, entry: one },
      { added: false, entry: one },
    ]);
  });

  it('is read in the order in which it is sent, each with its turn', async () => {
    const { journal } = await kind.open();
    for (const visitor of ['ann', 'ann', 'bo', 'ann']) await journal.add(anEntry(NOW, { visitor }));
    const queue = await journal.queue(NOW);
    expect(queue.map(({ visitor, turn }) => [visitor, turn])).toEqual([
      ['ann', 1],
      ['bo', 1],
      ['ann', 2],
      ['ann', 3],
    ]);
    expect(queue.map(({ key }) => key)).toEqual((await journal.toSend(NOW, 10)).map(({ key }) => key));
  });

  it('takes as many changes and cancellations as it may, and knows those again that it has', async () => {
    const { operations } = await kind.open();
    const [first, second] = [anOperation(), anOperation()];
    expect(await operations.add(first, 1)).toMatchObject({ added: true });
    expect(await operations.add(second, 1)).toBe('full');
    expect(await operations.find(second.key)).toBeUndefined();
    expect(await operations.add(first, 1)).toMatchObject({ added: false });
  });
});
