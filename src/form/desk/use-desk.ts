import { useCallback, useRef, useState } from 'react';
import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import type { Draft, KeptDraft } from '../draft/draft.ts';
import { refusalText } from '../outcome/outcome-words.ts';
import { tabPass } from '../pass/tab-pass.ts';
import type { Stores } from '../submission/outbox.ts';
import type { VisitForm } from '../visit-form.ts';
import { callName } from './calls/call-name.ts';
import { isBlank } from './calls/is-blank.ts';
import { useCalls } from './calls/use-calls.ts';
import type { CallHandle } from './DeskCall.tsx';
import { deskWords } from './desk-words.ts';
import type { Actions } from './keys/use-shortcuts.ts';
import { goToPane } from './Pane.tsx';
import { goToPaste } from './paste/PasteBox.tsx';
import { forAnotherSite, formOfRequest, sameSiteAgain } from './repeat/form-of-request.ts';
import { useLastBooking } from './repeat/use-last-booking.ts';
import { useFormKnowledge } from './use-form-knowledge.ts';
import { useOpenCall } from './use-open-call.ts';

const { said: tell } = deskWords;

/** The desk: the call that is open, those that are held, what was booked last, and all that can be done with them. */
export function useDesk(first: Draft, stores: Stores) {
  const handle = useRef<CallHandle>(null);
  const { call, open, begin } = useOpenCall(handle);
  const [writing, setWriting] = useState({ key: first.key, site: '' });
  const [said, setSaid] = useState('');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const { last, state: lastState, tell: setLast } = useLastBooking(stores.device);
  const held = useCalls(stores, writing.key, setLast);
  const { siteName, ...knowledge } = useFormKnowledge();

  const calls = held.calls.filter(({ values, sent }) => sent !== undefined || !isBlank(values, knowledge));

  const nameOf = (values: VisitForm) => {
    const { title, site } = callName(values, siteName);
    return `${title}, ${site}`;
  };

  /** Lets go of the open call and goes on; what was held is named before what is said of the next. */
  const leaveFor = (next: () => void, news = '') => {
    const left = handle.current?.leave(knowledge);
    next();
    setSaid([left && tell.held(nameOf(left)), news].filter(Boolean).join(' '));
  };

  const resume = (kept: KeptDraft) => {
    const { key, values, given } = kept;
    leaveFor(() => open({ key, values, given }), tell.resumed(nameOf(values)));
  };

  const repeat = (form: (request: BookingRequest, known: typeof knowledge) => VisitForm, news: string) => {
    if (last === undefined) setSaid(tell.nothingToRepeat);
    else leaveFor(() => begin(form(last.request, knowledge)), news);
  };

  const actions: Actions = {
    submit: () => document.querySelector<HTMLFormElement>('.desk-call form')?.requestSubmit(),
    site: () => handle.current?.toFirstField(),
    paste: goToPaste,
    newCall: () => leaveFor(() => begin()),
    hold: () => {
      const left = handle.current?.leave(knowledge);
      // Whatever was there: its key may have been used up.
      begin();
      setSaid(left ? tell.held(nameOf(left)) : tell.nothingToHold);
    },
    resume: () => {
      const next = calls.find(({ isElsewhere }) => !isElsewhere);
      if (next) resume(next);
      else setSaid(tell.nothingHeld);
    },
    sameSite: () => repeat(sameSiteAgain, tell.sameSite),
    anotherSite: () => repeat(forAnotherSite, tell.anotherSite),
    heldCalls: () => goToPane('heldCalls'),
    recentBookings: () => goToPane('recentBookings'),
    siteJobs: () => goToPane('siteJobs'),
    receipt: () => {
      if (last) window.open(tabPass.link(`/r/${last.key}`), '_blank', 'noopener');
      else setSaid(tell.nothingBooked);
    },
    copy: () => {
      const number = last?.number;
      if (number === undefined) return setSaid(tell.nothingBooked);
      void copied(number).then((ok) => setSaid(ok ? tell.copied(number) : tell.notCopied));
    },
    sheet: () => setSheetOpen(true),
  };

  return {
    call,
    handle,
    writing,
    setWriting: useCallback(setWriting, []),
    said,
    last,
    lastState,
    setLast,
    siteName,
    actions,
    held: {
      calls,
      deleted: held.deleted,
      onResume: resume,
      onDelete: (one: KeptDraft) => {
        held.remove(one);
        setSaid(tell.deleted(nameOf(one.values)));
      },
      onUndo: () => {
        if (held.deleted) setSaid(tell.restored(nameOf(held.deleted.values)));
        held.undo();
      },
    },
    /** A refused booking back in the form, as it was typed where this browser has it: sent as another intention, under a key of its own. */
    mend: (request: BookingRequest, { key, problem, detail }: Booking) => {
      if (key === writing.key) return handle.current?.toFirstField();
      const kept = calls.find((call) => call.key === key && !call.isElsewhere);
      if (kept) return resume(kept);
      const why = refusalText(problem?.detail ?? detail)[0] ?? detail;
      leaveFor(() => begin(formOfRequest(request, knowledge), deskWords.mending(why)), tell.mending);
    },
    repeatRequest: (request: BookingRequest) => leaveFor(() => begin(sameSiteAgain(request, knowledge)), tell.sameSite),
    isSheetOpen,
    closeSheet: useCallback(() => setSheetOpen(false), []),
  };
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
