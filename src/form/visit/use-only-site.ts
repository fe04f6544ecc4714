import { useEffect, useMemo } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { Lookups } from '../lookups/use-lookups.ts';
import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';

/**
 * Chooses the site where there is only one to choose, and adds it to the fields that cannot be changed: there is nothing to
 * change it to.
 */
export function useOnlySite(
  { control, setValue }: UseFormReturn<VisitForm, unknown, BookingRequest>,
  { sites }: Lookups,
  fixed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const site = useWatch({ control, name: 'site' });
  const only = sites.status === 'ready' && !sites.mayBeCutOff && sites.items.length === 1 ? sites.items[0] : undefined;

  useEffect(() => {
    if (only && site === '') setValue('site', only.id);
  }, [only, site, setValue]);

  return useMemo(
    () => (only && site === only.id && !fixed.has('site') ? new Map([...fixed, ['site', words.site.only]]) : fixed),
    [only, site, fixed],
  );
}
