import { Suspense, useEffect, useRef } from 'react';
import { pageQueryOptions } from '../api/page.ts';
import { useAnswer } from '../api/use-answer.ts';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { OwnTitle } from '../app/OwnTitle.tsx';
import { PageLoading } from '../app/PageLoading.tsx';
import { LanguageSwitch } from '../language/LanguageSwitch.tsx';
import { OfficeLanguageContext } from '../language/OfficeText.tsx';
import { useRefusalPanels } from '../pass/refusal-panels.ts';
import { Refused, RefusedHeading } from '../pass/refused-later.tsx';
import { useExpiryCheck } from '../pass/use-expiry-check.ts';
import { usePassRefusal } from '../pass/use-pass-refusal.ts';
import type { VisitPageProps } from '../visit/VisitPage.tsx';
import { words } from '../words.ts';
import { EmbedVisit } from './EmbedVisit.tsx';
import { frame } from './frame.ts';
import './host.css';
import { useHeight } from './use-height.ts';
import { useHostTheme } from './use-host-theme.ts';
import { useExpiredNews, usePassOfHost } from './use-pass-of-host.ts';

const { link, address } = frame;

export interface EmbedPageProps {
  visit: Omit<VisitPageProps, 'page' | 'asked'>;
}

/** The form in a partner's page: without what surrounds a page of ours, and in talk with the page around it. */
export default function EmbedPage({ visit }: EmbedPageProps) {
  const root = useRef<HTMLElement>(null);
  const { data: page, error, isFetching, refetch } = useAnswer(pageQueryOptions);
  const refusal = usePassRefusal();
  const { panels, failure, fetchPanels } = useRefusalPanels(refusal);
  useExpiryCheck(page?.viewer, refusal !== undefined);
  usePassOfHost(link);
  useHostTheme(link, page, address.theme);
  useHeight(link, root, page === undefined && (refusal !== undefined || error !== null));
  const origins = page?.embed.origins;
  useEffect(() => {
    if (origins && address.host !== undefined && !link.admit(origins)) {
      console.warn(`Callout: ${address.host} is not among the origins of this form's channel, and is told nothing.`);
    }
  }, [origins]);
  useExpiredNews(link, page?.viewer, refusal !== undefined);

  const contact = refusal?.problem.contact ?? page?.contact ?? {};
  const isShut = page === undefined && refusal !== undefined;
  return (
    <main aria-labelledby="framed-heading" className="framed" ref={root}>
      <h1 id="framed-heading">
        {isShut ? (
          <RefusedHeading contact={contact} refusal={refusal} />
        ) : page ? (
          <OfficeLanguageContext value={page.language}>
            <OwnTitle title={page.title} />
          </OfficeLanguageContext>
        ) : (
          words.title
        )}
      </h1>
      {page?.sandbox && (
        <p className="badge" title={words.sandboxNote}>
          {words.sandbox}
          <span className="visually-hidden">. {words.sandboxNote}</span>
        </p>
      )}
      <ErrorBoundary>
        <Suspense>
          {isShut && (
            // A place of its own: what is drawn later than what follows it would stand after that.
            <div>
              <Suspense>
                <Refused
                  contact={contact}
                  draft={visit.draft}
                  onRetry={() => refetch()}
                  refusal={refusal}
                  stores={visit.stores}
                />
              </Suspense>
            </div>
          )}
          {page === undefined && !isShut && <PageLoading error={isFetching ? null : error} onRetry={() => refetch()} />}
          {page && (
            <OfficeLanguageContext value={page.language}>
              {failure && <PageLoading error={failure} onRetry={fetchPanels} />}
              {panels && <panels.PassPanel contact={contact} refusal={refusal} />}
              <EmbedVisit {...visit} link={link} page={page} prefill={address.prefill} root={root} />
            </OfficeLanguageContext>
          )}
        </Suspense>
      </ErrorBoundary>
      {address.locale === '' && <LanguageSwitch />}
    </main>
  );
}
