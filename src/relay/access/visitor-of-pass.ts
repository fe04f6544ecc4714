import type { PassClaims } from '../../contract/passes.ts';
import { CUSTOM_FIELD_PREFIX, isPrefillName } from '../../contract/prefill.ts';
import { isCalendarDate } from '../../contract/wire-time.ts';
import type { Visitor } from '../ports.ts';
import type { ChannelSettings } from './config.ts';
import { isInScope, narrow } from './scope.ts';

/**
 * The visitor that a verified pass makes, narrowed to what its channel allows (`channel` undefined: the operator's own).
 * Prefilled values that could never be booked are left out, and so is their lock: a link with a slip in it still opens.
 */
export function visitorOfPass(claims: PassClaims, channel: ChannelSettings | undefined, mayGrantAll: boolean): Visitor {
  const scopes = {
    sites: narrow(claims.sites, channel?.sites ?? '*'),
    projects: narrow(claims.projects, channel?.projects ?? '*'),
    jobTypes: narrow(claims.job_types, channel?.jobTypes ?? '*'),
  };
  const prefill = Object.fromEntries(
    Object.entries(claims.prefill).filter(([name, value]) => isUsable(name, value, scopes)),
  );
  return {
    subject: claims.sub,
    channel: claims.channel,
    role: claims.role,
    ...scopes,
    grants: claims.grants.filter((grant) => mayGrantAll || channel?.grants.includes(grant) === true),
    prefill,
    locked: [...new Set(claims.locked)].filter((name) => Object.hasOwn(prefill, name)),
    expiresAt: claims.exp * 1000,
    fairness: `${claims.channel}/${claims.sub}`,
  };
}

function isUsable(name: string, value: string, scopes: Pick<Visitor, 'sites' | 'projects' | 'jobTypes'>): boolean {
  if (name.startsWith(CUSTOM_FIELD_PREFIX)) return isPrefillName(name);
  switch (name) {
    case 'site':
      return isInScope(scopes.sites, value);
    case 'project':
      return isInScope(scopes.projects, value);
    case 'job_type':
      return isInScope(scopes.jobTypes, value);
    case 'date':
      return isCalendarDate(value);
    case 'from':
    case 'to':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
    default:
      return isPrefillName(name);
  }
}
