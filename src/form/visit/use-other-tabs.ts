import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type DraftPlace, draftOnDevice, isSame } from '../draft/draft.ts';
import { type Rest, rest } from '../rest/rest.ts';
import { type Stores, watchOutbox } from '../submission/kept-names.ts';
import { makeKey } from '../submission/make-key.ts';
import type { VisitForm } from '../visit-form.ts';

interface Options {
  key: string;
  getValues: () => VisitForm;
  changeKey: (key: string) => void;
  attempted: Set<string>;
  place: DraftPlace;
}

/**
 * When another tab sends the draft that this tab shows too, this tab follows it rather than sending it again. A tab whose
 * draft has gone its own way gets a key of its own: what is written in it is another intention.
 */
export function useOtherTabs({ key, getValues, changeKey, attempted, place }: Options, stores: Stores): void {
  const client = useQueryClient();
  useEffect(() => {
    let isOver = false;
    const follow = ({ findAttempt, resume }: Rest) => {
      if (isOver || findAttempt(client, key)) return;
      const sent = draftOnDevice(key, stores, place);
      if (sent && !isSame(sent, getValues())) changeKey(makeKey());
      else resume(client, key, stores, attempted);
    };
    const stop = watchOutbox(key, stores, () => {
      // Without it this tab sends nothing either; once it is here, what is kept is looked at before.
      rest.load().then(follow, () => undefined);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [key, client, getValues, changeKey, attempted, stores, place]);
}
