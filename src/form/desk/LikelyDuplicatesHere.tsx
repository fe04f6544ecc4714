import { memo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { VisitForm, WindowReading } from '../visit-form.ts';
import type { TypedWindow } from '../window/read-parts.ts';
import LikelyDuplicates from './lists/LikelyDuplicates.tsx';

export interface LikelyDuplicatesHereProps {
  control: Control<VisitForm, unknown, BookingRequest>;
  readWindow: (form: TypedWindow) => WindowReading;
  /** That of the visit being typed, which is on the list itself while it is being sent. */
  bookingKey: string;
}

/** Visits that may be the one being typed, once there is enough to tell. */
export const LikelyDuplicatesHere = memo(function LikelyDuplicatesHere(props: LikelyDuplicatesHereProps) {
  const { control, readWindow, bookingKey } = props;
  const form = useWatch({ control, compute: likened });
  const window = readWindow(form);
  return (
    <LikelyDuplicates
      bookingKey={bookingKey}
      jobType={form.job_type}
      site={form.site}
      startTime={window.ok ? window.start_time : undefined}
    />
  );
});

/** What visits are told alike by: what is typed elsewhere asks nothing. */
function likened({ site, job_type, date, from, to, time_zone, from_occurrence, to_occurrence }: VisitForm) {
  return { site, job_type, date, from, to, time_zone, from_occurrence, to_occurrence };
}
