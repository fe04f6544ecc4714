import * as z from 'zod/mini';
import type { Store } from '../storage.ts';

const zoneSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** The zone this browser's person last chose for a site; undefined when they never did or took the site's own again. */
export function rememberedZone(store: Store, site: string): string | undefined {
  return site === '' ? undefined : store.read(keyOf(site), zoneSchema);
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
