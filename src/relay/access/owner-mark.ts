import { createHash } from 'node:crypto';
import type { Owner } from '../ports.ts';

/** What tells one owner from another in their own browser, without their name: base64url, 22 characters. */
export function ownerSpace({ channel, subject }: Owner): string {
  return createHash('sha256')
    .update(JSON.stringify(['space', channel, subject]))
    .digest('base64url')
    .slice(0, 22);
}

/** What tells one owner from another in the log, without their name. */
export function ownerMark({ channel, subject }: Owner): string {
  return `${channel}/${createHash('sha256').update(subject).digest('hex').slice(0, 12)}`;
}
