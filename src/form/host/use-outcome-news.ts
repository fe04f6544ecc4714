import { useCallback, useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import type { Store } from '../storage.ts';
import type { Submission } from '../submission/submission.ts';
import type { HostLink } from './host-link.ts';
import { outcomeNews } from './outcome-news.ts';

const NAME = 'told';
const toldSchema = z.array(z.string());
/** Bookings of one tab that are remembered as told. */
const MOST_TOLD = 50;

/** A function that tells where a booking stands, each state of a key once, through reloads where the browser allows storage. */
export function useOutcomeNews(link: HostLink, tab: Store): (submission: Submission, key: string) => void {
  const told = useRef<string[]>(undefined);
  told.current ??= tab.read(NAME, toldSchema) ?? [];
  return useCallback(
    (submission, key) => {
      const news = outcomeNews(submission, key);
      if (news === undefined || !('key' in news)) return;
      const name = `${news.key} ${news.type}`;
      if (told.current?.includes(name)) return;
      told.current = [...(told.current ?? []), name].slice(-MOST_TOLD);
      tab.write(NAME, told.current);
      link.tell(news);
    },
    [link, tab],
  );
}

/** Tells of the booking that the form shows. */
export function useTellOutcome(
  tell: (submission: Submission, key: string) => void,
  submission: Submission,
  key: string,
) {
  useEffect(() => tell(submission, key), [tell, submission, key]);
}
