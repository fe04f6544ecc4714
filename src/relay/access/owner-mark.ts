import { createHash } from 'node:crypto';
import type { Owner } from '../ports.ts';

/** What tells one owner from another in the log, without their name. */
export function ownerMark({ channel, subject }: Owner): string {
  return `${channel}/${createHash('sha256').update(subject).digest('hex').slice(0, 12)}`;
}
