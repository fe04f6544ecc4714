import { useQueryClient } from '@tanstack/react-query';
import { memo, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useMemo } from 'react';
import type { Page } from '../../contract/page.ts';
import { TurnContext } from '../components/field-context.ts';
import type { Draft } from '../draft/draft.ts';
import { FormFields } from '../fields/FormFields.tsx';
import type { Stores } from '../submission/kept-names.ts';
import { makeKey } from '../submission/make-key.ts';
import { forgetAttempt, resume } from '../submission/outbox.ts';
import { SubmitArea } from '../visit/SubmitArea.tsx';
import { useVisit } from '../visit/use-visit.ts';
import { VisitFormView } from '../visit/VisitFormView.tsx';
import { isOutcome } from '../visit/VisitPage.tsx';
import { VisitSummary } from '../visit/VisitSummary.tsx';
import type { VisitForm } from '../visit-form.ts';
import { VisitWindow } from '../window/VisitWindow.tsx';
import { CALL_DRAFT, deleteCall, holdCall } from './calls/calls.ts';
import { type Given, isBlank } from './calls/is-blank.ts';
import { keepForTab } from './calls/tab-lock.ts';
import { DeskOutcome } from './DeskOutcome.tsx';
import { deskWords } from './desk-words.ts';
import { isMac } from './keys/platform.ts';
import { ariaKeys } from './keys/shortcuts.ts';
import { useFormKeys } from './keys/use-form-keys.ts';
import { LikelyDuplicatesHere } from './LikelyDuplicatesHere.tsx';
import PasteBox from './paste/PasteBox.tsx';
import type { LastBooking } from './repeat/last-booking.ts';

/** What the rest of the desk may ask of the call that is being written. */
export interface CallHandle {
  /** Whether it is a form in which nobody has chosen or typed anything yet. */
  isUntouched: (given: Given) => boolean;
  /**
   * Lets go of it, to be followed by `goOnWith`: an outcome that is shown goes on in the lists, anything that was typed is held. Returns what
   * was held.
   */
  leave: (given: Given) => Draft | undefined;
  /** Goes on with another call in the same form. To be called once this one is let go of. */
  goOnWith: (draft: Draft) => void;
  /** Puts focus on Site, or on the caller's reference where that is first. */
  toFirstField: () => void;
}

export interface DeskCallProps {
  page: Page;
  /** The first call; those after it come by the handle. */
  first: Draft;
  /** Another one for each call. */
  turn: number;
  /** What there is to know about where it came from. */
  note: string | undefined;
  stores: Stores;
  attempted: Set<string>;
  handle: Ref<CallHandle>;
  /** Told what the lists depend on. */
  onChange: (call: { key: string; site: string }) => void;
  onBooked: (booking: LastBooking) => void;
  onNext: () => void;
  onKeepTyped: () => void;
}

const NO_LINK = {};

