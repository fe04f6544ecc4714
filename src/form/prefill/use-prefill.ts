import { useEffect, useMemo, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { Page } from '../../contract/page.ts';
import { restHere, useRest } from '../rest/rest.ts';
import type { VisitForm } from '../visit-form.ts';
import type { Reader } from '../window/reader.ts';
import { words } from '../words.ts';
import { applyGiven } from './apply-given.ts';
import { askedOf, isFormField, valueAt } from './asked.ts';
import type { Offer } from './check-given.ts';
import type { Given, ReadAsked } from './read-asked.ts';

type Form = Pick<UseFormReturn<VisitForm, unknown, BookingRequest>, 'getValues' | 'setValue'>;

const NOTHING: ReadAsked = { given: [], wrong: [] };
/** The same for whoever asks: another would have every field drawn again. */
const NONE_FIXED: ReadonlyMap<string, string> = new Map();

/** What the visitor's link gives the form to start with: by their pass, or by the page's query (`asked`).
 * A form with a link that gives something is drawn with the rest. */
export function useAsked(page: Page, asked: Record<string, string>, reader: Reader): ReadAsked {
  const { prefill, locked } = page;
  const here = useRest();
  return useMemo(() => {
    const all = askedOf({ prefill, locked }, asked);
    if (here === undefined || all.length === 0) return NOTHING;
    return here.readAsked(all, { reader, nowMs: Date.now() });
  }, [here, prefill, locked, asked, reader]);
}

/** Fills in what a link gives where that could not be read when the form was drawn. `earlier`: what links gave the draft before. */
export function useLateGiven(
  { getValues, setValue }: Form,
  given: readonly Given[],
  earlier: Record<string, string> | undefined,
): void {
  const isLate = useRef(restHere() === undefined);
  useEffect(() => {
    if (!isLate.current || given.length === 0) return;
    isLate.current = false;
    const filled = applyGiven(getValues(), given, earlier);
    for (const { field } of given) {
      const text = valueAt(filled, field);
      if (text !== undefined && text !== valueAt(getValues(), field)) setText(setValue, field, text);
    }
  }, [given, earlier, getValues, setValue]);
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
  const here = useRest();
  const checked = useMemo(
    () =>
      given.map((one) => ({
        ...one,
        typed: here?.textOf(one, customFields, locale) ?? one.text,
        why: here?.wrongByLookups(one, { isOffered, customFields }),
      })),
    [here, given, isOffered, customFields, locale],
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

  return useMemo(() => {
    const fixed = checked.filter((one) => one.locked && one.why === undefined);
    return fixed.length === 0 ? NONE_FIXED : new Map(fixed.map(({ field }) => [field, words.pass.fixed]));
  }, [checked]);
}

function setText(setValue: Form['setValue'], field: string, text: string): void {
  if (isFormField(field)) setValue(field, text);
}
