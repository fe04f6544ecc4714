import { OWN_CHANNEL, type Scope } from '../../contract/passes.ts';
import type { Visitor } from '../ports.ts';

/**
 * At which sites a visitor reaches jobs that they did not book: the operator's own desk at those of its pass. A desk of another
 * channel has its own bookings, and what others had done at a site is none of its business.
 */
export function jobsInReach({ channel, role, sites }: Pick<Visitor, 'channel' | 'role' | 'sites'>): Scope {
  return role === 'desk' && channel === OWN_CHANNEL ? sites : [];
}
