import type { BookingRequest } from '../../../contract/bookings.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { changeForm } from '../../change/change-form.ts';
import { askedFor } from '../../receipt/job-as-it-stands.ts';
import type { VisitForm } from '../../visit-form.ts';

export interface FormKnowledge {
  customFields: readonly PresentedField[];
  /** IANA name of a site's own zone; undefined where it is not known. */
  zoneOf: (siteId: string) => string | undefined;
  locale: string;
}

/** A booking as it would have been typed: to be mended, or to be asked for once more. */
export function formOfRequest(request: BookingRequest, { customFields, zoneOf, locale }: FormKnowledge): VisitForm {
  const zone = request.time_zone ?? '';
  return {
    ...changeForm(askedFor(request), request, customFields, locale),
    // The site's own zone needs no choosing.
    time_zone: zone === zoneOf(request.site) ? '' : zone,
  };
}

/** The last booking for another site: all but the site, its zone, and the caller's reference, which names one visit. */
export function forAnotherSite(request: BookingRequest, knowledge: FormKnowledge): VisitForm {
  return { ...formOfRequest(request, knowledge), site: '', time_zone: '', external_id: '' };
}

/** Another visit at the same site: all but the title, the window, and the caller's reference, which names one visit. */
export function sameSiteAgain(request: BookingRequest, knowledge: FormKnowledge): VisitForm {
  return { ...formOfRequest(request, knowledge), title: '', date: '', from: '', to: '', external_id: '' };
}
