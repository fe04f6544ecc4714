import type { QueryClient } from '@tanstack/react-query';
import { customFieldsQueryOptions } from '../api/lookup.ts';
import { pageQueryOptions } from '../api/page.ts';
import type { Route } from '../app/route.ts';
import type { Draft } from '../draft/draft.ts';
import type { Stores } from '../submission/kept-names.ts';
import { isFilledIn } from './needs-rest.ts';
import { rest } from './rest.ts';

/**
 * For a form that has been drawn ahead of its script, which is not to be taken away again: resolves once it can be drawn over with all
 * that is known to be in it. A rest that does not come holds nothing up for good.
 */
export async function untilReadable(client: QueryClient, route: Route, draft: Draft, stores: Stores): Promise<void> {
  const page = client.getQueryData(pageQueryOptions.queryKey);
  if (page === undefined) return;
  const customFields = client.getQueryData(customFieldsQueryOptions.queryKey)?.items ?? [];
  const asked = route.kind === 'visit' ? [route.prefill, page.prefill] : [page.prefill];
  // What a frame is to begin with, the page around it says.
  if (route.kind !== 'embed' && !isFilledIn({ draft, stores, customFields, asked })) return;
  await rest.load().catch(() => undefined);
}
