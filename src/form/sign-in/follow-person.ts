import type { QueryClient } from '@tanstack/react-query';
import { pageQueryOptions } from '../api/page.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { personSpace } from './this-person.ts';

/**
 * Asks the relay whose page this is once another tab has signed its person out, or somebody else in: it then says so, or is theirs. A page
 * with a pass is its holder's whoever is signed in.
 */
export function followPerson(client: QueryClient): void {
  personSpace.watch(() => {
    if (personSpace.mark === undefined || tabPass.current() !== undefined) return;
    // What does not answer now is asked when something is sent.
    client.fetchQuery({ ...pageQueryOptions, staleTime: 0, retry: false }).then(
      () => tabPass.accept(),
      () => undefined,
    );
  });
}
