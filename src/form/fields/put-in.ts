import type { UseFormReturn } from 'react-hook-form';
import type { VisitForm } from '../visit-form.ts';

/**
 * Puts other values into the fields that are there, and forgets what was found wrong with the last. Those whose value stays are not drawn for
 * it, so they must stay known to the form: a bare `reset` forgets every field until it is drawn again.
 */
export function putIn({ reset }: Pick<UseFormReturn<VisitForm, unknown, unknown>, 'reset'>, values: VisitForm): void {
  reset(values, { keepFieldsRef: true });
}
