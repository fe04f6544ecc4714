import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { addedSitesQueryOptions, addSite, withAdded } from './added-sites.ts';

it('a site that was added is on offer until the lookup has it, and then as the lookup has it', () => {
  const client = new QueryClient();
  addSite(client, { id: '9', name: 'Acme Shed' });
  const added = client.getQueryData(addedSitesQueryOptions.queryKey) ?? [];
  const depot = { id: '1', name: 'Acme Depot' };
  expect(withAdded([depot], added)).toEqual([{ id: '9', name: 'Acme Shed' }, depot]);
  const listed = { id: '9', name: 'Acme Shed — 3 Kelp St' };
  expect(withAdded([listed, depot], added)).toEqual([listed, depot]);
});
