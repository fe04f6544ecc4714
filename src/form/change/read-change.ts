import * as z from 'zod/mini';
import { fieldsThatApply } from '../../contract/fields-that-apply.ts';
import { type ChangeRequest, changeRequestSchema } from '../../contract/operations.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { instantOf } from '../../contract/wire-time.ts';
import type { JobFacts } from '../receipt/job-as-it-stands.ts';
import { explain } from '../rules/explain.ts';
import { fieldKey } from '../rules/field-key.ts';
import type { VisitForm, WindowReading } from '../visit-form.ts';
import { WINDOW_FIELDS } from '../window/use-typed-window.ts';

/** What the page knows when it reads a change. */
export interface ChangeKnowledge {
  /** The form before anything was typed. */
  basis: VisitForm;
  now: JobFacts;
  customFields: readonly PresentedField[];
  readWindow: (form: VisitForm) => WindowReading;
  /** What was typed in a custom field, in its wire format. */
  readField: (field: PresentedField, typed: string) => { ok: true; value: string } | { ok: false; message: string };
}

interface Problem {
  path: string[];
  message: string;
}

/**
 * The form as the change it makes: only what differs from the job as it stands, an empty object when nothing does; or every
 * problem at once, at the form's own fields. What was not touched is not checked: it stands as it was accepted.
 */
export function changeSchema(knowledge: () => ChangeKnowledge) {
  return z.pipe(
    z.custom<VisitForm>(),
    z.transform((form, context): ChangeRequest => {
      const { change, problems } = readChange(form, knowledge());
      for (const problem of problems) context.issues.push({ code: 'custom', ...problem, input: form });
      return problems.length > 0 ? z.NEVER : change;
    }),
  );
}

/** The change that a form makes, and what is wrong with it. */
export function readChange(
  form: VisitForm,
  knowledge: ChangeKnowledge,
): { change: ChangeRequest; problems: Problem[] } {
  const { basis } = knowledge;
  const window = readNewWindow(form, knowledge);
  const custom = readCustomFields(form, knowledge);
  const text = (name: TextName, tidy: (value: string) => string) => {
    const value = tidy(form[name]);
    return value === tidy(basis[name]) ? {} : { [name]: value };
  };
  const change: ChangeRequest = {
    ...text('title', tidyLine),
    ...text('notes', tidyLines),
    ...text('purchase_order_number', tidyLine),
    ...text('external_id', tidyLine),
    ...window.change,
    ...(Object.keys(custom.values).length > 0 && { custom_fields: custom.values }),
  };
  const parsed = changeRequestSchema.safeParse(change, { reportInput: true });
  const broken = parsed.success ? [] : parsed.error.issues;
  return {
    change,
    problems: [
      ...broken.map((issue) => ({ path: issue.path.map(String), message: explain(issue) })),
      ...window.problems,
      ...custom.problems,
    ],
  };
}

type TextName = 'title' | 'notes' | 'purchase_order_number' | 'external_id';

/** The window, when it was touched and means other instants than it has. */
function readNewWindow(
  form: VisitForm,
  { basis, now, readWindow }: ChangeKnowledge,
): { change: Pick<ChangeRequest, 'start_time' | 'end_time' | 'time_zone'>; problems: Problem[] } {
  if (WINDOW_FIELDS.every((field) => form[field] === basis[field])) return { change: {}, problems: [] };
  const read = readWindow(form);
  if (!read.ok) {
    return { change: {}, problems: read.problems.map(({ field, message }) => ({ path: [field], message })) };
  }
  const { start_time, end_time, time_zone } = read;
  const same = instantOf(start_time) === instantOf(now.start_time) && instantOf(end_time) === instantOf(now.end_time);
  return { change: same ? {} : { start_time, end_time, time_zone }, problems: [] };
}

/** The custom fields that were touched and are shown: a field that another one hides is left as it is. */
function readCustomFields(form: VisitForm, { basis, now, customFields, readField }: ChangeKnowledge) {
  const typed = ({ external_name }: PresentedField, { custom_fields }: VisitForm) =>
    custom_fields[fieldKey(external_name)] ?? '';
  const isTouched = (field: PresentedField) => !field.read_only && typed(field, form) !== typed(field, basis);
  const reads = customFields.filter(isTouched).map((field) => ({ field, read: readField(field, typed(field, form)) }));
  const values = Object.fromEntries(
    reads.flatMap(({ field, read }) => (read.ok ? [[field.external_name, read.value] as const] : [])),
  );
  const applying = fieldsThatApply(customFields, form.job_type, { ...now.custom_fields, ...values });
  const shown = reads.filter(({ field }) => applying.includes(field));
  return {
    values: Object.fromEntries(
      shown.flatMap(({ field: { external_name: name }, read }) =>
        read.ok && read.value !== (now.custom_fields[name] ?? '') ? [[name, read.value] as const] : [],
      ),
    ),
    problems: shown.flatMap(({ field, read }) =>
      read.ok ? [] : [{ path: ['custom_fields', fieldKey(field.external_name)], message: read.message }],
    ),
  };
}
