import type { Page } from '../../contract/page.ts';
import type { Lookups } from '../lookups/use-lookups.ts';
import { requestsHeading } from '../mine/requests-heading.ts';
import { moreWords } from '../more-words.ts';
import type { Names } from '../outcome/BookingDetails.tsx';
import { OutcomePanel } from '../outcome/OutcomePanel.tsx';
import type { Outcome } from '../outcome/outcome-words.ts';
import { tabPass } from '../pass/tab-pass.ts';

export interface VisitOutcomeProps {
  outcome: Exclude<Outcome, { kind: 'refused' }>;
  /** The outcome is of other details than the form holds. */
  isEarlier: boolean;
  lookups: Lookups;
  page: Page;
  onAnother: () => void;
}

/** What became of the visit, in the place of the form. Another can be asked for once this one is settled. */
export default function VisitOutcome({ outcome, isEarlier, lookups, page, onAnother }: VisitOutcomeProps) {
  const key = outcome.kind === 'booked' ? outcome.key : outcome.booking.key;
  const settled = outcome.kind !== 'underway';
  // An unresolved request must not be sent again: asking for another visit is not what to do next.
  const another = outcome.kind === 'booked' ? 'button-primary' : 'button-quiet';
  return (
    <OutcomePanel
      actions={
        <>
          {settled && (
            <button className={another} onClick={onAnother} type="button">
              {isEarlier ? moreWords().outcome.keepTyped : moreWords().outcome.another}
            </button>
          )}
          <a className="button-quiet" href={tabPass.link(`/r/${key}`)}>
            {moreWords().outcome.permalink}
          </a>
          <a className="button-quiet" href={tabPass.link('/mine')}>
            {requestsHeading(page.viewer)}
          </a>
        </>
      }
      names={namesOf(outcome, lookups)}
      note={isEarlier ? moreWords().outcome.earlier : undefined}
      outcome={outcome}
      page={page}
    />
  );
}

/** Names as the booking has them, else as the lookups do. */
export function namesOf(outcome: Outcome, { sites, jobTypes, projects }: Lookups): Names {
  const { booking } = outcome;
  const request = outcome.kind === 'booked' ? outcome.request : outcome.booking.request;
  const named = (items: { id: string; name: string }[], id: string | undefined) =>
    items.find((item) => item.id === id)?.name;
  return {
    site: booking?.site_name ?? named(sites.items, request.site),
    jobType: booking?.job_type_name ?? named(jobTypes.items, request.job_type),
    project: booking?.project_name ?? named(projects.items, request.project),
  };
}
