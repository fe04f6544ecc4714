import type { Contact } from '../../contract/bookings.ts';

/** `business` of the config, as far as it says how to reach the operator. */
export interface ContactDetails {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** How the operator can be reached, as the page and every 401 tell it. */
export function contactOf({ name, phone, email }: ContactDetails): Contact {
  return {
    ...(name !== undefined && { business_name: name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
}
