import type { QueryClient } from '@tanstack/react-query';
import { fetchAhead, onceHere } from '../app/later.ts';
import type { Route } from '../app/route.ts';
import { rest } from '../rest/rest.ts';
import { keptKeys, type Stores } from './kept-names.ts';

export interface TakenUp {
  client: QueryClient;
  stores: Stores;
  /** Keys that an earlier page load may have sent: grows. */
  attempted: Set<string>;
  draftKey: string;
}

/** Takes up what was left open on this device, as far as the page's kind goes. What does that is fetched only where there is anything. */
export function takeUp({ kind }: Route, { client, stores, attempted, draftKey }: TakenUp): void {
  if (keptKeys(stores).length === 0) return;
  onceHere(rest, ({ isOrder, resume, sweepOutbox }) => {
    // A receipt changes and cancels; it never sends a booking.
    if (kind === 'receipt') sweepOutbox(client, stores, attempted, Date.now(), isOrder);
    const isForm = kind === 'visit' || kind === 'embed';
    if (isForm) resume(client, draftKey, stores, attempted);
    if (isForm || kind === 'desk') sweepOutbox(client, stores, attempted, Date.now());
  });
  fetchAhead(rest);
}
