import { GRANTS, OPEN_SUBJECT, OWN_CHANNEL } from '../../contract/passes.ts';
import type { Visitor } from '../ports.ts';

/** Anyone who reaches the relay under open access: the desk, told apart only by address, for fairness. */
export function openVisitor(address: string): Visitor {
  return {
    subject: OPEN_SUBJECT,
    channel: OWN_CHANNEL,
    role: 'desk',
    sites: '*',
    projects: '*',
    jobTypes: '*',
    grants: GRANTS,
    prefill: {},
    locked: [],
    expiresAt: undefined,
    fairness: address,
  };
}
