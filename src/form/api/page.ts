import { queryOptions } from '@tanstack/react-query';
import { pageSchema } from '../../contract/page.ts';
import { request } from './request.ts';
import { start } from './start.ts';

/** What the page needs to know of the operator's config. Read once a visit. */
export const pageQueryOptions = queryOptions({
  queryKey: ['page'],
  queryFn: async ({ signal }) =>
    (await start.take('page', pageSchema)) ?? (await request({ path: '/v1/page', schema: pageSchema, signal })).body,
  staleTime: Number.POSITIVE_INFINITY,
});
