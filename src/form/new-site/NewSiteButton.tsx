import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { keptSiteReader } from '../reading/first.ts';
import type { Store } from '../storage.ts';
import { words } from '../words.ts';
import { KEPT_SITE } from './new-site-form.ts';

const NewSite = lazy(() => import('./NewSite.tsx'));

/** A wish to add a site: `name` is what was typed for it, and each wish is another object. */
export interface NewSiteWish {
  name: string;
}

/** The wish to add a site; there is one from the start where this tab was adding one before it was loaded again. */
export function useNewSite(tab: Store | undefined) {
  const [wish, setWish] = useState<NewSiteWish | undefined>(() =>
    tab?.read(KEPT_SITE, keptSiteReader)?.isOpen ? { name: '' } : undefined,
  );
  return { wish, begin: useCallback((name: string) => setWish({ name }), []) };
}

const PLUS = <Plus aria-hidden size={16} />;

/** Stands before the site's input, so that Tab from there leads on through the form. */
export function NewSiteButton({ onBegin }: { onBegin: () => void }) {
  return (
    <button className="button-link new-site-button" onClick={onBegin} type="button">
      {PLUS}
      {words.addSite.add}
    </button>
  );
}

export interface NewSiteAreaProps {
  wish: NewSiteWish | undefined;
  phone: string | undefined;
  tab: Store;
  onChosen: (id: string) => void;
}

/** Where a wish to add a site becomes the dialog, which is fetched then, and what became of it is told. */
export function NewSiteArea({ wish, phone, tab, onChosen }: NewSiteAreaProps) {
  return (
    wish && (
      <div className="new-site">
        <Suspense>
          <NewSite onChosen={onChosen} phone={phone} tab={tab} wish={wish} />
        </Suspense>
      </div>
    )
  );
}
