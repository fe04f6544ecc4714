import type { PresentedField } from '../../contract/presented-fields.ts';
import { readDate } from '../../place-time/typed-date.ts';
import { readTime } from '../../place-time/typed-time.ts';
import { type FieldReading, readFieldValue } from '../fields/kinds/read-field-value.ts';
import { typedText } from '../fields/kinds/typed-text.ts';
import { fieldKey } from '../rules/field-key.ts';
import type { VisitForm } from '../visit-form.ts';
import { dateText, timeText } from '../window/time-text.ts';
import { words } from '../words.ts';

type Typed = Pick<VisitForm, 'date' | 'from' | 'to' | 'custom_fields'>;
type TypedName = 'date' | 'from' | 'to' | `custom_fields.${string}`;

export interface ChangeOfLocale {
  fields: readonly PresentedField[];
  /** By which the form is read now. */
  reading: FieldReading;
  /** By which it was read when it was typed (BCP 47). */
  before: string;
}

/**
 * What was typed in the words or the order of one language, written as the next one reads it: `7/1` by an American is not to become
 * the seventh of January when they go on in Vietnamese. Only what would be read otherwise, or not at all; the rest stays as typed.
 */
export function inNewLocale(typed: Typed, { fields, reading, before }: ChangeOfLocale): [TypedName, string][] {
  const { today, locale } = reading;
  const by = (locale: string) => ({ today, locale, words: words.place });
  const date = rewritten(
    (locale) => asRead(readDate(typed.date, by(locale)), 'date'),
    (value) => dateText(value, locale),
  );
  const time = (text: string) =>
    rewritten(
      (locale) => asRead(readTime(text, by(locale)), 'time'),
      (value) => timeText(value, locale),
    );
  const customFields = fields.map((field): [TypedName, string | undefined] => {
    const text = typed.custom_fields[fieldKey(field.external_name)] ?? '';
    const value = rewritten(
      (locale) => asRead(readFieldValue(field, text, { ...reading, locale }), 'value'),
      (value) => typedText(field, value, locale),
    );
    return [`custom_fields.${fieldKey(field.external_name)}`, value];
  });
  const all: [TypedName, string | undefined][] = [
    ['date', date],
    ['from', time(typed.from)],
    ['to', time(typed.to)],
    ...customFields,
  ];
  return all.flatMap(([name, text]): [TypedName, string][] => (text === undefined ? [] : [[name, text]]));

  function rewritten(
    read: (locale: string) => string | undefined,
    write: (value: string) => string,
  ): string | undefined {
    const meant = read(before);
    return meant === undefined || meant === read(locale) ? undefined : write(meant);
  }
}

function asRead<Name extends string>(
  read: { ok: false } | ({ ok: true } & Record<Name, string>),
  name: Name,
): string | undefined {
  return read.ok ? read[name] : undefined;
}
