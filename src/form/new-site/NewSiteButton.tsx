import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Store } from '../storage.ts';
import { addSiteWords } from './add-site-words.ts';
import { KEPT_SITE, keptSiteSchema } from './new-site-form.ts';

const NewSite = lazy(() => import('./NewSite.tsx'));

/** A wish to add a site: `name` is what was typed for it, and each wish is another object. */
export interface NewSiteWish {
  name: string;
}

/** The wish to add a site; there is one from the start where this tab was adding one before it was loaded again. */
export function useNewSite(tab: Store | undefined) {
  const [wish, setWish] = useState<NewSiteWish | undefined>(() =>
    tab?.read(KEPT_SITE, keptSiteSchema)?.isOpen ? { name: '' } : undefined,
  );
  return { wish, begin: useCallback((name: string) => setWish({ name }), []) };
}

export interface NewSiteButtonProps {
  wish: NewSiteWish | undefined;
  onBegin: () => void;
  phone: string | undefined;
  tab: Store;
  onChosen: (id: string) => void;
}

/** Opens the dialog that adds a site; the dialog itself is fetched then. */
export function NewSiteButton({ wish, onBegin, phone, tab, onChosen }: NewSiteButtonProps) {
  return (
    <div className="new-site">
      <button className="button-link new-site-button" onClick={onBegin} type="button">
        <Plus aria-hidden size={16} />
        {addSiteWords.add}
      </button>
      {wish && (
        <Suspense>
          <NewSite onChosen={onChosen} phone={phone} tab={tab} wish={wish} />
        </Suspense>
      )}
    </div>
  );
}
