import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';

/** Entries of job types that say nothing, or say it to nobody. */
export function pointlessJobTypes({ jobTypes }: Pick<Config, 'jobTypes'>): Finding[] {
  return Object.entries(jobTypes).flatMap(([id, { roles, ...rest }]) => {
    const says = Object.values(rest).some((value) => value !== undefined);
    const place = `jobTypes.${id}`;
    if (roles?.length === 0) {
      return says ? [{ place, message: 'nobody sees it ("roles" is empty), so the rest has no effect' }] : [];
    }
    return says || roles !== undefined ? [] : [{ place, message: 'says nothing that would not hold without it' }];
  });
}
