// What developer tools and e2e/drawn.ts look through. 0.2 kB.
import 'preact/devtools';
import { render } from 'preact';
import { StrictMode } from 'react';
import { isEnglish } from '../words/choose-locale.ts';
import { pageQueryOptions } from './api/page.ts';
import { start } from './api/start.ts';
import { App, type AppProps } from './app/App.tsx';
import { inTurn } from './app/in-turn.ts';
import { onceHere } from './app/later.ts';
import { routeOf } from './app/route.ts';
import { type Draft, loadDraft, saveDraft } from './draft/draft.ts';
import { onLanguageChange, setLocale } from './language/language.ts';
import { ownLanguage } from './language/own-language.ts';
import { localeWishes } from './language/wishes.ts';
import { followAddress } from './pass/address.ts';
import { ownStores as stores } from './pass/own-space.ts';
import { shareBetweenTabs } from './pass/share.ts';
import { tabPass } from './pass/tab-pass.ts';
import { passFromLink } from './pass/take-at-once.ts';
import { rest } from './rest/rest.ts';
import { untilReadable } from './rest/until-readable.ts';
import { asked } from './start/ask.ts';
import { drawOver, isFormDrawn, untilSettingsKnown } from './start/hand-over.ts';
import { readAhead } from './start/read-ahead.ts';
import { openChannel } from './storage.ts';
import { createClient } from './submission/client.ts';
import { makeKey } from './submission/make-key.ts';
import { onceKnown } from './submission/once-known.ts';
import { takeUp } from './submission/take-up.ts';
import type { VisitForm } from './visit-form.ts';

start.begin(asked);

const attempted = new Set<string>();
const route = routeOf(location);
const client = createClient(attempted);
const draft = loadDraft(stores, makeKey, Date.now());

const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');

// Several short tasks: in one they would keep a slow phone from answering a key.
inTurn(goOnWithSent);
inTurn(followPass);
inTurn(() => void client.prefetchQuery(pageQueryOptions));
inTurn(() => drawPage(root));

/** What was sent before the page was opened goes on. */
function goOnWithSent(): void {
  onceHere(rest, ({ begin }) => begin(client, stores));
  onceKnown(client, () => takeUp(route, { client, stores, attempted, draftKey: draft.key }));
}

/** A pass that comes later, by the address or from another tab, is taken. */
function followPass(): void {
  // A frame's pass is the business of the page around it.
  if (route.kind !== 'embed') {
    const share = shareBetweenTabs(tabPass, openChannel('callout.pass'));
    if (passFromLink) share(passFromLink);
    addEventListener('hashchange', () => {
      const pass = followAddress(tabPass, { location, history });
      if (pass) share(pass);
    });
  }
  // What the relay said to an earlier pass is not its answer to this one.
  tabPass.subscribe(() => tabPass.refusal() === undefined && void client.invalidateQueries());
}

/** Draws the page in `place` once its language is there, beside its settings. The desk speaks English. */
function drawPage(place: HTMLElement): void {
  const wishes = localeWishes({
    pass: tabPass.current(),
    location,
    languages: navigator.languages,
    own: ownLanguage(),
  });
  const isDrawn = isFormDrawn(place);
  void Promise.all([
    route.kind === 'embed' ? import('./host/EmbedPage.tsx') : undefined,
    setLocale(...(route.kind === 'desk' ? wishes.filter(isEnglish) : wishes)),
    isDrawn ? untilDrawable() : undefined,
  ]).then(([framed]) =>
    drawOver(place, (typed) => drawIn(place, { draft: withTyped(typed), stores, attempted, isDrawn }, framed?.default)),
  );
}

/** For what has been drawn ahead: once all is there that it is to be drawn over with. */
async function untilDrawable(): Promise<void> {
  await untilSettingsKnown(client);
  await readAhead(client);
  await untilReadable(client, route, draft, stores);
}

function drawIn(place: HTMLElement, visit: AppProps['visit'], EmbedPage: AppProps['EmbedPage']): void {
  // Drawn anew from the top in another language, everything keeps its state: what was typed, what is open, where focus is.
  const draw = () =>
    // Not `createRoot`, which would begin by emptying the place.
    render(
      <StrictMode>
        <App client={client} EmbedPage={EmbedPage} route={route} visit={visit} />
      </StrictMode>,
      place,
    );
  onLanguageChange(draw);
  draw();
}

/** What was typed last stays, whatever was kept before; and it is kept, once it is known whose page this is. */
function withTyped(typed: Partial<VisitForm>): Draft {
  if (Object.keys(typed).length === 0) return draft;
  const whole = { ...draft, values: { ...draft.values, ...typed } };
  onceKnown(client, () => saveDraft(whole, stores, Date.now()));
  return whole;
}
