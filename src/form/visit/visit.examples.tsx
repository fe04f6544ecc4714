import { useForm } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { EXAMPLE_BOOKING, EXAMPLE_SITES, LONG_TEXT } from '../examples/answers.ts';
import type { Submission } from '../submission/submission.ts';
import { EMPTY_VISIT, type VisitForm, type WindowReading } from '../visit-form.ts';
import { ProblemPanel } from './ProblemPanel.tsx';
import { SubmitArea } from './SubmitArea.tsx';
import { VisitSummary } from './VisitSummary.tsx';

const { start_time, end_time } = EXAMPLE_BOOKING.request;
const read: WindowReading = { ok: true, start_time, end_time, time_zone: 'Australia/Brisbane' };
const unread: WindowReading = { ok: false, problems: [] };

function Summary({ values = {}, isRead = false }: { values?: Partial<VisitForm>; isRead?: boolean }) {
  const { control } = useForm<VisitForm, unknown, BookingRequest>({ defaultValues: { ...EMPTY_VISIT, ...values } });
  return (
    <VisitSummary
      control={control}
      jobTypeName={values.job_type && 'Service'}
      readWindow={() => (isRead ? read : unread)}
      siteName={values.site && EXAMPLE_SITES[0]?.name}
      unanswered={() => []}
    />
  );
}

const whole = { site: '101', job_type: '3', title: 'Annual service', date: '2/7/2026', from: '9 am', to: '11 am' };

const submit = (submission: Submission, note = 'You will get a job number at once.') => (
  <SubmitArea note={note} press="free" submission={submission} withdraw={() => undefined} />
);

export const examples = {
  'summary, empty': () => <Summary />,
  'summary, begun': () => <Summary values={{ site: '101', job_type: '3' }} />,
  'summary, whole': () => <Summary isRead values={whole} />,
  'summary, long': () => <Summary isRead values={{ ...whole, title: LONG_TEXT }} />,
  'button, at rest': () => submit({ kind: 'editing' }),
  'button, sending': () => submit({ kind: 'sending', lost: false }),
  'button, sending again': () => submit({ kind: 'sending', lost: true }),
  'button, many at once': () => submit({ kind: 'sending', lost: false, waitsFor: 'crowd' }),
  'button, no room in the queue': () => submit({ kind: 'sending', lost: false, waitsFor: 'room' }),
  'button, without a line': () => submit({ kind: 'offline', attempted: false }),
  'button, held for a fresh link': () => submit({ kind: 'held', attempted: false }),
  problem: () => (
    <ProblemPanel
      errors={[
        { name: 'title', message: 'Say what the visit is for.' },
        { name: 'date', message: 'Give the date.' },
      ]}
      heading="There is a problem"
      news={undefined}
      requestId={undefined}
      text={[]}
    />
  ),
  'problem, with what to quote': () => (
    <ProblemPanel
      errors={[]}
      heading="We could not request this visit"
      news={undefined}
      requestId="req_7f2c90"
      text={['This site takes no visits at the moment.', 'Nothing was booked.']}
    />
  ),
};
