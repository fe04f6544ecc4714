import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useFormContext } from 'react-hook-form';
import { TurnContext } from '../components/field-context.ts';
import { useKept } from '../draft/use-kept.ts';
import { moreWords } from '../more-words.ts';
import { OrderNotice } from '../orders/OrderNotice.tsx';
import { orderNews } from '../orders/order-news.ts';
import { keptSiteReader } from '../reading/first.ts';
import type { Store } from '../storage.ts';
import { makeKey } from '../submission/make-key.ts';
import { useOrder } from '../submission/use-order.ts';
import type { VisitForm } from '../visit-form.ts';
import { addSite } from './added-sites.ts';
import type { NewSiteWish } from './NewSiteButton.tsx';
import { NewSiteDialog } from './NewSiteDialog.tsx';
import { EMPTY_SITE, KEPT_SITE, named } from './new-site-form.ts';
import { nameOfSite } from './read-site.ts';

export interface NewSiteProps {
  wish: NewSiteWish;
  phone: string | undefined;
  tab: Store;
  onChosen: (id: string) => void;
}

/** The adding of a site: the dialog while it stands open, and what becomes of the order whether it does or not. */
export default function NewSite({ wish, phone, tab, onChosen }: NewSiteProps) {
  const client = useQueryClient();
  const [kept, keep] = useKept(tab, KEPT_SITE, keptSiteReader, () => ({
    key: makeKey(),
    values: EMPTY_SITE,
    isOpen: false,
  }));
  const [added, setAdded] = useState('');
  const turn = useContext(TurnContext);
  const { getValues } = useFormContext<VisitForm>();
  /** The visit that the site is wanted for: which form, and what stood in its Site then. */
  const wantedFor = useRef({ turn, site: getValues('site') });
  const order = useOrder({
    draftKey: kept.key,
    onKey: (key) => keep((before) => ({ ...before, key })),
    isMeant: ({ key, order: meant }) => meant.kind === 'new-site' && key === kept.key,
  });
  const { standing, sent } = order;

  useEffect(() => {
    setAdded('');
    keep((before) => ({ ...before, isOpen: true, values: named(before.values, wish.name) }));
  }, [wish, keep]);

  const settle = useRef(() => {});
  useEffect(() => {
    settle.current = () => {
      if (standing.kind !== 'done' || standing.siteId === undefined || sent?.kind !== 'new-site') return;
      const name = nameOfSite(sent.site);
      addSite(client, { id: standing.siteId, name });
      // It may have come when another call is being written, or another site has been chosen.
      const isWanted = wantedFor.current.turn === turn && wantedFor.current.site === getValues('site');
      if (isWanted) onChosen(standing.siteId);
      setAdded(moreWords().newSite[isWanted ? 'added' : 'addedAlone']({ name }));
      order.startAnew();
      keep((before) => ({ ...before, values: EMPTY_SITE, isOpen: false }));
    };
  });
  const siteId = standing.kind === 'done' ? standing.siteId : undefined;
  useEffect(() => {
    if (siteId !== undefined) settle.current();
  }, [siteId]);

  const news = kept.isOpen ? undefined : orderNews('new-site', standing, phone);
  return (
    <>
      <p className="new-site-added" role="status">
        {added}
      </p>
      {news && news.tone !== 'good' && <OrderNotice news={news} takesFocus={false} />}
      {kept.isOpen &&
        createPortal(
          <NewSiteDialog
            onClose={() => keep((before) => ({ ...before, isOpen: false }))}
            onSend={(site) => {
              wantedFor.current = { turn, site: getValues('site') };
              order.send({ kind: 'new-site', site });
            }}
            onValues={(values) => keep((before) => ({ ...before, values: { ...before.values, ...values } }))}
            phone={phone}
            standing={standing}
            values={kept.values}
            withdraw={order.withdraw}
          />,
          document.body,
        )}
    </>
  );
}
