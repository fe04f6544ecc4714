import type { QueryClient } from '@tanstack/react-query';
import { followPerson } from '../sign-in/follow-person.ts';
import type { Stores } from '../submission/kept-names.ts';
import { keepOutbox } from '../submission/outbox.ts';

/** What is seen to for as long as the page lives, once the rest is here. */
export function begin(client: QueryClient, stores: Stores): void {
  keepOutbox(client, stores);
  followPerson(client);
}
