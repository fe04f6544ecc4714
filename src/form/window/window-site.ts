import type { PlacedSite, ZoneSource } from '../../contract/page.ts';

/** Where a zone came from: the lookup tells of a site's; of a job that is changed it may be what it was booked with. */
export type WindowZoneSource = ZoneSource | 'booking';

/** The place of a window, with the zone that it starts from. */
export interface WindowSite extends Pick<PlacedSite, 'id' | 'name'> {
  /** Without a source while that is not known. */
  time_zone?: { name: string; source?: WindowZoneSource | undefined } | undefined;
}
