import type { LikelyDuplicate } from '../../../contract/desk.ts';
import { partsOf } from '../../../contract/wire-time.ts';
import { shortWindow } from '../../language/place-time.ts';
import { listWords } from './list-words.ts';
import { stateInWords } from './recent-row.ts';
import type { RowReading } from './this-desk.ts';

/** A likely duplicate as it is told. */
export interface ToldDuplicate {
  id: string;
  /** `Job 16`, or its title while it has no number. */
  name: string;
  /** Of a job: its number. Of a booking made here: its key. */
  number: string | undefined;
  key: string | undefined;
  kind: string;
  title: string;
  window: string;
  status: string;
}

/** One sentence for all, by the likelier kind; undefined where there is nothing to tell. */
export function tellDuplicates(duplicates: readonly LikelyDuplicate[]): string | undefined {
  const { sameJobType, sameSite } = listWords.duplicates;
  const same = duplicates.filter(({ kind }) => kind === 'same-job-type').length;
  if (same > 0) return sameJobType(same);
  return duplicates.length > 0 ? sameSite(duplicates.length) : undefined;
}

export function tellDuplicate(duplicate: LikelyDuplicate, { locale, thisYear }: RowReading): ToldDuplicate {
  const { kind, title, start_time: start, end_time: end, key, state, job, status } = duplicate;
  const isTime = partsOf(start) !== undefined && partsOf(end) !== undefined;
  return {
    id: job?.id ?? key ?? `${title} ${start}`,
    name: job ? listWords.job(job.number) : title,
    number: job?.number,
    key,
    kind: listWords.duplicates.kind[kind],
    title,
    window: isTime ? shortWindow({ start, end, locale, thisYear }) : start,
    status: status ?? (state ? stateInWords(state) : ''),
  };
}
