import { queryOptions } from '@tanstack/react-query';
import { isOperationSettled, type Operation, operationSchema } from '../../contract/operations.ts';
import { pollDelay } from './booking.ts';
import { failureOf, request } from './request.ts';

/** One operation, asked for again until nothing more will happen to it by itself. Null for an unknown key. */
export const operationQueryOptions = (key: string) =>
  queryOptions({
    queryKey: ['operation', key],
    queryFn: ({ signal }) => findOperation(key, signal),
    refetchInterval: ({ state: { data } }) =>
      data === null || (data && isOperationSettled(data.state)) ? false : pollDelay(data?.retryAfterMs),
    refetchIntervalInBackground: true,
    staleTime: 1000,
  });

/** What became of one operation; null when the relay has never heard of the key. Never sends anything on. */
export async function findOperation(key: string, signal?: AbortSignal): Promise<Operation | null> {
  try {
    return (await request({ path: `/v1/operations/${encodeURIComponent(key)}`, schema: operationSchema, signal })).body;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'problem' && failure.type === 'not-found') return null;
    throw error;
  }
}
