import { queryOptions } from '@tanstack/react-query';
import { deskJobListSchema, likelyDuplicatesSchema } from '../../../contract/desk.ts';
import { request } from '../../api/request.ts';
import type { Liveness } from './follow.ts';

/** The query keys of everything that is told of the gateway's jobs. */
export const DESK_JOBS = ['desk-jobs'] as const;
export const LIKELY_DUPLICATES = ['likely-duplicates'] as const;

/** What of the job list is wanted: by the contract's `deskJobsQuerySchema`. */
export interface JobsWanted {
  site?: string | undefined;
  number?: string | undefined;
  text?: string | undefined;
}

/** The list is kept fresh at the relay while somebody looks, so the page says now and then that it does (ms). */
const LOOK_MS = 60_000;
/** While the relay reads the jobs for the first time. */
const FIRST_LOOK_MS = 3000;
/** For how long an answer does where every change is told of as it happens (ms): a call that is resumed shows its site's jobs at once. */
const TOLD_MS = 30_000;

/** The gateway's jobs that fit, the latest start first. */
export const deskJobsOptions = (wanted: JobsWanted, liveness: Liveness) =>
  queryOptions({
    queryKey: [...DESK_JOBS, wanted],
    queryFn: async ({ signal }) =>
      (await request({ path: `/v1/jobs?${query(wanted)}`, schema: deskJobListSchema, signal })).body,
    staleTime: ({ state: { data } }) => (liveness === 'live' && data?.as_of !== undefined ? TOLD_MS : 0),
    refetchInterval: ({ state: { data } }) => (data && data.as_of === undefined ? FIRST_LOOK_MS : LOOK_MS),
  });

export interface VisitWanted {
  site: string;
  jobType: string;
  /** A wire time. */
  startTime: string;
}

/**
 * What may be the same visit. Of the same site and job type the last answer stands until the next is there, so that it is told once. While nothing is
 * wanted it is one and the same question, which nobody asks.
 */
export const likelyDuplicatesOptions = (wanted: VisitWanted | undefined) => {
  const { site, jobType, startTime } = wanted ?? {};
  return queryOptions({
    queryKey: [...LIKELY_DUPLICATES, site, jobType, startTime],
    queryFn: async ({ signal }) => {
      const path = `/v1/likely-duplicates?${query({ site, job_type: jobType, start_time: startTime })}`;
      return (await request({ path, schema: likelyDuplicatesSchema, signal })).body.duplicates;
    },
    enabled: wanted !== undefined,
    placeholderData: (before, query) =>
      query?.queryKey[1] === site && query?.queryKey[2] === jobType ? before : undefined,
  });
};

function query(parameters: object): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
