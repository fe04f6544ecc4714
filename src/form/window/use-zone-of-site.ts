import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Store } from '../storage.ts';
import type { VisitForm } from '../visit-form.ts';
import { rememberedZone } from './site-zones.ts';

/** When another site is chosen, takes the zone this browser remembers for it, or lets the site's own apply. */
export function useZoneOfSite(site: string, store: Store): void {
  const { setValue } = useFormContext<VisitForm>();
  const previous = useRef(site);
  useEffect(() => {
    if (previous.current === site) return;
    previous.current = site;
    setValue('time_zone', rememberedZone(store, site) ?? '', { shouldDirty: true });
  }, [site, store, setValue]);
}
