import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';

const NEEDED = ['site', 'job_type', 'title', 'date', 'from', 'to'] as const satisfies (keyof VisitForm)[];

/** What has to be filled in and is not yet, in words and in the order of the page. */
export function stillNeeded(form: Pick<VisitForm, (typeof NEEDED)[number]>): string[] {
  return NEEDED.filter((field) => form[field].trim() === '').map((field) => words.summary.names[field]);
}
