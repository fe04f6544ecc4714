import type { JobsWanted } from './job-queries.ts';

/** The longest that is looked for, by the contract's `deskJobsQuerySchema`. */
const MOST = 200;
/** As people give it, and as the lists spell it: `17`, `#17`, `Job 17`. */
const NUMBER = /^(?:job\s*)?#?(\d{1,30})$/i;

/**
 * What is to be listed: the site's jobs, of those the ones with the words that were typed; or, for a number, the job that has
 * it anywhere. Undefined where there is nothing to list.
 */
export function jobsWanted(siteId: string | undefined, typed: string): JobsWanted | undefined {
  const text = typed.trim().slice(0, MOST);
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { number };
  const site = siteId === '' ? undefined : siteId;
  if (site === undefined && text === '') return undefined;
  return { ...(site !== undefined && { site }), ...(text !== '' && { text }) };
}

/** Whether what is wanted is one job, wherever it is. */
export function isByNumber(wanted: JobsWanted | undefined): boolean {
  return wanted?.number !== undefined;
}
