import { useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { TurnContext } from '../components/field-context.ts';
import type { Store } from '../storage.ts';
import type { VisitForm } from '../visit-form.ts';
import { rememberedZone } from './site-zones.ts';

/** When another site is chosen, takes the zone this browser remembers for it, or lets the site's own apply. */
export function useZoneOfSite(site: string, store: Store): void {
  const { setValue, getValues } = useFormContext<VisitForm>();
  const previous = useRef(site);
  const turn = useContext(TurnContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form comes with its site and its zone.
  useLayoutEffect(() => {
    previous.current = getValues('site');
  }, [turn]);
  useEffect(() => {
    if (previous.current === site || site !== getValues('site')) return;
    previous.current = site;
    const zone = rememberedZone(store, site) ?? '';
    if (zone !== getValues('time_zone')) setValue('time_zone', zone, { shouldDirty: true });
  }, [site, store, setValue, getValues]);
}
