import { FIELD_PATTERNS } from '../../../contract/field-patterns.ts';

/** A phone number as it is sent (E.164) and as people read it: `+61 7 3555 0142`. */
export interface Phone {
  e164: string;
  international: string;
}

/** Reads a typed number; one without a country code belongs to `country` (ISO 3166). Undefined when it is none. */
export type ReadPhone = (typed: string, country: string) => Phone | undefined;

/**
 * Reads only what carries its country code. It stands in for the phone library until that is loaded, and where it cannot
 * be: a number that is certain can still be sent.
 */
export const readInternationalPhone: ReadPhone = (typed) => {
  const text = typed.trim();
  if (!/^\+[\d\s().\-/]+$/.test(text)) return undefined;
  const e164 = `+${text.replace(/\D/g, '')}`;
  return FIELD_PATTERNS.phone.test(e164) ? { e164, international: e164 } : undefined;
};
