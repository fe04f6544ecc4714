import { useContext, useState } from 'react';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { TurnContext } from '../../components/field-context.ts';
import { describeChanges } from './describe-changes.ts';

interface Seen {
  fields: readonly PresentedField[] | undefined;
  jobType: string;
  turn: number;
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
  const turn = useContext(TurnContext);
  const [seen, setSeen] = useState<Seen>({ fields, jobType, turn, news: '' });
  const isSameForm = seen.jobType === jobType && seen.turn === turn;
  if (seen.fields === fields && isSameForm) return seen.news;
  const isRead = seen.fields !== undefined && fields !== undefined;
  const change = isRead && isSameForm ? describeChanges(show(seen.fields ?? []), show(fields)) : undefined;
  const news = change ?? (isSameForm ? seen.news : '');
  setSeen({ fields: fields ?? seen.fields, jobType, turn, news });
  return news;
}
