import { useState } from 'react';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { describeChanges } from './describe-changes.ts';

interface Seen {
  fields: readonly PresentedField[] | undefined;
  jobType: string;
  news: string;
}

/**
 * What the latest change of the definitions did to the fields before the person; empty while there was none. Another job
 * type is their own doing and is not told. `fields` is undefined while they have not been read.
 */
export function useNews(
  fields: readonly PresentedField[] | undefined,
  jobType: string,
  show: (fields: readonly PresentedField[]) => PresentedField[],
): string {
  const [seen, setSeen] = useState<Seen>({ fields, jobType, news: '' });
  if (seen.fields === fields && seen.jobType === jobType) return seen.news;
  const isRead = seen.fields !== undefined && fields !== undefined;
  const change =
    isRead && seen.jobType === jobType ? describeChanges(show(seen.fields ?? []), show(fields)) : undefined;
  const news = change ?? (seen.jobType === jobType ? seen.news : '');
  setSeen({ fields: fields ?? seen.fields, jobType, news });
  return news;
}
