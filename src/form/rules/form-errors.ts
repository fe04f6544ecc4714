import type { FieldPath } from 'react-hook-form';
import type { FieldError } from '../../contract/bookings.ts';
import { fieldsOfJobType } from '../../contract/fields-that-apply.ts';
import { CUSTOM_FIELD_PREFIX as CUSTOM_FIELD } from '../../contract/prefill.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { inPageOrder } from '../fields/kinds/arrange-fields.ts';
import { inWords } from '../language/said.ts';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';
import { labelOf } from './explain.ts';
import { fieldKey } from './field-key.ts';

/** One problem at one field of the form, ready to be listed and linked. */
export interface ListedError {
  /** The form's own name: `title`, `custom_fields.scope_of_work`. */
  name: string;
  message: string;
  /** Of a custom field, whose message alone does not say what it is about. */
  label?: string;
}

/** The fields in the order they stand on the page. */
const ORDER = [
  'site',
  'job_type',
  'title',
  'project',
  'date',
  'from',
  'from_occurrence',
  'to',
  'to_occurrence',
  'time_zone',
  'custom_fields',
  'notes',
  'purchase_order_number',
  'external_id',
];

/** The labels of custom fields by the form's own names, in the order of the page. */
export type DetailLabels = ReadonlyMap<string, string>;

/** The labels of a job type's custom fields, for `listErrors`. */
export function detailLabels(fields: readonly PresentedField[], jobType: string): DetailLabels {
  const onPage = inPageOrder(fieldsOfJobType(fields, jobType));
  return new Map(onPage.map(({ external_name, label }) => [CUSTOM_FIELD + fieldKey(external_name), label]));
}

/** Every message in a form's nested errors, in the order of the page. */
export function listErrors(errors: object, details: DetailLabels = new Map()): ListedError[] {
  const order = [...details.keys()];
  return flatten(errors, '')
    .map((error) => {
      const label = details.get(error.name);
      return label === undefined ? error : { ...error, label };
    })
    .sort((one, other) => place(one.name) - place(other.name) || order.indexOf(one.name) - order.indexOf(other.name));
}

/** What the link to each field says: its message, after its label where that alone tells which is meant ("To: Enter a time"). */
export function linkTexts(errors: readonly ListedError[]): string[] {
  return errors.map(({ name, message, label }) => {
    const alike = errors.filter((other) => other.message === message).length > 1;
    if (label !== undefined) return about(label, message);
    return alike ? about(labelOf(name), message) : message;
  });
}

/** A question ends by itself. */
function about(label: string, message: string): string {
  return /[?!.:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`;
}

/** The relay's names for the window are the wire's; on the page the start is made in **From** and the end in **To**. */
const WIRE_FIELDS = new Map([
  ['start_time', 'from'],
  ['end_time', 'to'],
]);

/** The relay's errors at the form's own fields, in the language of the page; those at a field the page does not have come apart. */
export function placeErrors(errors: readonly FieldError[]): { atFields: ListedError[]; elsewhere: string[] } {
  const placed = errors.map((error) => ({ name: formName(error.field), message: inWords(error, error.message) }));
  return {
    atFields: placed.filter(({ name }) => place(name) >= 0),
    elsewhere: placed.filter(({ name }) => place(name) < 0).map(({ message }) => message),
  };
}

/** The form's name for a field of the wire. */
function formName(field: string): string {
  if (field.startsWith(CUSTOM_FIELD)) return CUSTOM_FIELD + fieldKey(field.slice(CUSTOM_FIELD.length));
  return WIRE_FIELDS.get(field) ?? field;
}

/** Whether a name is one of the form's fields, and not of an error that stands for several. */
export function isVisitField(name: string): name is FieldPath<VisitForm> {
  return name.startsWith(CUSTOM_FIELD) || Object.hasOwn(EMPTY_VISIT, name);
}

function place(name: string): number {
  return ORDER.indexOf(name.split('.')[0] ?? '');
}

function flatten(errors: object, path: string): ListedError[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = path ? `${path}.${key}` : key;
    if (typeof error !== 'object' || error === null) return [];
    // A control that the library holds by reference is no nested error.
    if ('message' in error && typeof error.message === 'string') return [{ name, message: error.message }];
    return key === 'ref' || key === 'root' ? [] : flatten(error, name);
  });
}
