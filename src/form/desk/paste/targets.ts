import { LIMITS } from '../../../contract/limits.ts';
import type { Page } from '../../../contract/page.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { fieldKey } from '../../rules/field-key.ts';
import type { VisitForm } from '../../visit-form.ts';
import { dateText, timeText } from '../../window/time-text.ts';
import { words } from '../../words.ts';
import type { Finding } from './finding.ts';
import { pasteWords } from './paste-words.ts';

type PlainField = 'site' | 'date' | 'from' | 'to' | 'notes' | 'purchase_order_number';

/** A field that can hold a finding, and the text that goes into it. */
export interface Target {
  /** The form's own name for it. */
  field: PlainField | `custom_fields.${string}`;
  label: string;
  text: string;
  /** After what stands there, on a line of its own; otherwise in its place. */
  appends: boolean;
}

export interface TargetDeps {
  fields: Page['fields'];
  /** Those that are shown now. */
  customFields: readonly PresentedField[];
  /** The form as it stands. */
  values: VisitForm;
  /** Fields that may not be changed. */
  fixed: { has(name: string): boolean };
  locale: string;
}

/** Where a finding belongs; undefined where no field of this form can hold it. */
export function targetOf(finding: Finding, deps: TargetDeps): Target | undefined {
  const target = wishOf(finding, deps);
  return target && deps.fixed.has(target.field) ? undefined : target;
}

function wishOf(finding: Finding, deps: TargetDeps): Target | undefined {
  const { fields, values, locale } = deps;
  const { labels } = words;
  switch (finding.kind) {
    case 'phone':
    case 'email':
      return ofKind(finding, deps) ?? inNotes(`${pasteWords.kinds[finding.kind]}: ${finding.value}`, deps);
    case 'po': {
      const po = fields.purchase_order_number;
      if (!po) return inNotes(`${pasteWords.kinds.po}: ${finding.value}`, deps);
      const label = po.label ?? labels.purchase_order_number;
      return { field: 'purchase_order_number', label, text: finding.value, appends: false };
    }
    case 'date':
      return { field: 'date', label: labels.date, text: dateText(finding.value, locale), appends: false };
    case 'time': {
      const field = values.from.trim() === '' ? 'from' : 'to';
      return { field, label: labels[field], text: timeText(finding.value, locale), appends: false };
    }
    case 'site':
      return { field: 'site', label: labels.site, text: finding.value, appends: false };
    default:
      return finding satisfies never;
  }
}

function ofKind({ kind, value }: Finding, { customFields, values }: TargetDeps): Target | undefined {
  const able = customFields.filter((field) => field.kind === kind && !field.read_only);
  const textIn = ({ external_name }: PresentedField) => values.custom_fields[fieldKey(external_name)] ?? '';
  const field = able.find((one) => textIn(one) === '') ?? able[0];
  if (!field) return undefined;
  return {
    field: `custom_fields.${fieldKey(field.external_name)}`,
    label: field.label,
    text: value,
    appends: false,
  };
}

/** Text for the notes, after what stands there; undefined where there are none or they are full. */
export function inNotes(text: string, { fields, values }: Pick<TargetDeps, 'fields' | 'values'>): Target | undefined {
  if (!fields.notes || placed(values.notes, { text, appends: true }).length > LIMITS.notes) return undefined;
  return { field: 'notes', label: fields.notes.label ?? words.labels.notes, text, appends: true };
}

/** What a field holds once a text is put into it. */
export function placed(before: string, { text, appends }: Pick<Target, 'text' | 'appends'>): string {
  return appends && before.trim() !== '' ? `${before.trimEnd()}\n${text}` : text;
}

/** What a field goes back to; undefined where it has been changed so that there is no telling. */
export function takenBack(now: string, before: string, { text, appends }: Pick<Target, 'text' | 'appends'>) {
  if (now === placed(before, { text, appends })) return before;
  if (!appends || !now.includes(`\n${text}`)) return undefined;
  return now.replace(`\n${text}`, '');
}
