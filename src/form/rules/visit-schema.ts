import * as z from 'zod/mini';
import { type BookingRequest, bookingRequestSchema } from '../../contract/bookings.ts';
import { OPTIONAL_FIELDS, type OptionalField } from '../../contract/optional-fields.ts';
import type { Page } from '../../contract/page.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { tidyBooking } from '../../contract/tidy-booking.ts';
import type { FieldReading } from '../fields/kinds/read-field-value.ts';
import type { ReadPhone } from '../fields/kinds/read-phone.ts';
import type { VisitForm, WindowReading } from '../visit-form.ts';
import { words } from '../words.ts';
import { explain } from './explain.ts';
import { fieldKey } from './field-key.ts';
import { readCustomFields } from './read-custom-fields.ts';

/** The fields whose values are IDs from a lookup. */
export const CHOICES = ['site', 'job_type', 'project'] as const;
export type Choice = (typeof CHOICES)[number];

/** What the page knows when it checks a form. */
export interface VisitKnowledge {
  readWindow: (form: VisitForm) => WindowReading | Promise<WindowReading>;
  /** Undefined while they have not been read. */
  customFields: readonly PresentedField[] | undefined;
  /** The optional fields that this visitor sees, with their own labels: what stands in another is not sent. */
  fields: Page['fields'];
  /** What custom fields are read by, at the place that the form names. */
  readingFor: (form: VisitForm) => Omit<FieldReading, 'readPhone'>;
  /** Undefined when the phone library cannot be loaded. Asked only when a phone number was typed. */
  loadPhones: () => Promise<ReadPhone | undefined>;
  /** False only for an ID that a complete lookup does not hold. */
  isOffered: (choice: Choice, id: string) => boolean;
}

/** The contract's request without what is read from the window. */
const fieldsSchema = z.omit(bookingRequestSchema, { start_time: true, end_time: true, time_zone: true });
type Fields = z.infer<typeof fieldsSchema>;

interface Problem {
  path: string[];
  message: string;
}

/**
 * The form as the contract's request, tidied as it is sent; or every problem at once, at the form's own fields and in words.
 * Lengths and shapes are the contract's own: this adds only that a choice must still be on offer.
 */
export function visitSchema(knowledge: VisitKnowledge) {
  return z.pipe(
    z.custom<VisitForm>(),
    z.transform(async (form, context): Promise<BookingRequest> => {
      const readPhone = needsPhones(form, knowledge.customFields) ? await knowledge.loadPhones() : undefined;
      const fields = readFields(form, knowledge, { ...knowledge.readingFor(form), readPhone });
      const window = await knowledge.readWindow(form);
      if (fields.ok && window.ok) {
        const { start_time, end_time, time_zone } = window;
        return { ...fields.value, start_time, end_time, time_zone };
      }
      const problems = [...(fields.ok ? [] : fields.problems), ...(window.ok ? [] : window.problems.map(atField))];
      for (const problem of problems) context.issues.push({ code: 'custom', ...problem, input: form });
      return z.NEVER;
    }),
  );
}

function readFields(
  form: VisitForm,
  knowledge: VisitKnowledge,
  reading: FieldReading,
): { ok: true; value: Fields } | { ok: false; problems: Problem[] } {
  const details = readCustomFields(knowledge.customFields ?? [], form.job_type, form.custom_fields, reading);
  const shown = onlyShown(form, knowledge.fields);
  // `explain` counts what is over the limit, so the issues have to carry their input.
  const parsed = fieldsSchema.safeParse(tidyFields(shown, details.ok ? details.values : {}), { reportInput: true });
  const gone = CHOICES.filter((choice) => shown[choice] !== '' && !knowledge.isOffered(choice, shown[choice]));
  const unread = knowledge.customFields === undefined && Object.values(form.custom_fields).some(Boolean);
  if (parsed.success && details.ok && gone.length === 0 && !unread) return { ok: true, value: parsed.data };
  const ownLabel = (field: string) => (isOptional(field) ? knowledge.fields[field]?.label : undefined);
  const broken = parsed.success ? [] : parsed.error.issues;
  return {
    ok: false,
    problems: [
      ...broken.map((issue) => ({ path: formPath(issue), message: explain(issue, ownLabel) })),
      ...gone.map((choice) => ({ path: [choice], message: words.errors.notOffered[choice] })),
      ...(details.ok ? [] : details.problems.map(({ key, message }) => ({ path: ['custom_fields', key], message }))),
      ...(unread ? [{ path: ['custom_fields'], message: words.errors.detailsUnread }] : []),
    ],
  };
}

/** The form without what stands in fields that this visitor does not see, as an older draft's text may. */
function onlyShown(form: VisitForm, fields: Page['fields']): VisitForm {
  const hidden = OPTIONAL_FIELDS.filter((field) => fields[field] === undefined);
  return { ...form, ...Object.fromEntries(hidden.map((field) => [field, ''])) };
}

function isOptional(field: string): field is OptionalField {
  return OPTIONAL_FIELDS.some((optional) => optional === field);
}

function formPath({ path: [field, ...rest] }: z.core.$ZodIssue): string[] {
  return [String(field), ...rest.map((name) => fieldKey(String(name)))];
}

/** A phone number is read by a library that is loaded only where one was typed. */
function needsPhones(form: VisitForm, fields: readonly PresentedField[] = []): boolean {
  return fields.some(({ kind, external_name }) => kind === 'phone' && form.custom_fields[fieldKey(external_name)]);
}

function tidyFields(form: VisitForm, custom_fields: Record<string, string>) {
  const { site, job_type, title, project, notes, purchase_order_number, external_id } = form;
  const request = { site, job_type, title, project, notes, purchase_order_number, external_id, custom_fields };
  const { start_time: _start, end_time: _end, ...fields } = tidyBooking({ ...request, start_time: '', end_time: '' });
  return fields;
}

function atField({ field, message }: { field: string; message: string }): Problem {
  return { path: [field], message };
}
