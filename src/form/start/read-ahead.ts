import type { QueryClient } from '@tanstack/react-query';
import { todayAt } from '../../place-time/today.ts';
import {
  customFieldsQueryOptions,
  jobTypesQueryOptions,
  projectsQueryOptions,
  sitesQueryOptions,
} from '../api/lookup.ts';
import { pageQueryOptions } from '../api/page.ts';
import { nextTask } from '../app/in-turn.ts';
import { thisReader } from '../window/reader.ts';

/**
 * Reads the lookups that came with the settings, and what day it is here, each in a task of its own, so that the form is drawn once,
 * with them. One that has to be asked for by itself is not waited for.
 */
export async function readAhead(client: QueryClient): Promise<void> {
  if (client.getQueryData(pageQueryOptions.queryKey) === undefined) return;
  const reads = [
    () => todayAt(Date.now(), thisReader().timeZone),
    () => client.prefetchQuery(sitesQueryOptions),
    () => client.prefetchQuery(jobTypesQueryOptions),
    () => client.prefetchQuery(projectsQueryOptions),
    () => client.prefetchQuery(customFieldsQueryOptions),
  ];
  for (const read of reads) {
    void read();
    await nextTask();
  }
}
