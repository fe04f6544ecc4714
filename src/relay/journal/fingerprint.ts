import { hash as digest } from 'node:crypto';
import type { BookingRequest } from '../../contract/bookings.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { instantOf } from '../../contract/wire-time.ts';

/** What a job of the gateway's list and a booking request both show, in one form, whatever the offset or line breaks. */
export interface Likeness {
  site: string;
  title: string;
  start: number;
  end: number;
  notes: string;
  /** Sorted by name, those without a value left out. */
  customFields: readonly (readonly [name: string, value: string])[];
}

interface Listed {
  site: { id: string };
  title: string;
  start_time: string;
  end_time: string;
  notes: string;
  custom_fields: Record<string, string>;
}

/**
 * What `GET /v1/jobs` can show of this booking. Job type, project and PO number are not in the list, so bookings
 * that differ only in those are alike.
 */
export function likenessOfRequest(request: BookingRequest): Likeness {
  return likeness({ ...request, notes: request.notes ?? '', custom_fields: request.custom_fields ?? {} }, request.site);
}

/** What one job of `GET /v1/jobs` shows. */
export function likenessOfJob(job: Listed): Likeness {
  return likeness(job, job.site.id);
}

function likeness(shown: Omit<Listed, 'site'>, site: string): Likeness {
  return {
    site,
    title: tidyLine(shown.title),
    start: instantOf(shown.start_time),
    end: instantOf(shown.end_time),
    notes: tidyLines(shown.notes),
    customFields: Object.entries(shown.custom_fields)
      .map(([name, value]) => [name, tidyLines(value)] as const)
      .filter(([, value]) => value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** Equal for two likenesses exactly when the gateway's list cannot tell them apart. */
export function fingerprint(like: Likeness): string {
  return hash([like.site, like.title, like.start, like.end, like.notes, like.customFields]);
}

/** Equal for two requests exactly when they say the same, whatever the order of their keys. */
export function bodyHash(request: BookingRequest): string {
  return hashOf(request);
}

/** Equal for two values exactly when they say the same as JSON, whatever the order of their keys. */
export function hashOf(value: unknown): string {
  return hash(sorted(value));
}

/**
 * True when `a` and `b` could be one job of which one thing was changed, by the office or by a gateway that keeps it in
 * another form: the title, the times, or the rest of the words.
 */
export function nearlyAlike(a: Likeness, b: Likeness): boolean {
  const sameTitle = a.title === b.title;
  const sameTimes = a.start === b.start && a.end === b.end;
  const sameWords = hash([a.notes, a.customFields]) === hash([b.notes, b.customFields]);
  return a.site === b.site && [sameTitle, sameTimes, sameWords].filter(Boolean).length >= 2;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}

function hash(value: unknown): string {
  return digest('sha256', JSON.stringify(value), 'base64url');
}
