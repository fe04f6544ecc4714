import { useEffect, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { isOffered, type Lookups } from '../lookups/use-lookups.ts';
import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';

/**
 * Lets go of a site that is not on offer, so that the field never holds what it cannot show: one that a link named
 * (`linked`), or one that has gone since it was chosen. Returns a gentle note about it until another is chosen.
 */
export function useSiteCheck(
  { control, setValue }: UseFormReturn<VisitForm, unknown, BookingRequest>,
  lookups: Lookups,
  linked: string | undefined,
  /** Another one is another form. */
  draftKey: string,
): string | undefined {
  const site = useWatch({ control, name: 'site' });
  const [note, setNote] = useState<{ draftKey: string; text: string }>();
  const offered = site === '' || isOffered(lookups, 'site', site);

  useEffect(() => {
    if (offered) return;
    setNote({ draftKey, text: site === linked ? words.site.unknownInLink : words.site.gone });
    setValue('site', '');
  }, [offered, site, linked, draftKey, setValue]);

  return site === '' && note?.draftKey === draftKey ? note.text : undefined;
}
