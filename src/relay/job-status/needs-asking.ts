import type { Entry } from '../journal/entry.ts';
import { ASK_EVERY_MS } from './job-watch.ts';

/**
 * Whether to ask what a booking's job is now: when nothing was heard of it within the last minute, or a webhook has told of
 * another status since it was last seen.
 */
export function needsAsking({ life, current, jobStatus, jobStatusAt }: Entry, now: number): boolean {
  if (life.state !== 'booked') return false;
  if (!current) return true;
  const seenAt = Date.parse(current.seen_at);
  const isOther = jobStatusAt !== undefined && jobStatusAt > seenAt && jobStatus !== current.status.name;
  // Either way: a clock that was set back must not keep an old sight.
  return isOther || Math.abs(now - Math.max(seenAt, jobStatusAt ?? 0)) >= ASK_EVERY_MS;
}
