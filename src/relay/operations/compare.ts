import { phaseOfStatus } from '../../contract/job-phase.ts';
import type { ChangeRequest } from '../../contract/operations.ts';
import type { SiteCreate } from '../../contract/sites.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { instantOf } from '../../contract/wire-time.ts';
import type { ShownJob } from '../job-status/read-job.ts';
import type { KnownSites, ReadSites } from './entry.ts';
import { keepNotes } from './keep-notes.ts';
import type { OperationVerdict } from './life.ts';

/**
 * What the list says of a change: whether each value that it shows is as it was wanted. `own`: what its sender's notes were
 * before, where they only go with what the office has written.
 */
export function compareChange(change: ChangeRequest, job: ShownJob, own?: string): OperationVerdict {
  const shown = Object.entries(comparisons(change, job, own)).filter(([, isSame]) => isSame !== undefined);
  const differing = shown.filter(([, isSame]) => isSame === false).map(([field]) => field);
  if (differing.length > 0) return { kind: 'not-done', seen: `the job has another ${differing.join(', ')}` };
  if (shown.length === 0) return { kind: 'hidden', seen: 'the job list does not show what was changed' };
  return { kind: 'done', siteId: undefined };
}

/** By field: whether the job has the value; undefined for one that the list does not show. */
function comparisons(
  change: ChangeRequest,
  job: ShownJob,
  own: string | undefined,
): Record<string, boolean | undefined> {
  const same = (wanted: string, has: string | null | undefined, tidy: (text: string) => string) =>
    has === undefined ? undefined : tidy(wanted) === tidy(has ?? '');
  const fields: Record<string, boolean | undefined> = {};
  if (change.title !== undefined) fields.title = same(change.title, job.title, tidyLine);
  if (change.notes !== undefined) {
    fields.notes =
      own === undefined
        ? same(change.notes, job.notes, tidyLines)
        : keepNotes({ has: job.notes, own, wanted: change.notes }).kind === 'there';
  }
  if (change.start_time !== undefined) fields.start = instantOf(change.start_time) === instantOf(job.start_time);
  if (change.end_time !== undefined) fields.end = instantOf(change.end_time) === instantOf(job.end_time);
  if (change.purchase_order_number !== undefined) {
    fields['PO number'] = same(change.purchase_order_number, job.purchase_order_number, tidyLine);
  }
  if (change.external_id !== undefined) fields.reference = same(change.external_id, job.external_id, tidyLine);
  for (const [name, value] of Object.entries(change.custom_fields ?? {})) {
    fields[name] = same(value, job.custom_fields[name] ?? '', tidyLines);
  }
  return fields;
}

/** What the list says of a cancellation. */
export function compareCancel(job: ShownJob): OperationVerdict {
  return phaseOfStatus(job.status) === 'cancelled'
    ? { kind: 'done', siteId: undefined }
    : { kind: 'not-done', seen: `the job is ${job.status.name}` };
}

/**
 * What the list of sites says of a new one: those that were not in it before the attempt and whose name holds what was
 * sent. `taken`: sites that are known to be another operation's.
 */
export function findNewSite(
  site: SiteCreate,
  before: KnownSites,
  now: ReadSites,
  taken: ReadonlySet<string>,
): OperationVerdict {
  const known = new Set(before.ids);
  const wanted = recognisedBy(site);
  const fresh = now.items.filter(({ id, name }) => !known.has(id) && !taken.has(id) && folded(name).includes(wanted));
  const [first, ...others] = fresh;
  if (others.length > 0) return { kind: 'ambiguous', seen: `${fresh.length} new sites are alike` };
  // What a list that was cut off lacked may be older than the attempt.
  if (before.cutOff) return { kind: 'ambiguous', seen: 'the list of sites is cut off' };
  if (first) return { kind: 'done', siteId: first.id };
  if (now.cutOff) return { kind: 'ambiguous', seen: 'the list of sites is cut off' };
  return { kind: 'not-done', seen: 'no new site like it' };
}

/** The part of a site's name that it would surely be made with: the business, else the person, else the address. */
function recognisedBy({ business_name, first_name, last_name, address }: SiteCreate): string {
  const person = [first_name, last_name].filter(Boolean).join(' ');
  return folded(business_name || address || person);
}

function folded(text = ''): string {
  return tidyLine(text).replace(/\s+/gu, ' ').toLowerCase();
}
