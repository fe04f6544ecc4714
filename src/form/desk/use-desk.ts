import { useCallback, useMemo, useRef, useState } from 'react';
import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import { useSteady } from '../components/use-steady.ts';
import type { Draft, KeptDraft } from '../draft/draft.ts';
import { refusalText } from '../outcome/outcome-words.ts';
import { tabPass } from '../pass/tab-pass.ts';
import type { Stores } from '../submission/kept-names.ts';
import { keyAfter } from '../submission/make-key.ts';
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
import type { LastBooking } from './repeat/last-booking.ts';
import { useLastBooking } from './repeat/use-last-booking.ts';
import { useFormKnowledge } from './use-form-knowledge.ts';
import { useOpenCall } from './use-open-call.ts';

const { said: tell } = deskWords;

/** The desk: the call that is open, those that are held, what was booked last, and all that can be done with them. */
export function useDesk(first: Draft, stores: Stores) {
  const handle = useRef<CallHandle>(null);
  const [writing, tellWriting] = useWriting(first);
  const { call, open, begin } = useOpenCall(handle, ({ key, values }) => tellWriting({ key, site: values.site }));
  const [said, setSaid] = useState('');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const { last, state: lastState, tell: setLast } = useLastBooking(stores.device);
  const held = useCalls(stores, writing.key, setLast);
  const knowledge = useFormKnowledge();
  const { siteName } = knowledge;

  const isEmpty = useMemo(() => onceForEach((values: VisitForm) => isBlank(values, knowledge)), [knowledge]);
  const calls = useMemo(
    () => held.calls.filter(({ values, sent }) => sent !== undefined || !isEmpty(values)),
    [held.calls, isEmpty],
  );

  const nameOf = (values: VisitForm) => {
    const { title, site } = callName(values, siteName);
    return `${title}, ${site}`;
  };

  /** Lets go of the open call and goes on. Returns what was held. */
  const leaveAnd = (next: (left: Draft | undefined) => void): VisitForm | undefined => {
    const left = handle.current?.leave(knowledge);
    held.readOne(writing.key);
    if (left && left.key !== writing.key) held.readOne(left.key);
    next(left);
    return left?.values;
  };

  /** What was held is named before what is said of the next. */
  const leaveFor = (next: () => void, news = '') => {
    const left = leaveAnd(next);
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
    submit: () => document.querySelector<HTMLButtonElement>('.desk-call form [type=submit]')?.click(),
    site: () => handle.current?.toFirstField(),
    paste: goToPaste,
    newCall: () => leaveFor(() => begin()),
    hold: () => {
      // What came by itself stays there.
      if (handle.current?.isUntouched(knowledge)) return setSaid(tell.nothingToHold);
      // Whatever was there: its key may have been used up.
      const left = leaveAnd(() => begin());
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

  const steady = useSteady({
    ...actions,
    resumeOne: resume,
    deleteOne: (one: KeptDraft) => {
      held.remove(one);
      setSaid(tell.deleted(nameOf(one.values)));
    },
    undo: () => {
      if (held.deleted) setSaid(tell.restored(nameOf(held.deleted.values)));
      held.undo();
    },
    /** A refused booking back in the form, as it was typed where this browser has it: two who mend one send one intention. */
    mend: (request: BookingRequest, { key, problem, detail }: Booking) => {
      const next = keyAfter(key);
      if ([key, next].includes(writing.key)) return handle.current?.toFirstField();
      const begun = calls.find((call) => call.key === next);
      const kept = begun ?? calls.find((call) => call.key === key && !call.isElsewhere);
      if (kept?.isElsewhere) return setSaid(`${nameOf(kept.values)}. ${deskWords.calls.elsewhere}.`);
      if (kept) return resume(kept);
      const why = refusalText(problem?.detail ?? detail)[0] ?? detail;
      leaveFor(() => begin(formOfRequest(request, knowledge), deskWords.mending(why), next), tell.mending);
    },
    repeatRequest: (request: BookingRequest) => leaveFor(() => begin(sameSiteAgain(request, knowledge)), tell.sameSite),
    /** What was typed was not what its key had booked: it is a call of its own now, and stays open. */
    keepTyped: () => void leaveAnd((left) => (left ? open(left) : begin())),
    closeSheet: () => setSheetOpen(false),
    /** What was said of how the call began has been done. */
    booked: (booking: LastBooking) => {
      setLast(booking);
      setSaid('');
    },
  });

  return {
    call,
    handle,
    writing,
    tellWriting,
    said,
    last,
    lastState,
    siteName,
    calls,
    areInTabAlone: held.areInTabAlone,
    deleted: held.deleted,
    isSheetOpen,
    /** What can be done, the same functions throughout. */
    on: steady,
  };
}

/** The call that is being written, as far as the lists depend on it. */
function useWriting(first: Draft) {
  const [writing, setWriting] = useState({ key: first.key, site: '' });
  const tell = useCallback((now: { key: string; site: string }) => {
    setWriting((before) => (before.key === now.key && before.site === now.site ? before : now));
  }, []);
  return [writing, tell] as const;
}

/** Asks of each object once. */
function onceForEach<Item extends object>(ask: (item: Item) => boolean): (item: Item) => boolean {
  const answers = new WeakMap<Item, boolean>();
  return (item) => {
    const answer = answers.get(item) ?? ask(item);
    answers.set(item, answer);
    return answer;
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
