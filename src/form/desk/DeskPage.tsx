import { lazy, Suspense, useCallback, useLayoutEffect, useMemo } from 'react';
import * as z from 'zod/mini';
import type { Page } from '../../contract/page.ts';
import { useTitle } from '../app/use-title.ts';
import type { Draft } from '../draft/draft.ts';
import { useKept } from '../draft/use-kept.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { WithRest } from '../rest/WithRest.tsx';
import type { Stores } from '../submission/kept-names.ts';
import { words } from '../words.ts';
import { HeldCalls } from './calls/HeldCalls.tsx';
import { useFirstCall } from './calls/use-first-call.ts';
import { DeskBar } from './DeskBar.tsx';
import { DeskCall } from './DeskCall.tsx';
import { deskWords } from './desk-words.ts';
import { useShortcuts } from './keys/use-shortcuts.ts';
import RecentBookings from './lists/RecentBookings.tsx';
import SiteJobs from './lists/SiteJobs.tsx';
import { Pane } from './Pane.tsx';
import { useDesk } from './use-desk.ts';
import { useFetchedWhenIdle } from './use-idle.ts';
import './styles/desk.css';

const NO_SNIPPETS = {};
const flagReader = z.boolean();
const loadSheet = () => import('./keys/ShortcutSheet.tsx');
const ShortcutSheet = lazy(loadSheet);

export interface DeskPageProps {
  page: Page;
  stores: Stores;
  attempted: Set<string>;
}

/** The reps' own screen: the form and their lists. Anyone else is shown the way to the form. */
export default function DeskPage({ page, stores, attempted }: DeskPageProps) {
  useTitle(words.desk, page);
  const first = useFirstCall(stores);
  if (page.viewer.role !== 'desk') {
    return (
      <div className="card message">
        <p>{deskWords.notYours}</p>
        <a className="button-primary" href={tabPass.link('/')}>
          {deskWords.toForm}
        </a>
      </div>
    );
  }
  return (
    first && (
      <WithRest isNeeded>
        <Desk attempted={attempted} first={first} page={page} stores={stores} />
      </WithRest>
    )
  );
}

function Desk({ page, stores, attempted, first }: DeskPageProps & { first: Draft }) {
  useScrollRoom();
  const desk = useDesk(first, stores);
  const [hasQuestion, keepQuestion] = useKept(stores.device, 'desk-question', flagReader, () => true);
  const setQuestion = useCallback((has: boolean) => keepQuestion(() => has), [keepQuestion]);
  useShortcuts(desk.on, { hasQuestion, isSheetOpen: desk.isSheetOpen });
  useFetchedWhenIdle(loadSheet);
  const { call, on } = desk;
  const recent = useMemo(
    () => (
      <Pane heading={deskWords.recent} shortcut="recentBookings">
        <RecentBookings onMend={on.mend} onRepeat={on.repeatRequest} />
      </Pane>
    ),
    [on],
  );
  const { site } = desk.writing;
  const siteJobs = useMemo(
    () => (
      <Pane heading={deskWords.siteJobs} shortcut="siteJobs">
        <SiteJobs siteId={site} />
      </Pane>
    ),
    [site],
  );
  return (
    <div className="desk">
      <DeskBar actions={on} last={desk.last} lastState={desk.lastState} said={desk.said} siteName={desk.siteName} />
      <DeskCall
        attempted={attempted}
        first={first}
        handle={desk.handle}
        note={call.note}
        onBooked={on.booked}
        onChange={desk.tellWriting}
        onKeepTyped={on.keepTyped}
        onNext={on.newCall}
        page={page}
        stores={stores}
        turn={call.turn}
      />
      <div className="desk-lists">
        <HeldCalls
          areInTabAlone={desk.areInTabAlone}
          calls={desk.calls}
          deleted={desk.deleted}
          onDelete={on.deleteOne}
          onResume={on.resumeOne}
          onUndo={on.undo}
          siteName={desk.siteName}
        />
        {recent}
        {siteJobs}
      </div>
      {desk.isSheetOpen && (
        <Suspense>
          <ShortcutSheet
            hasQuestion={hasQuestion}
            onClose={on.closeSheet}
            onQuestion={setQuestion}
            snippets={page.desk?.snippets ?? NO_SNIPPETS}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Marks the document, which does the scrolling, so that a field that has focus stops short of the bar at its foot. */
function useScrollRoom(): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add('at-desk');
    return () => classList.remove('at-desk');
  }, []);
}
