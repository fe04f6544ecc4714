import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Stores } from '../submission/kept-names.ts';
import type { VisitForm } from '../visit-form.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { type Draft, type DraftPlace, forgetOnDevice, saveDraft } from './draft.ts';

/** How long after the last change the draft is kept (ms). Leaving the page keeps it at once. */
const QUIET_MS = 400;

/**
 * Keeps the form as a draft under its key, with what links have given it, and hands both out. `goOnWith` leaves the draft as it was kept last:
 * whoever goes on with another has seen to what becomes of this one.
 */
export function useDraft(
  { key: initialKey, given }: Pick<Draft, 'key' | 'given'>,
  { watch }: Pick<UseFormReturn<VisitForm, unknown, unknown>, 'watch'>,
  /** The form as it is to be kept. */
  getValues: () => VisitForm,
  stores: Stores,
  place: DraftPlace,
) {
  const [key, setKey] = useState(initialKey);
  const keyRef = useRef(initialKey);

  const asks = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const putNothingOff = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  const saveNow = useCallback(() => {
    putNothingOff();
    saveDraft({ key: keyRef.current, values: getValues(), given }, stores, Date.now(), place);
    // Not before: a listener costs some browsers their way back to the page.
    if (asks.current || !stores.device.isForgetful(place.prefix)) return;
    asks.current = true;
    askBeforeLeaving(stores.device, place.prefix);
  }, [putNothingOff, getValues, stores, given, place]);
  const flush = useCallback(() => {
    if (timer.current !== undefined) saveNow();
  }, [saveNow]);

  useEffect(() => {
    let changedAt = 0;
    const keepOnceQuiet = () => {
      const left = changedAt + QUIET_MS - performance.now();
      if (left <= 0) flush();
      else timer.current = setTimeout(keepOnceQuiet, left);
    };
    // One timer: another for each change would be a dozen where a whole form is put in.
    const subscription = watch(() => {
      changedAt = performance.now();
      timer.current ??= setTimeout(keepOnceQuiet, QUIET_MS);
    });
    // A phone may never fire `pagehide` for a page in the background: hiding is the last sure moment.
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      flush();
      subscription.unsubscribe();
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [watch, flush]);

  const changeKey = useCallback(
    (next: string) => {
      const earlier = keyRef.current;
      keyRef.current = next;
      setKey(next);
      saveNow();
      // Where each draft has a place of its own, this one has moved.
      if (place.device(earlier) !== place.device(next)) forgetOnDevice(earlier, stores.device, place);
    },
    [saveNow, stores, place],
  );

  const goOnWith = useCallback(
    (next: string) => {
      putNothingOff();
      keyRef.current = next;
      setKey(next);
    },
    [putNothingOff],
  );

  return { key, given, changeKey, goOnWith, saveNow };
}
