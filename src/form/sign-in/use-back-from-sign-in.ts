import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pageQueryOptions } from '../api/page.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { hearSignedIn, openSignInChannel } from './channel.ts';

/**
 * While somebody has to sign in: hears it from the window that signs in, and asks the relay whenever they come back to this page, for a
 * browser that lets no page tell another.
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
    const channel = openSignInChannel();
    hearSignedIn(channel, tabPass.accept);
    return () => {
      removeEventListener('focus', ask);
      channel?.close();
    };
  }, [isWaiting, client]);
}
