import { zodResolver } from '@hookform/resolvers/zod';
import type { Resolver } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { type VisitKnowledge, visitSchema } from '../rules/visit-schema.ts';
import type { VisitForm } from '../visit-form.ts';

/** How the form is checked: by the contract, and by what the page knows at this moment. */
export function visitResolver(knowledge: VisitKnowledge): Resolver<VisitForm, unknown, BookingRequest> {
  return zodResolver(visitSchema(knowledge));
}
