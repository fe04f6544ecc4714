import { LOOKUPS } from '../../contract/lookups.ts';
import { mayBeCutOff, parseItems } from '../lookups/copy.ts';
import type { Exchange, GatewayClient } from '../ports.ts';
import type { ReadSites } from './entry.ts';

/** Reads `GET /v1/sites` as it is now, past the cache. `sites` is undefined when it could not be read. */
export async function readSites(
  gateway: GatewayClient,
  { requestId, deadline }: { requestId: string; deadline: number },
): Promise<{ sites: ReadSites | undefined; exchange: Exchange }> {
  const exchange = await gateway.send({ method: 'GET', path: '/v1/sites', requestId, deadline });
  if (exchange.kind !== 'answer' || exchange.status !== 200) return { sites: undefined, exchange };
  const parsed = parseItems(LOOKUPS.sites, exchange.body);
  if (!parsed.ok) return { sites: undefined, exchange };
  return { sites: { items: parsed.items, cutOff: mayBeCutOff(parsed) }, exchange };
}
