import type { Operations, Visitor } from '../ports.ts';
import { ownerOf } from './reach.ts';

/**
 * The visitor with the sites that they have added in reach too: a pass that lists its sites was signed before there were
 * these. While the store cannot tell them the pass's own are left.
 */
export async function withOwnSites(visitor: Visitor, operations: Pick<Operations, 'sitesMadeBy'>): Promise<Visitor> {
  if (visitor.sites === '*' || !visitor.grants.includes('new-site')) return visitor;
  const made = await operations.sitesMadeBy(ownerOf(visitor)).catch(() => []);
  return { ...visitor, sites: [...visitor.sites, ...made] };
}
