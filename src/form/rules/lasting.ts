import type { PresentedField } from '../../contract/presented-fields.ts';
import { addDays } from '../../place-time/calendar.ts';
import type { DateReading } from '../../place-time/typed-date.ts';
import { FIRST_YEAR, type FieldReading } from '../fields/kinds/read-field-value.ts';
import { readDate } from '../language/place-time.ts';
import type { VisitForm } from '../visit-form.ts';
import { type PlaceKnowledge, readPlace } from '../window/read-place.ts';
import { dateText } from '../window/time-text.ts';
import { fieldKey } from './field-key.ts';

/**
 * A date as a text that means the same day on every day: `30 November 2026` for `tomorrow`, which a draft or a held call may keep past
 * midnight. Text that lasts or cannot be read comes back as it was typed.
 */
function lastingDay(typed: string, reading: Omit<DateReading, 'words'>): string {
  const read = readDate(typed, reading);
  if (!read.ok) return typed;
  const inAYear = readDate(typed, { ...reading, today: addDays(reading.today, 366) });
  if (inAYear.ok && inAYear.date === read.date) return typed;
  return dateText(read.date, reading.locale);
}

/** What stands in a custom field, with a date as one that lasts once the day at the place is known. */
export function lastingText({ kind }: PresentedField, typed: string, { isOfPlace, ...reading }: FieldReading): string {
  return kind === 'date' && isOfPlace?.() ? lastingDay(typed, { ...reading, firstYear: FIRST_YEAR }) : typed;
}

/** A form as it is kept: its dates last, unless the place is not known yet, where today may be another day. */
export function lastingForm(form: VisitForm, knowledge: PlaceKnowledge, fields: readonly PresentedField[]): VisitForm {
  const { timeZone, today } = readPlace(form, knowledge);
  if (timeZone === undefined) return form;
  const { locale } = knowledge.reader;
  const days = fields.flatMap(({ kind, external_name }) => {
    const key = fieldKey(external_name);
    const typed = form.custom_fields[key];
    return kind === 'date' && typed ? [[key, lastingDay(typed, { today, locale, firstYear: FIRST_YEAR })]] : [];
  });
  return {
    ...form,
    date: lastingDay(form.date, { today, locale }),
    custom_fields: { ...form.custom_fields, ...Object.fromEntries(days) },
  };
}
