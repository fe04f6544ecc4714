import type { Named } from '../../contract/lookups.ts';
import type { OperationOrder, Owner } from '../ports.ts';
import type { OperationLife } from './life.ts';

/** One operation as the store keeps it. Times are ms since the epoch. */
export interface OperationEntry {
  key: string;
  /** Counts the writes to it: nobody overwrites what they have not read. */
  version: number;
  owner: Owner;
  /** The rep who asked for it at the desk, by name. */
  takenBy?: string | undefined;
  /** As it is sent. */
  order: OperationOrder;
  /** Of the order as it was asked for, before what does not differ was left out of it. */
  bodyHash: string;
  receivedAt: number;
  /** Of the request that brought it, by which its attempts are traced; unknown of older ones. */
  traceparent?: string | undefined;
  /** The sites as they were just before a new site's latest attempt. */
  knownSites: KnownSites | undefined;
  life: OperationLife;
  /** What the last attempt or look showed, in a few words for the operator. */
  lastSeen: string | undefined;
  /** When its personal data was erased. */
  erasedAt?: number | undefined;
}

/** `GET /v1/sites` as it was once. */
export interface KnownSites {
  ids: readonly string[];
  /** The gateway answered as many as it ever does: there may be more. */
  cutOff: boolean;
}

/** The same, as it was just read. */
export interface ReadSites {
  items: readonly Named[];
  cutOff: boolean;
}

/**
 * What may be done one at a time only: a job's operations, first come first served, so that the last word stands; and all
 * new sites, because the list of sites shows no reference by which two could be told apart.
 */
export function laneOf(order: OperationOrder): string {
  return order.kind === 'new-site' ? 'sites' : `job:${order.jobId}`;
}
