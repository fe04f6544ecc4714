import type { LookupName } from '../../contract/lookups.ts';
import type { Log } from '../ports.ts';

export interface Complaint {
  level: 'warn' | 'error';
  lookup: LookupName;
  requestId: string;
  /** What came of it, as far as it tells one trouble from another. */
  seen: object;
  message: string;
}

/** What is wrong with reading lookups, told to the operator once for all of them and for as long as it lasts. */
export interface Complaints {
  /** Returns the request ID under which the log has it: of the try at which it was told. */
  tell(complaint: Complaint): string;
  /** This lookup could be read. */
  mended(lookup: LookupName): void;
}

/** Complaints in a log, none of them open. */
export function createComplaints(log: Log): Complaints {
  const open = new Map<string, { requestId: string; of: Set<LookupName> }>();
  return {
    tell({ level, lookup, requestId, seen, message }) {
      const key = JSON.stringify([message, seen]);
      const told = open.get(key);
      if (told) {
        told.of.add(lookup);
        return told.requestId;
      }
      open.set(key, { requestId, of: new Set([lookup]) });
      log[level]({ lookup, requestId, ...seen }, message);
      return requestId;
    },
    mended(lookup) {
      if (open.size === 0) return;
      for (const [key, { of }] of open) if (of.delete(lookup) && of.size === 0) open.delete(key);
      if (open.size === 0) log.info({}, 'lookups can be read again');
    },
  };
}
