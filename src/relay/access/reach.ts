import type { Owner, Reach, Visitor } from '../ports.ts';

/** Whose bookings a visitor may read and change: their own, or for the desk all of its channel's. */
export function reachOf({ channel, subject, role }: Visitor): Reach {
  return { channel, subject: role === 'desk' ? undefined : subject };
}

/** Whose a visitor's bookings are. */
export function ownerOf({ channel, subject }: Visitor): Owner {
  return { channel, subject };
}

/** Whether what is this owner's may be seen from there. */
export function isWithin(reach: Reach, owner: Owner): boolean {
  return reach.channel === owner.channel && (reach.subject === undefined || reach.subject === owner.subject);
}

/** Whether two owners are one. */
export function isSameOwner(one: Owner, other: Owner): boolean {
  return one.channel === other.channel && one.subject === other.subject;
}
