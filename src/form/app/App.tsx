import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { pageQueryOptions } from '../api/page.ts';
import { VisitPage, type VisitPageProps } from '../visit/VisitPage.tsx';
import { words } from '../words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PageLoading } from './PageLoading.tsx';
import type { Route } from './route.ts';
import { Shell } from './Shell.tsx';

const ReceiptPage = lazy(() => import('../receipt/ReceiptPage.tsx'));

export interface AppProps {
  client: QueryClient;
  route: Route;
  visit: Omit<VisitPageProps, 'page' | 'linkedSite'>;
}

/** The whole page, once its settings are known. */
export function App({ client, route, visit }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <Routed route={route} visit={visit} />
    </QueryClientProvider>
  );
}

function Routed({ route, visit }: Omit<AppProps, 'client'>) {
  const { data: page, isError, isFetching, refetch } = useQuery(pageQueryOptions);
  const heading = route.kind === 'receipt' ? words.receipt.heading : (page?.title ?? words.title);
  return (
    <Shell heading={heading} page={page}>
      {page === undefined ? (
        <PageLoading failed={isError && !isFetching} onRetry={() => refetch()} />
      ) : (
        <ErrorBoundary>
          <Suspense>
            {route.kind === 'receipt' ? (
              <ReceiptPage bookingKey={route.key} page={page} />
            ) : (
              <VisitPage {...visit} linkedSite={route.site} page={page} />
            )}
          </Suspense>
        </ErrorBoundary>
      )}
    </Shell>
  );
}
