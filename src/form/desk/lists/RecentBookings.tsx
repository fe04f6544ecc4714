import '../desk-lists.css';
import { useQuery } from '@tanstack/react-query';
import { ArrowUp } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Booking, BookingRequest } from '../../../contract/bookings.ts';
import { bookingsQueryOptions } from '../../mine/bookings-query.ts';
import { words } from '../../words.ts';
import { focusRow } from './focus-row.ts';
import { JobOrderArea } from './JobOrderArea.tsx';
import { type JobTarget, targetOfBooking } from './job-target.ts';
import { Liveness } from './Liveness.tsx';
import { listWords } from './list-words.ts';
import { type RecentActions, RecentBookingRow } from './RecentBookingRow.tsx';
import { useGrowing } from './use-growing.ts';
import { useHeld } from './use-held.ts';
import { useLiveness } from './use-liveness.ts';
import { useRoving } from './use-roving.ts';
import { useWrongNews } from './use-wrong-news.ts';

export interface RecentBookingsProps {
  /** Takes up a refused booking: its request, to be mended in the form and sent as a new one. */
  onMend: (request: BookingRequest, booking: Booking) => void;
  /** Starts another booking like this one. */
  onRepeat: (request: BookingRequest, booking: Booking) => void;
}

/** While the line is down (ms). */
const READ_AGAIN_MS = 20_000;
const NONE: readonly Booking[] = [];
const { recent } = listWords;

/** The whole desk's bookings, the newest first, each with where it stands, as it happens. */
export default function RecentBookings(props: RecentBookingsProps) {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // The same throughout, so that what is typed in the form draws nothing here.
  const [on] = useState<RecentBookingsProps>(() => ({
    onMend: (request, booking) => latest.current.onMend(request, booking),
    onRepeat: (request, booking) => latest.current.onRepeat(request, booking),
  }));
  return <RecentList {...on} />;
}

const RecentList = memo(function RecentList(props: RecentBookingsProps) {
  const liveness = useLiveness();
  const { data, isError, isFetching, refetch } = useQuery({
    ...bookingsQueryOptions,
    refetchInterval: liveness === 'cut' ? READ_AGAIN_MS : false,
  });
  const bookings = data?.bookings ?? NONE;
  const { shown, waiting, release, props: held } = useHeld(bookings);
  const drawn = shown.slice(0, useGrowing(shown.length));
  const roving = useRoving(shown.map(({ key }) => key));
  const news = useWrongNews(data?.bookings);
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string>();
  const [target, setTarget] = useState<JobTarget & { key: string }>();
  const on = useActions(props, setOpen, setTarget);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that someone is at the list.
    <div
      className="desk-list"
      onBlur={held.onBlur}
      onFocus={held.onFocus}
      onPointerEnter={held.onPointerEnter}
      onPointerLeave={held.onPointerLeave}
    >
      <div className="desk-list-head">
        <Liveness liveness={liveness} />
        {waiting > 0 && (
          <button
            className="list-button list-new"
            onClick={() => {
              release();
              list.current?.querySelector('li')?.scrollIntoView({ block: 'center' });
            }}
            type="button"
          >
            <ArrowUp aria-hidden size={14} />
            {recent.waiting(waiting)}
          </button>
        )}
        <span className="visually-hidden" role="status">
          {news}
        </span>
      </div>
      {target && (
        <JobOrderArea
          key={`${target.mode} ${target.jobId}`}
          onDone={() => focusRow(list.current, target.key)}
          onOver={() => setTarget(undefined)}
          target={target}
        />
      )}
      {data === undefined || bookings.length === 0 ? (
        <div className="desk-list-note" role="status">
          {data === undefined && isError && !isFetching ? (
            <>
              <p>{recent.failed}</p>
              <button className="list-button" onClick={() => refetch()} type="button">
                {words.tryAgain}
              </button>
            </>
          ) : (
            <p>{data === undefined ? recent.loading : recent.empty}</p>
          )}
        </div>
      ) : (
        <ul className="job-rows" ref={list} {...roving.props}>
          {drawn.map((booking) => (
            <RecentBookingRow
              booking={booking}
              isOpen={open === booking.key}
              isTabStop={roving.isTabStop(booking.key)}
              key={booking.key}
              on={on}
            />
          ))}
          {data.more && drawn.length === shown.length && (
            <li className="desk-list-note">{recent.more(bookings.length)}</li>
          )}
        </ul>
      )}
    </div>
  );
});

/** The rows' actions, the same object throughout. */
function useActions(
  { onMend, onRepeat }: RecentBookingsProps,
  setOpen: (change: (before: string | undefined) => string | undefined) => void,
  setTarget: (target: JobTarget & { key: string }) => void,
): RecentActions {
  return useMemo(
    () => ({
      toggle: (key) => setOpen((before) => (before === key ? undefined : key)),
      mend: (booking) => onMend(booking.request, booking),
      repeat: (booking) => onRepeat(booking.request, booking),
      order: (mode, booking) => {
        const target = targetOfBooking(mode, booking);
        if (target) setTarget({ ...target, key: booking.key });
      },
    }),
    [onMend, onRepeat, setOpen, setTarget],
  );
}
