import type { QueryClient } from '@tanstack/react-query';
import {
  customFieldsQueryOptions,
  jobTypesQueryOptions,
  projectsQueryOptions,
  sitesQueryOptions,
} from '../api/lookup.ts';
import { pageQueryOptions } from '../api/page.ts';
import { nextTask } from '../app/in-turn.ts';

/**
 * Reads the lookups that came with the settings, each in a task of its own, so that the form is drawn once, with them. One that has to
 * be asked for by itself is not waited for.
 */
export async function readAhead(client: QueryClient): Promise<void> {
  if (client.getQueryData(pageQueryOptions.queryKey) === undefined) return;
  const reads = [
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
