import { fieldsThatApply } from '../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { inPageOrder } from '../fields/kinds/arrange-fields.ts';
import { type FieldReading, type ReadField, readFieldValue } from '../fields/kinds/read-field-value.ts';
import { typedText } from '../fields/kinds/typed-text.ts';
import { fieldKey } from './field-key.ts';

/** What was typed in the custom fields, by `fieldKey`: for every job type and every definition seen. */
export type TypedFields = Readonly<Record<string, string | undefined>>;

/** The custom fields of the request, or what is wrong with them by the form's own key. */
export type ReadCustomFields =
  | { ok: true; values: Record<string, string> }
  | { ok: false; problems: { key: string; message: string }[] };

/** The text in a field as it stands; its default while nobody has touched it. */
export function typedIn(field: PresentedField, typed: TypedFields, locale: string): string {
  return typed[fieldKey(field.external_name)] ?? typedText(field, field.default ?? '', locale);
}

/** A field's value in the wire format. A read-only field with a default has that, whatever an old draft holds. */
export function readTyped(field: PresentedField, typed: TypedFields, reading: FieldReading): ReadField {
  if (field.read_only && field.default !== undefined) return { ok: true, value: field.default };
  return readFieldValue(field, typedIn(field, typed, reading.locale), reading);
}

/** The custom fields to show and send, for what was typed. What cannot be read meets no condition but "unanswered". */
export function shownFields(
  fields: readonly PresentedField[],
  jobType: string,
  typed: TypedFields,
  reading: FieldReading,
): PresentedField[] {
  const asked = new Set(fields.flatMap(({ shown_when }) => shown_when?.field ?? []));
  const conditions = fields
    .filter(({ external_name, job_type_id }) => asked.has(external_name) && [null, jobType].includes(job_type_id))
    .map((field) => [field.external_name, wireOf(readTyped(field, typed, reading))] as const);
  return fieldsThatApply(fields, jobType, Object.fromEntries(conditions));
}

/**
 * Reads the custom fields that apply, from the form's keys to the gateway's names; what was typed for another type, or in a
 * hidden field, stays in the form, unsent. Problems come in the order of the page.
 */
export function readCustomFields(
  fields: readonly PresentedField[],
  jobType: string,
  typed: TypedFields,
  reading: FieldReading,
): ReadCustomFields {
  const shown = shownFields(fields, jobType, typed, reading);
  const read = inPageOrder(shown).map((field) => ({ field, answer: readTyped(field, typed, reading) }));
  const problems = read.flatMap(({ field, answer }) =>
    answer.ok ? [] : [{ key: fieldKey(field.external_name), message: answer.message }],
  );
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    values: Object.fromEntries(read.map(({ field, answer }) => [field.external_name, wireOf(answer)])),
  };
}

/** The labels of required custom fields that have nothing in them yet. */
export function unanswered(
  fields: readonly PresentedField[],
  jobType: string,
  typed: TypedFields,
  reading: FieldReading,
): string[] {
  return inPageOrder(shownFields(fields, jobType, typed, reading))
    .filter((field) => field.required && !field.read_only && typedIn(field, typed, reading.locale).trim() === '')
    .map(({ label }) => label);
}

function wireOf(answer: ReadField): string {
  return answer.ok ? answer.value : '';
}
