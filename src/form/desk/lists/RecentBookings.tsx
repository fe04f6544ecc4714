import '../desk-lists.css';
import { useQuery } from '@tanstack/react-query';
import { ArrowUp } from 'lucide-react';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { Booking, BookingRequest } from '../../../contract/bookings.ts';
import { LIST_LIMIT } from '../../../contract/list-limit.ts';
import { bookingsQueryOptions } from '../../mine/bookings-query.ts';
import { words } from '../../words.ts';
import { focusRow } from './focus-row.ts';
import { byKey, GroupedRows } from './GroupedRows.tsx';
import { JobOrderArea } from './JobOrderArea.tsx';
import { type JobTarget, targetOfBooking } from './job-target.ts';
import { Liveness } from './Liveness.tsx';
import { listWords } from './list-words.ts';
import { useSentAgain } from './mended.ts';
import { type RecentActions, RecentBookingRow } from './RecentBookingRow.tsx';
import { firstGroups, rowGroups } from './row-groups.ts';
import { useGrowing } from './use-growing.ts';
import { useHeld } from './use-held.ts';
import { useLiveness } from './use-liveness.ts';
import { useRoving } from './use-roving.ts';
import { useWrongNews } from './use-wrong-news.ts';

export interface RecentBookingsProps {
  // Both the same functions throughout, so that what is typed in the form draws nothing here.
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
export default memo(function RecentBookings(props: RecentBookingsProps) {
  const liveness = useLiveness();
  const { data, isError, isFetching, refetch } = useQuery({
    ...bookingsQueryOptions,
    refetchInterval: liveness === 'cut' ? READ_AGAIN_MS : false,
  });
  const bookings = data?.bookings ?? NONE;
  const { shown, waiting, release, props: held } = useHeld(bookings);
  // No more than a desk that is opened now has: one that is open for a week would go on growing.
  const groups = useMemo(() => firstGroups(rowGroups(shown), LIST_LIMIT.desk), [shown]);
  const mended = useSentAgain(bookings);
  const drawn = useGrowing(groups.length);
  const keys = useMemo(() => groups.flatMap(({ rows }) => rows.map(byKey)), [groups]);
  const roving = useRoving(keys);
  const news = useWrongNews(data?.bookings);
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string>();
  const [target, setTarget] = useState<JobTarget & { key: string }>();
  const on = useActions(props, setOpen, setTarget);
  const draw = useCallback(
    (booking: Booking, isTabStop: boolean, isOpen: boolean) => (
      <RecentBookingRow
        booking={booking}
        isMended={mended.has(booking.key)}
        isOpen={isOpen}
        isTabStop={isTabStop}
        key={booking.key}
        on={on}
      />
    ),
    [on, mended],
  );

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
              list.current?.querySelector('[data-row]')?.scrollIntoView({ block: 'center' });
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
        // biome-ignore lint/a11y/noRedundantRoles: Safari's screen reader takes one without bullets for none.
        <ul className="job-rows" ref={list} role="list" {...roving.props}>
          <GroupedRows draw={draw} groups={groups.slice(0, drawn)} keyOf={byKey} open={open} stop={roving.stop} />
          {(data.more || keys.length < shown.length) && drawn === groups.length && (
            <li className="desk-list-note">{recent.more(keys.length)}</li>
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
