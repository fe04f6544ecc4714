import type { KeyboardEvent } from 'react';
import type { Page } from '../../contract/page.ts';
import type { Lookups } from '../lookups/use-lookups.ts';
import { moreWords } from '../more-words.ts';
import { OutcomePanel } from '../outcome/OutcomePanel.tsx';
import { tabPass } from '../pass/tab-pass.ts';
import { namesOf, type VisitOutcomeProps } from '../visit/VisitOutcome.tsx';
import { deskWords } from './desk-words.ts';
import { Keys } from './keys/Keys.tsx';
import { isMac } from './keys/platform.ts';
import { ariaKeys } from './keys/shortcuts.ts';

export interface DeskOutcomeProps {
  outcome: VisitOutcomeProps['outcome'];
  isEarlier: boolean;
  lookups: Lookups;
  page: Page;
  onNext: () => void;
  /** Goes on with what was typed, where it is not what was booked. */
  onKeepTyped: () => void;
}

/** What became of the call, where it was typed. Enter goes on to the next, whatever is still being confirmed. */
export function DeskOutcome({ outcome, isEarlier, lookups, page, onNext, onKeepTyped }: DeskOutcomeProps) {
  const goOn = isEarlier ? onKeepTyped : onNext;
  const key = outcome.kind === 'booked' ? outcome.key : outcome.booking.key;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key: pressed, target, repeat, ctrlKey, metaKey, altKey } = event;
    // Focus is on the panel itself, to be read out. The keys that sent it, still held down, go no further.
    if (pressed !== 'Enter' || repeat || ctrlKey || metaKey || altKey) return;
    if (!(target instanceof HTMLElement) || !target.classList.contains('outcome')) return;
    // Else the same press would go on in the next call's first field, and send that.
    event.preventDefault();
    goOn();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way to its own button.
    <div className="desk-call" onKeyDown={onKeyDown}>
      <OutcomePanel
        actions={
          <>
            <button
              aria-keyshortcuts={isEarlier ? undefined : ariaKeys('newCall', isMac)}
              className="button-primary"
              onClick={goOn}
              type="button"
            >
              {isEarlier ? moreWords().outcome.keepTyped : deskWords.actions.next}
              <kbd aria-hidden>Enter</kbd>
            </button>
            <a
              aria-keyshortcuts={ariaKeys('receipt', isMac)}
              className="button-quiet"
              href={tabPass.link(`/r/${key}`)}
              rel="noopener"
              target="_blank"
            >
              {deskWords.actions.receipt} <Keys id="receipt" />
            </a>
          </>
        }
        names={namesOf(outcome, lookups)}
        note={isEarlier ? moreWords().outcome.earlier : undefined}
        outcome={outcome}
        page={page}
      />
    </div>
  );
}
