import { queryOptions } from '@tanstack/react-query';
import { pageReader } from '../reading/first.ts';
import { request } from './request.ts';
import { start } from './start.ts';

/** What the page needs to know of the operator's config. Read once a visit. */
export const pageQueryOptions = queryOptions({
  queryKey: ['page'],
  queryFn: async ({ signal }) =>
    (await start.take('page', pageReader)) ?? (await request({ path: '/v1/page', schema: pageReader, signal })).body,
  staleTime: Number.POSITIVE_INFINITY,
});
