import type { CurrentJob } from '../../contract/jobs.ts';
import type { SeenValues } from '../../contract/operations.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { instantOf } from '../../contract/wire-time.ts';

/** What a job has of what an editor sees. */
export type JobValues = Pick<CurrentJob, 'title' | 'start_time' | 'end_time' | 'notes' | 'custom_fields'>;

/**
 * The fields in which a job is no longer as its editor saw it, as `FieldError` names them. Times are told apart by their
 * instants, texts as they read: an end of line or a space behind it is no change.
 */
export function changedSince(seen: SeenValues, job: JobValues): string[] {
  const fields: [string, boolean][] = [
    ['title', seen.title === undefined || tidyLine(seen.title) === tidyLine(job.title)],
    ['notes', seen.notes === undefined || job.notes === undefined || tidyLines(seen.notes) === tidyLines(job.notes)],
    ['start_time', seen.start_time === undefined || isSameTime(seen.start_time, job.start_time)],
    ['end_time', seen.end_time === undefined || isSameTime(seen.end_time, job.end_time)],
  ];
  for (const [name, value] of Object.entries(seen.custom_fields ?? {})) {
    const has = Object.hasOwn(job.custom_fields, name) ? (job.custom_fields[name] ?? '') : '';
    fields.push([`custom_fields.${name}`, tidyLines(value) === tidyLines(has)]);
  }
  return fields.filter(([, isSame]) => !isSame).map(([field]) => field);
}

function isSameTime(one: string, other: string): boolean {
  return one === other || instantOf(one) === instantOf(other);
}
