import type { Booking } from '../../contract/bookings.ts';
import { EXAMPLE_BOOKING, EXAMPLE_PAGE, exampleBooking, SHORT_REQUEST } from '../examples/answers.ts';
import { standingOf } from '../submission/submission.ts';
import { OutcomePanel } from './OutcomePanel.tsx';

const outcome = (more: Partial<Booking>, note?: string) => {
  const booking = exampleBooking({ request: SHORT_REQUEST, ...more });
  return (
    <OutcomePanel
      actions={
        <a className="button-primary" href="#receipt">
          Open the receipt
        </a>
      }
      names={{ site: booking.site_name, jobType: booking.job_type_name, project: undefined }}
      note={note}
      outcome={standingOf(booking)}
      page={EXAMPLE_PAGE}
    />
  );
};

export const examples = {
  booked: () => outcome({ request: EXAMPLE_BOOKING.request }),
  'booked earlier': () => outcome({}, 'You had already asked for this visit, so nothing was sent again.'),
  sending: () => outcome({ state: 'sending' }),
  confirming: () => outcome({ state: 'unanswered' }),
  'waiting for a line': () => outcome({ state: 'waiting', hold: 'unreachable' }),
  'held for the operator': () => outcome({ state: 'waiting', hold: 'misconfigured' }),
  refused: () => outcome({ state: 'refused', detail: 'This site takes no visits at the moment.' }),
  unresolved: () => outcome({ state: 'unresolved', request_id: 'req_7f2c90' }),
};
