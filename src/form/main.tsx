import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/mini';
import { App } from './app/App.tsx';
import { routeOf } from './app/route.ts';
import { loadDraft } from './draft/draft.ts';
import { deviceStore, tabStore } from './storage.ts';
import { createClient } from './submission/client.ts';
import { makeKey } from './submission/make-key.ts';
import { keepOutbox, resume, sweepOutbox } from './submission/outbox.ts';

// zod would try `new Function`, which the page's content security policy reports as a violation.
config({ jitless: true });

const stores = { device: deviceStore, tab: tabStore };
const attempted = new Set<string>();
const route = routeOf(location);
const client = createClient(attempted);
const draft = loadDraft(stores, makeKey, Date.now());

// A receipt only reads: it neither takes up nor sends anything.
if (route.kind === 'visit') {
  keepOutbox(client, stores);
  resume(client, draft.key, stores, attempted);
  sweepOutbox(client, stores, attempted, Date.now());
  if (route.site) draft.values = { ...draft.values, site: route.site };
}

const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App client={client} route={route} visit={{ draft, stores, attempted }} />
  </StrictMode>,
);