/** One call after the other: the form, then what became of it in the same place. */
export const DeskCall = memo(function DeskCall({
  page,
  first,
  turn,
  note,
  stores,
  attempted,
  handle,
  onChange,
  onBooked,
  onNext,
  onKeepTyped,
}: DeskCallProps) {
  const client = useQueryClient();
  const visit = useVisit({ page, draft: first, place: CALL_DRAFT, asked: NO_LINK, stores, attempted });
  const { submission, form, isEarlier, chosenSite } = visit;
  const { key, given: givenByLink, saveNow } = visit.draft;
  const { getValues } = form;
  const keys = useFormKeys(page.desk?.snippets);
  const referenceFirst = page.desk?.reference_first ?? false;

  useEffect(() => keepForTab(key), [key]);
  useEffect(() => resume(client, key, stores, attempted), [client, key, stores, attempted]);
  // The tab now writes this call, and a reload comes back to it.
  useEffect(() => saveNow(), [saveNow]);

  const site = chosenSite?.id ?? '';
  // With the form, not a frame after it.
  useLayoutEffect(() => onChange({ key, site }), [onChange, key, site]);

  const outcome = isOutcome(submission) ? submission : undefined;
  const hasForm = outcome === undefined;
  useLayoutEffect(() => {
    if (hasForm) tellKeys();
  }, [hasForm]);
  // Once all fields are drawn for the next call, which is in this very task: one that focus leaves before would settle what was typed
  // for the last one. An effect would come after the frame, and cost another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call begins at its first empty field.
  useLayoutEffect(
    () => queueMicrotask(() => goToStart(getValues(), referenceFirst)),
    [turn, getValues, referenceFirst],
  );

  const window = useMemo(() => <VisitWindow {...visit.window} />, [visit.window]);
  const taken = outcome && takenOf(outcome);
  const number = taken?.number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, and again when there is a number.
  useLayoutEffect(() => {
    if (taken) onBooked(taken);
  }, [taken?.key, number, onBooked]);

  const isUntouched = (given: Given) => !outcome && submission.kind === 'editing' && isBlank(getValues(), given);

  useImperativeHandle(handle, () => ({
    isUntouched,
    leave: (given) => {
      // What was typed has become a booking, or nothing was: there is no call to keep.
      const isBooked = outcome && !isEarlier;
      if (isBooked) forgetAttempt(client, key);
      if (isBooked || isUntouched(given)) {
        deleteCall(key, stores.device);
        return undefined;
      }
      // Of an earlier request by the same key this is another intention.
      const left = { key: outcome ? makeKey() : key, values: visit.asKept(), given: givenByLink };
      return holdCall(left, stores.device, Date.now()) ? left : undefined;
    },
    goOnWith: visit.goOnWith,
    toFirstField: () => document.querySelector<HTMLElement>('.desk-call .visit .input')?.focus(),
  }));

  if (outcome) {
    const shown = { isEarlier, lookups: visit.lookups, outcome, page };
    return <DeskOutcome {...shown} onKeepTyped={onKeepTyped} onNext={onNext} />;
  }
  return (
    <TurnContext value={turn}>
      <FormFields form={form}>
        <section aria-label={deskWords.form} className="desk-call" {...keys}>
          {note && <p className="desk-note">{note}</p>}
          <VisitFormView
            {...visit.view}
            aside={
              <div className="desk-close">
                <VisitSummary {...visit.summary} />
                <LikelyDuplicatesHere bookingKey={key} control={form.control} readWindow={visit.summary.readWindow} />
                <SubmitArea {...visit.submitArea} />
              </div>
            }
            page={{ fields: page.fields, viewer: page.viewer }}
            referenceFirst={referenceFirst}
            window={window}
          />
          <PasteBox fixed={visit.view.fixed} lookups={visit.lookups} page={page} reading={visit.view.reading} />
        </section>
      </FormFields>
    </TurnContext>
  );
});

function takenOf(
  outcome: Parameters<typeof isOutcome>[0] & { kind: 'underway' | 'booked' | 'unresolved' },
): LastBooking {
  if (outcome.kind === 'booked') return { key: outcome.key, request: outcome.request, number: outcome.job.number };
  const { key, request, job } = outcome.booking;
  return { key, request, ...(job && { number: job.number }) };
}

/** Tells assistive technology the keys of what the form itself draws. */
function tellKeys(): void {
  document.getElementById('field-site')?.setAttribute('aria-keyshortcuts', ariaKeys('site', isMac));
  document.querySelector('.desk-call [type="submit"]')?.setAttribute('aria-keyshortcuts', ariaKeys('submit', isMac));
}

/** The first field that still needs an answer: Site for a new call, or the caller's reference. */
function goToStart(values: VisitForm, referenceFirst: boolean): void {
  const order = [
    ...(referenceFirst ? (['external_id'] as const) : []),
    'site',
    'job_type',
    'title',
    'date',
    'from',
  ] as const;
  const next = order.find((name) => values[name].trim() === '') ?? 'notes';
  document.getElementById(`field-${next}`)?.focus();
}
