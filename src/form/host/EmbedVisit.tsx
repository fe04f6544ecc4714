import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Page } from '../../contract/page.ts';
import { FORM_DRAFT, isSame } from '../draft/draft.ts';
import { putIn } from '../fields/put-in.ts';
import { useCustomFields } from '../lookups/use-lookups.ts';
import { applyGiven, givenByField } from '../prefill/apply-given.ts';
import { askedOf, isFormField, valueAt } from '../prefill/asked.ts';
import { isFilledIn } from '../rest/needs-rest.ts';
import { type Rest, rest } from '../rest/rest.ts';
import { WithRest } from '../rest/WithRest.tsx';
import { isLocked } from '../submission/standing.ts';
import { type Submission, standingOf } from '../submission/submission.ts';
import { useBooking } from '../submission/use-submission.ts';
import { useVisit } from '../visit/use-visit.ts';
import { type VisitPageProps, VisitView } from '../visit/VisitPage.tsx';
import { EMPTY_VISIT } from '../visit-form.ts';
import { thisReader } from '../window/reader.ts';
import type { HostLink } from './host-link.ts';
import { readPrefill } from './read-prefill.ts';
import { StartAnewDialog } from './StartAnewDialog.tsx';
import { useHeight } from './use-height.ts';
import { useOutcomeNews, useTellOutcome } from './use-outcome-news.ts';
import { useSteps } from './use-steps.ts';

export interface EmbedVisitProps extends Omit<VisitPageProps, 'asked' | 'page'> {
  page: Page;
  link: HostLink;
  /** Values to start with, of the page around the form. */
  prefill: Record<string, string>;
  root: RefObject<HTMLElement | null>;
}

/** The form itself, once it can be drawn without moving later. */
export function EmbedVisit(props: EmbedVisitProps) {
  const { draft, stores, page, prefill, isDrawn } = props;
  const { items: customFields } = useCustomFields();
  return (
    <WithRest isNeeded={!isDrawn && isFilledIn({ draft, stores, customFields, asked: [prefill, page.prefill] })}>
      <Framed {...props} />
    </WithRest>
  );
}

/** With what the page around it asks of it and is told of it. */
function Framed({ link, prefill, root, ...options }: EmbedVisitProps) {
  const { page, stores } = options;
  const [asked, setAsked] = useState(prefill);
  const visit = useVisit({ ...options, asked, place: FORM_DRAFT });
  const { form, submission, draft, lookups, given, startAnew } = visit;
  const [isAsking, setAsking] = useState(false);
  /** Bookings that the form has left behind while they were on their way. */
  const [left, setLeft] = useState<string[]>([]);

  const tell = useOutcomeNews(link, stores.tab);
  useTellOutcome(tell, submission, draft.key);
  useSteps(link);
  useHeight(
    link,
    root,
    ![lookups.sites, lookups.jobTypes, lookups.customFields].some(({ status }) => status === 'loading'),
  );
  useEffect(() => link.tell({ type: 'ready' }), [link]);

  const fill = useEffectEvent((values: Record<string, string>, { readAsked }: Rest) => {
    if (isLocked(submission)) return;
    const before = form.getValues();
    const read = readAsked(askedOf(page, values), { reader: thisReader(), nowMs: Date.now() });
    const after = applyGiven(before, read.given, givenByField(given));
    for (const { field } of read.given) {
      const value = valueAt(after, field);
      if (isFormField(field) && value !== undefined && value !== valueAt(before, field)) form.setValue(field, value);
    }
    setAsked({ ...asked, ...values });
  });
  const clear = () => {
    if (submission.kind === 'underway') setLeft([...left, submission.booking.key]);
    startAnew();
    putIn(form, applyGiven(EMPTY_VISIT, given));
  };
  const reset = useEffectEvent(() => {
    // On its way, it is the relay's in a moment, and the form's until then.
    if (isLocked(submission)) return;
    const isOut = submission.kind === 'underway' || submission.kind === 'booked' || submission.kind === 'unresolved';
    const isTyped = !isSame(form.getValues(), applyGiven(EMPTY_VISIT, given));
    if (isTyped && !isOut) setAsking(true);
    else clear();
  });
  useEffect(
    () =>
      link.hear('prefill', (message) => {
        const { values, wrong } = readPrefill(message.values);
        for (const line of wrong) console.warn(line);
        rest.load().then(
          (here) => fill(values, here),
          () => undefined,
        );
      }),
    [link],
  );
  useEffect(() => link.hear('reset', () => reset()), [link]);

  return (
    <>
      <VisitView page={page} visit={visit} />
      {isAsking && <StartAnewDialog onClose={() => setAsking(false)} onYes={clear} />}
      {left.map((key) => (
        <LeftBehind bookingKey={key} key={key} tell={tell} />
      ))}
    </>
  );
}

/** Tells what becomes of a booking that the form shows no more. */
function LeftBehind({ bookingKey, tell }: { bookingKey: string; tell: (submission: Submission, key: string) => void }) {
  const data = useBooking(bookingKey, true);
  useEffect(() => {
    if (data) tell(standingOf(data), bookingKey);
  }, [data, tell, bookingKey]);
  return null;
}
