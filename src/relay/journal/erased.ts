import { createHash } from 'node:crypto';
import { isSameOwner, isWithin } from '../access/reach.ts';
import type { Erased, Owner, Reach } from '../ports.ts';
import type { Entry } from './entry.ts';

/** Whose an erased row is: enough to know its owner again by, and nothing that tells who they are. */
export function erasedSubject({ channel, subject }: Owner): string {
  return `erased:${createHash('sha256')
    .update(JSON.stringify([channel, subject]))
    .digest('base64url')}`;
}

/** An owner as the rows of theirs that were erased have it. */
export function erasedOwner(owner: Owner): Owner {
  return { channel: owner.channel, subject: erasedSubject(owner) };
}

/** Whether an erased row, whose owner is `kept`, is this owner's. */
export function isErasedOf(kept: Owner, owner: Owner): boolean {
  return isSameOwner(kept, erasedOwner(owner));
}

/** Whether an erased row, whose owner is `kept`, may be seen from there. */
export function isErasedWithin({ channel, subject }: Reach, kept: Owner): boolean {
  return isWithin({ channel, subject: subject === undefined ? undefined : erasedSubject({ channel, subject }) }, kept);
}

/** What is left of an erased booking. */
export function erasedOf({ life }: Entry, at: number): Erased {
  return { at, jobNumber: life.state === 'booked' ? life.job.number : undefined };
}
