import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import type { Viewer } from '../../contract/page.ts';
import { pageQueryOptions } from '../api/page.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { EmbedPageProps } from '../host/EmbedPage.tsx';
import { OfficeLanguageContext } from '../language/OfficeText.tsx';
import { requestsHeading } from '../mine/requests-heading.ts';
import { useRefusalPanels } from '../pass/refusal-panels.ts';
import { Refused, RefusedHeading } from '../pass/refused-later.tsx';
import { tabPass } from '../pass/tab-pass.ts';
import { useExpiryCheck } from '../pass/use-expiry-check.ts';
import { useOwnSpace } from '../pass/use-own-space.ts';
import { usePassRefusal } from '../pass/use-pass-refusal.ts';
import { signInPathOf } from '../sign-in/offer.ts';
import { useTheme } from '../theme/use-theme.ts';
import { VisitPage, type VisitPageProps } from '../visit/VisitPage.tsx';
import { words } from '../words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OwnTitle } from './OwnTitle.tsx';
import { PageLoading } from './PageLoading.tsx';
import type { Route } from './route.ts';
import { Shell } from './Shell.tsx';

const ReceiptPage = lazy(() => import('../receipt/ReceiptPage.tsx'));
const MinePage = lazy(() => import('../mine/MinePage.tsx'));
const DeskPage = lazy(() => import('../desk/DeskPage.tsx'));
const SignedInPage = lazy(() => import('../sign-in/SignedInPage.tsx'));

export interface AppProps {
  client: QueryClient;
  route: Route;
  visit: Omit<VisitPageProps, 'page' | 'asked'>;
  /** Draws the form in a frame: there, and there alone. It is handed in so that it is there at the first draw. */
  EmbedPage?: ComponentType<EmbedPageProps> | undefined;
}

/** The whole page, once its settings are known. */
export function App({ client, route, visit, EmbedPage }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      {EmbedPage && <EmbedPage visit={visit} />}
      {route.kind === 'signed-in' && (
        <Suspense>
          <SignedInPage />
        </Suspense>
      )}
      {!EmbedPage && route.kind !== 'signed-in' && <Routed route={route} visit={visit} />}
    </QueryClientProvider>
  );
}

function Routed({ route, visit }: Omit<AppProps, 'client' | 'EmbedPage'>) {
  const { data: page, error, isFetching, refetch } = useAnswer(pageQueryOptions);
  const refusal = usePassRefusal();
  const { panels, failure, fetchPanels } = useRefusalPanels(refusal);
  useExpiryCheck(page?.viewer, refusal !== undefined);
  useTheme(page?.accent);
  const isOwn = useOwnSpace(page?.viewer);
  const signIn = signInPathOf(refusal);
  const isDesk = route.kind === 'desk';

  if (page === undefined && refusal) {
    const contact = refusal.problem.contact ?? {};
    const heading = <RefusedHeading contact={contact} refusal={refusal} />;
    return (
      <Shell contact={contact} englishOnly={isDesk} footless heading={heading}>
        <ErrorBoundary>
          <Suspense>
            <Refused
              contact={contact}
              draft={visit.draft}
              onRetry={() => refetch()}
              refusal={refusal}
              stores={visit.stores}
            />
          </Suspense>
        </ErrorBoundary>
      </Shell>
    );
  }
  if (page === undefined || !isOwn) {
    return (
      <Shell contact={undefined} englishOnly={isDesk} heading={headingOf(route, words.title, undefined)}>
        <PageLoading error={isFetching ? null : error} onRetry={() => refetch()} />
      </Shell>
    );
  }
  const { contact, logo, sandbox, viewer, title } = page;
  const mine = requestsHeading(viewer);
  return (
    <OfficeLanguageContext value={page.language}>
      <Shell
        contact={contact}
        desk={viewer.role === 'desk' && !isDesk ? tabPass.link('/desk') : undefined}
        englishOnly={isDesk}
        footless={isDesk}
        heading={headingOf(route, <OwnTitle title={title} />, viewer)}
        link={
          route.kind === 'mine'
            ? { href: tabPass.link('/'), text: words.newVisit }
            : { href: tabPass.link('/mine'), text: mine }
        }
        logo={logo}
        look={lookOf(route, viewer)}
        sandbox={sandbox}
        signInAt={viewer.sign_in}
        viewerName={signIn === undefined ? viewer.name : undefined}
      >
        {failure && <PageLoading error={failure} onRetry={fetchPanels} />}
        {panels && (
          <>
            <panels.SignInPanel refusal={refusal} />
            <panels.PassPanel
              contact={refusal?.problem.contact ?? contact}
              refusal={signIn === undefined ? refusal : undefined}
            />
          </>
        )}
        <ErrorBoundary>
          <Suspense>
            {route.kind === 'receipt' && <ReceiptPage bookingKey={route.key} page={page} stores={visit.stores} />}
            {route.kind === 'mine' && <MinePage page={page} />}
            {route.kind === 'desk' && <DeskPage {...visit} page={page} />}
            {route.kind === 'visit' && <VisitPage {...visit} asked={route.prefill} page={page} />}
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </OfficeLanguageContext>
  );
}

function lookOf({ kind }: Route, { role }: Viewer): 'desk' | 'receipt' | undefined {
  if (kind === 'desk') return role === 'desk' ? kind : undefined;
  return kind === 'receipt' ? kind : undefined;
}

function headingOf(route: Route, title: ReactNode, viewer: Viewer | undefined): ReactNode {
  if (route.kind === 'receipt') return words.receiptHeading;
  if (route.kind === 'desk') return words.desk;
  return route.kind === 'mine' ? requestsHeading(viewer) : title;
}
