import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pageQueryOptions } from '../api/page.ts';
import { tabPass } from '../pass/tab-pass.ts';

/**
 * While somebody has to sign in: asks the relay, whenever they come back to this page, whether they have. The window that
 * signs in says so itself; this is for a browser that lets no page tell another.
 */
export function useBackFromSignIn(isWaiting: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWaiting) return;
    const ask = () =>
      void client.fetchQuery({ ...pageQueryOptions, staleTime: 0, retry: false }).then(
        () => tabPass.accept(),
        () => undefined,
      );
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [isWaiting, client]);
}
