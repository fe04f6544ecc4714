import { type QueryKey, QueryObserver, type QueryObserverOptions, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';

/**
 * What a query says, as `useQuery` does, for options that are the same object for as long as the same is asked: `useQuery` takes them
 * anew at each draw, and the desk draws often. `notifyOnChangeProps` among them names what is drawn for; all is, where it does not.
 */
export function useAnswer<Data, Key extends QueryKey>(options: QueryObserverOptions<Data, Error, Data, Data, Key>) {
  const client = useQueryClient();
  // Both the same functions throughout: others would be seen to after each draw.
  const { subscribe, read } = useMemo(() => {
    const observer = new QueryObserver(client, options);
    return { subscribe: observer.subscribe, read: () => observer.getCurrentResult() };
  }, [client, options]);
  return useSyncExternalStore(subscribe, read);
}
