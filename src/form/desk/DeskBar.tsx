import { memo } from 'react';
import type { BookingState } from '../../contract/bookings.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { deskWords } from './desk-words.ts';
import { Keys } from './keys/Keys.tsx';
import { keepTyping } from './keys/keep-typing.ts';
import { isMac } from './keys/platform.ts';
import { ariaKeys } from './keys/shortcuts.ts';
import type { Actions } from './keys/use-shortcuts.ts';
import type { LastBooking } from './repeat/last-booking.ts';

export interface DeskBarProps {
  actions: Actions;
  last: LastBooking | undefined;
  lastState: BookingState | undefined;
  siteName: (id: string) => string;
  /** What was just done by a key. */
  said: string;
}

const BUTTONS = ['newCall', 'hold', 'sameSite', 'anotherSite', 'sheet'] as const;

/** What can be done with calls, and what was booked last. */
export const DeskBar = memo(function DeskBar({ actions, last, lastState, siteName, said }: DeskBarProps) {
  return (
    <div className="desk-bar">
      <DeskActions actions={actions} />
      <p className="desk-said" role="status">
        {said}
      </p>
      {last && <LastLine actions={actions} last={last} siteName={siteName} state={lastState} />}
    </div>
  );
});

/** Drawn once: what was said of the last press changes none of them. */
const DeskActions = memo(function DeskActions({ actions }: Pick<DeskBarProps, 'actions'>) {
  return (
    <div className="desk-actions">
      {BUTTONS.map((id) => (
        <button
          aria-keyshortcuts={ariaKeys(id, isMac)}
          className="desk-button"
          data-action={id}
          key={id}
          onClick={actions[id]}
          onMouseDown={keepTyping}
          type="button"
        >
          {deskWords.actions[id]} <Keys id={id} />
        </button>
      ))}
    </div>
  );
});

interface LastLineProps extends Pick<DeskBarProps, 'actions' | 'siteName'> {
  last: LastBooking;
  state: BookingState | undefined;
}

/** The last booking in one line, so that its number can be read out when the next call is being typed. */
function LastLine({ actions, last, siteName, state }: LastLineProps) {
  const { number, request, key } = last;
  return (
    <p className="desk-last">
      <strong>{number === undefined ? deskWords.last.without(state) : deskWords.last.booked(number)}</strong>
      <span className="desk-last-what">{deskWords.last.forSite(request.title, siteName(request.site))}</span>
      {number !== undefined && (
        <button
          aria-keyshortcuts={ariaKeys('copy', isMac)}
          className="button-link"
          onClick={actions.copy}
          type="button"
        >
          {deskWords.actions.copyShort}
          <span className="visually-hidden"> {deskWords.actions.copyWhat}</span> <Keys id="copy" />
        </button>
      )}
      <a aria-keyshortcuts={ariaKeys('receipt', isMac)} href={tabPass.link(`/r/${key}`)} rel="noopener" target="_blank">
        {deskWords.actions.receipt}
      </a>
    </p>
  );
}
