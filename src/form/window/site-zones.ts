import { zoneReader } from '../reading/first.ts';
import type { Store } from '../storage.ts';

/** The zone this browser's person last chose for a site; undefined when they never did or took the site's own again. */
export function rememberedZone(store: Store, site: string): string | undefined {
  return site === '' ? undefined : store.read(keyOf(site), zoneReader);
}

/** Keeps the zone chosen for a site, or forgets it when empty. True when the choice will outlive the page. */
export function rememberZone(store: Store, site: string, timeZone: string): boolean {
  if (site === '') return false;
  if (timeZone !== '') return store.write(keyOf(site), timeZone);
  store.remove(keyOf(site));
  return true;
}

function keyOf(site: string): string {
  return `zone.${site}`;
}
