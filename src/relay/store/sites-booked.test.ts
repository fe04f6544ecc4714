import { describe, expect, it } from 'vitest';
import { anEntry, aRequest } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';

const NOW = Date.UTC(2026, 6, 1);
let count = 0;
const at = (site: string, name: string | undefined, channel = 'own') => {
  count += 1;
  const names = { jobType: 'Odd "site": of it', ...(name !== undefined && { site: name }) };
  const request = aRequest({ site, title: `Visit to remember ${count}` });
  return anEntry(NOW, { request, names, owner: { channel, subject: 'open' } });
};

describe.each(storeKinds())('the sites of earlier bookings on $name', (kind) => {
  it('come once each, the lately booked first, by their newest name', async () => {
    const { journal } = await kind.open();
    const entries = [
      at('1', 'Old name'),
      at('2', 'Yard'),
      at('3', undefined),
      at('1', 'New name'),
      at('1', undefined),
      at('9', 'A partner’s', 'partner'),
    ];
    for (const entry of entries) await journal.add(entry);
    expect(await journal.sitesOf('own', 10)).toEqual([
      { id: '1', name: 'New name' },
      { id: '3', name: undefined },
      { id: '2', name: 'Yard' },
    ]);
    expect(await journal.sitesOf('own', 1)).toEqual([{ id: '1', name: 'New name' }]);
    expect(await journal.sitesOf('nobody', 10)).toEqual([]);
  });
});
