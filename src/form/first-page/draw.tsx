import { QueryClient } from '@tanstack/react-query';
import { renderToStringAsync } from 'preact-render-to-string';
import type { FirstPage, FirstPageAsked } from '../../contract/first-page.ts';
import type { Page } from '../../contract/page.ts';
import { lookupKey } from '../api/lookup.ts';
import { pageQueryOptions } from '../api/page.ts';
import { App } from '../app/App.tsx';
import { titleOf } from '../app/own-title.ts';
import { type Route, routeOf } from '../app/route.ts';
import { emptyDraft } from '../draft/draft.ts';
import { currentDirection, currentLanguage, currentLocale, setLocale } from '../language/language.ts';
import { memoryStore } from '../storage.ts';
import { words } from '../words.ts';
import { CutOffAheadContext } from './cut-off-ahead.ts';
import { themeStyle } from './theme-style.ts';

/** Draws the page with the components that draw it in the browser, in the state they are in there before any lookup is known. */
export async function drawFirstPage({
  path,
  wishes,
  page,
  hasJobDetails,
  sitesMayBeCutOff,
}: FirstPageAsked): Promise<FirstPage> {
  const route = routeOf({ pathname: path, search: '' });
  await setLocale(...wishes);
  const framed = route.kind === 'embed' ? await import('../host/EmbedPage.tsx') : undefined;
  const stores = { device: memoryStore, tab: memoryStore };
  const markup = await renderToStringAsync(
    <CutOffAheadContext value={sitesMayBeCutOff}>
      <App
        client={clientKnowing(page, hasJobDetails)}
        EmbedPage={framed?.default}
        route={route}
        visit={{ draft: emptyDraft(''), stores, attempted: new Set() }}
      />
    </CutOffAheadContext>,
  );
  return {
    markup,
    title: page ? titleOfTab(page) : words.title,
    locale: currentLocale(),
    direction: currentDirection(),
    language: currentLanguage(),
    style: page ? themeStyle(themeOf(page, route)) : '',
    emptyChoices: { required: words.choose, optional: words.none },
    notLoaded: { text: words.pageFailed, again: words.tryAgain },
  };
}

function clientKnowing(page: Page | undefined, hasJobDetails: boolean): QueryClient {
  const client = new QueryClient();
  if (page) client.setQueryData(pageQueryOptions.queryKey, page);
  if (!hasJobDetails) {
    client.setQueryData(lookupKey('custom-fields'), { items: [], may_be_cut_off: false, fetched_at: '' });
  }
  return client;
}

function titleOfTab(page: Page): string {
  const { business_name: business } = page.contact;
  return business ? words.pageTitle({ heading: titleOf(page), business }) : titleOf(page);
}

/** A frame has its channel's looks over the operator's. */
function themeOf({ accent, embed }: Page, { kind }: Route) {
  return { ...(accent !== undefined && { accent }), ...(kind === 'embed' && embed.theme) };
}
