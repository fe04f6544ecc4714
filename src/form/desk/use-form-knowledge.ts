import { useMemo } from 'react';
import { currentLocale } from '../language/language.ts';
import { useLookups } from '../lookups/use-lookups.ts';
import { siteById } from '../rules/site-by-id.ts';
import { words } from '../words.ts';

/** What turns a booking back into a form, and IDs into names. */
export function useFormKnowledge() {
  const { sites, customFields } = useLookups();
  return useMemo(
    () => ({
      customFields: customFields.items,
      zoneOf: (id: string) => siteById(sites, id)?.time_zone?.name,
      siteName: (id: string) => siteById(sites, id)?.name ?? words.site.byId({ id }),
      onlySite: !sites.mayBeCutOff && sites.items.length === 1 ? sites.items[0]?.id : undefined,
      locale: currentLocale(),
    }),
    [sites, customFields],
  );
}
