import { isTimeZone } from '../../place-time/zone.ts';

/** The place's zone as far as it is known: the one that the visitor chose, else the site's; undefined where neither is a zone. */
export function placeZone(chosen: string, ofSite: string | undefined): string | undefined {
  return [chosen || ofSite].find((name) => name !== undefined && isTimeZone(name));
}
