import { CalendarDays } from 'lucide-react';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'react';
import { TurnContext, useFixed, useLocked } from '../components/field-context.ts';
import { words } from '../words.ts';
import type { CalendarProps } from './Calendar.tsx';
import { useCalendar } from './use-calendar.ts';

export interface CalendarButtonProps {
  /** Tells what it offers; undefined while that is not known. Asked while it is open. */
  readCalendar: (() => CalendarProps | undefined) | undefined;
}

const DAYS = <CalendarDays aria-hidden size={20} strokeWidth={1.75} />;

/**
 * A button that opens the month calendar. The browser's own popover closes it on Escape or a press elsewhere and gives
 * focus back to the button.
 */
export function CalendarButton({ readCalendar }: CalendarButtonProps) {
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const locked = useLocked();
  const isFixed = useFixed('date') !== undefined;
  const [isOpen, setOpen] = useState(false);
  const loaded = useCalendar(isOpen);
  const calendar = isOpen ? readCalendar?.() : undefined;
  const turn = useContext(TurnContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form begins with it closed.
  useLayoutEffect(() => popup.current?.hidePopover(), [turn]);

  const isReady = loaded.status === 'ready' && calendar !== undefined;
  const select = (date: string) => {
    popup.current?.hidePopover();
    calendar?.onSelect(date);
  };

  if (isFixed) return null;
  return (
    <>
      <button
        aria-disabled={locked || undefined}
        aria-label={words.window.calendar.open}
        className="date-button"
        popoverTarget={locked ? undefined : id}
        type="button"
      >
        {DAYS}
      </button>
      <div
        aria-label={words.window.calendar.name}
        className="calendar-popup"
        id={id}
        onToggle={(event) => setOpen(event.newState === 'open')}
        popover="auto"
        ref={popup}
        role="dialog"
      >
        {isOpen && isReady && <loaded.Calendar {...calendar} onSelect={select} />}
        {isOpen && !isReady && (
          <p role="status">{words.window.calendar[loaded.status === 'failed' ? 'failed' : 'loading']}</p>
        )}
      </div>
    </>
  );
}
