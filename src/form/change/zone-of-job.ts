import type { PlacedSite } from '../../contract/page.ts';
import type { WindowSite } from '../window/window-site.ts';

/**
 * A job's zone with where it came from: what tells its site's zone, where the two are the same, else the booking itself.
 * `sites`: undefined until they are read, and the source with them.
 */
export function zoneOfJob(
  zone: string | undefined,
  siteId: string,
  sites: readonly PlacedSite[] | undefined,
): WindowSite['time_zone'] {
  if (zone === undefined) return undefined;
  if (sites === undefined) return { name: zone };
  const own = sites.find(({ id }) => id === siteId)?.time_zone;
  return own?.name === zone ? own : { name: zone, source: 'booking' };
}
