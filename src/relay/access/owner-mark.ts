import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Owner } from '../ports.ts';
import type { Facts } from '../store/facts.ts';

/** What tells one owner from another in their own browser, without their name: base64url, 22 characters. */
export function ownerSpace({ channel, subject }: Owner): string {
  return createHash('sha256')
    .update(JSON.stringify(['space', channel, subject]))
    .digest('base64url')
    .slice(0, 22);
}

/** What tells one owner from another in the log, without their name: `own/1f40fc92da24`. */
export type MarkOwner = (owner: Owner) => string;

/** The marks of one installation: without its salt nobody finds out a name by trying names. */
export function createMarkOwner(salt: string): MarkOwner {
  return ({ channel, subject }) =>
    `${channel}/${createHmac('sha256', salt).update(subject).digest('hex').slice(0, 12)}`;
}

/** This installation's salt, made at its first start and the same for all its relays: marks outlive a change of any secret. */
export function saltOfMarks(facts: Pick<Facts, 'keep'>): Promise<string> {
  return facts.keep('salt of marks', randomBytes(32).toString('base64url'));
}
