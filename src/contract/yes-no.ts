import type { PresentedField } from './presented-fields.ts';

/** The words that a `yes-no` field sends, which are also what people read. */
export function yesNoOf({ yes_no }: PresentedField): { yes: string; no: string } {
  return yes_no ?? { yes: 'Yes', no: 'No' };
}
