import { useEffect, useMemo, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { Page } from '../../contract/page.ts';
import type { VisitForm } from '../visit-form.ts';
import type { Reader } from '../window/reader.ts';
import { words } from '../words.ts';
import { askedOf, isFormField, valueAt } from './asked.ts';
import { type Offer, textOf, wrongByLookups } from './check-given.ts';
import { type ReadAsked, readAsked } from './read-asked.ts';

type Form = Pick<UseFormReturn<VisitForm, unknown, BookingRequest>, 'getValues' | 'setValue'>;

/** What the visitor's link gives the form to start with: by their pass, or by the page's query (`asked`). */
export function useAsked(page: Page, asked: Record<string, string>, reader: Reader): ReadAsked {
  const { prefill, locked } = page;
  return useMemo(
    () => readAsked(askedOf({ prefill, locked }, asked), { reader, nowMs: Date.now() }),
    [prefill, locked, asked, reader],
  );
}

/**
 * Checks what a link gave against the lookups as they arrive: what is no use leaves its field again, with a note on the
 * console for whoever made the link. Keeps what is locked as it has to be, under every `draftKey`. Returns the fields that
 * the link fixes, each with the words for it.
 */
export function useGiven(
  { getValues, setValue }: Form,
  { given, wrong }: ReadAsked,
  offer: Offer,
  draftKey: string,
  locale: string,
): ReadonlyMap<string, string> {
  const { isOffered, customFields } = offer;
  const checked = useMemo(
    () =>
      given.map((one) => ({
        ...one,
        typed: textOf(one, customFields, locale),
        why: wrongByLookups(one, { isOffered, customFields }),
      })),
    [given, isOffered, customFields, locale],
  );

  const noted = useRef(new Set<string>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft starts from what the link says.
  useEffect(() => {
    for (const { name, why } of [...wrong, ...checked]) {
      if (why === undefined || noted.current.has(name)) continue;
      noted.current.add(name);
      console.warn(`Callout: the link’s value for ${name} is ignored: ${why}.`);
    }
    for (const { name, field, text, typed, why } of checked) {
      // The site says so for itself, in the page: `use-site-check.ts`.
      if (name === 'site' || valueAt(getValues(), field) !== text) continue;
      const next = why === undefined ? typed : '';
      if (next !== text) setText(setValue, field, next);
    }
  }, [wrong, checked, draftKey, getValues, setValue]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft starts from an empty form.
  useEffect(() => {
    const locked = checked.filter((one) => one.locked && one.why === undefined);
    for (const { field, typed } of locked) {
      if (valueAt(getValues(), field) !== typed) setText(setValue, field, typed);
    }
  }, [checked, draftKey, getValues, setValue]);

  return useMemo(
    () =>
      new Map(
        checked.filter((one) => one.locked && one.why === undefined).map(({ field }) => [field, words.pass.fixed]),
      ),
    [checked],
  );
}

function setText(setValue: Form['setValue'], field: string, text: string): void {
  if (isFormField(field)) setValue(field, text);
}
