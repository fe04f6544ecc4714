import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { Page } from '../../contract/page.ts';
import { inTurn } from '../app/in-turn.ts';
import { titleOf } from '../app/own-title.ts';
import { useTitle } from '../app/use-title.ts';
import { FORM_DRAFT } from '../draft/draft.ts';
import { FormFields } from '../fields/FormFields.tsx';
import { useCustomFields } from '../lookups/use-lookups.ts';
import { isFilledIn } from '../rest/needs-rest.ts';
import { useRest } from '../rest/rest.ts';
import { WithRest } from '../rest/WithRest.tsx';
import { InTurn } from '../start/InTurn.tsx';
import type { Submission } from '../submission/submission.ts';
import { VisitWindow } from '../window/VisitWindow.tsx';
import { SubmitArea } from './SubmitArea.tsx';
import { useVisit, type VisitOptions, type Visit as VisitState } from './use-visit.ts';
import { VisitFormView } from './VisitFormView.tsx';
import type { VisitOutcomeProps } from './VisitOutcome.tsx';
import { VisitSummary } from './VisitSummary.tsx';

const loadOutcome = () => import('./VisitOutcome.tsx');
const VisitOutcome = lazy(loadOutcome);

export interface VisitPageProps extends Omit<VisitOptions, 'place'> {
  /** Whether the form is there already, drawn ahead of its script: it is not to be taken away again. */
  isDrawn?: boolean;
}

/** The booking page: one draft, one intention at a time, and what became of it. */
export function VisitPage(props: VisitPageProps) {
  const { draft, stores, asked, page, isDrawn } = props;
  const { items: customFields } = useCustomFields();
  return (
    <WithRest isNeeded={!isDrawn && isFilledIn({ draft, stores, customFields, asked: [asked, page.prefill] })}>
      <Visit {...props} />
    </WithRest>
  );
}

function Visit(props: VisitPageProps) {
  return <VisitView page={props.page} visit={useVisit({ ...props, place: FORM_DRAFT })} />;
}

/** A visit as it stands: the form, or what became of it. */
export function VisitView({ page, visit }: { page: Page; visit: VisitState }) {
  const { submission, panel, form, lookups, isEarlier, startAnew } = visit;
  const outcome = isOutcome(submission) ? submission : undefined;
  const here = useRest();
  useTitle(
    (outcome && here?.outcomeWords(outcome, page.contact.phone).heading) ?? panel?.heading ?? titleOf(page),
    page,
  );

  // Fetched before it is needed, after what is needed to ask: an outcome must show even when the line is gone by then.
  useEffect(() => {
    if (here) inTurn(() => void loadOutcome().catch(() => undefined));
  }, [here]);

  // Drawn for what happens in it, and not whenever something happens in the form.
  const window = useMemo(() => <VisitWindow {...visit.window} />, [visit.window]);

  if (outcome) {
    return (
      <Suspense>
        <VisitOutcome isEarlier={isEarlier} lookups={lookups} onAnother={startAnew} outcome={outcome} page={page} />
      </Suspense>
    );
  }

  return (
    <FormFields form={form}>
      <VisitFormView
        {...visit.view}
        aside={
          <div className="card" data-step="send">
            <InTurn>
              <VisitSummary {...visit.summary} />
            </InTurn>
            <InTurn>
              <SubmitArea {...visit.submitArea} />
            </InTurn>
          </div>
        }
        window={window}
      />
    </FormFields>
  );
}

/** Outcomes that take the place of the form; a refused booking is mended in it. */
export function isOutcome(submission: Submission): submission is VisitOutcomeProps['outcome'] {
  return submission.kind === 'underway' || submission.kind === 'booked' || submission.kind === 'unresolved';
}
