import { CircleCheck, CircleX, Clock } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { Page } from '../../contract/page.ts';
import { languageOf } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import { BookingDetails, type Names } from './BookingDetails.tsx';
import { CopyButton } from './CopyButton.tsx';
import { isSending, type Outcome, outcomeWords } from './outcome-words.ts';
import { useCountdown } from './use-countdown.ts';

export interface OutcomePanelProps {
  outcome: Outcome;
  names: Names;
  page: Pick<Page, 'contact' | 'fields'>;
  /** A sentence before the rest, such as that this is an earlier request. */
  note?: string | undefined;
  /** Links and buttons that end the panel. */
  actions: ReactNode;
}

/** What the wait is for, in seconds where they are known. */
function waitInWords(outcome: Outcome, seconds: number | undefined): string {
  if (isSending(outcome)) {
    return seconds === undefined ? moreWords().outcome.sendingText : moreWords().outcome.sendingFor({ seconds });
  }
  if (seconds === undefined) return moreWords().outcome.checking;
  const held = outcome.kind === 'underway' && outcome.booking.state === 'waiting';
  return held ? moreWords().outcome.nextTry({ seconds }) : moreWords().outcome.nextLook({ seconds });
}

const ICONS = { good: CircleCheck, waiting: Clock, bad: CircleX };

/** What became of a request, told in a region that takes focus when it appears and again when the news changes. */
export function OutcomePanel({ outcome, names, page, note, actions }: OutcomePanelProps) {
  const region = useRef<HTMLElement>(null);
  const headingId = useId();
  const told = outcomeWords(outcome, page.contact.phone);
  const seconds = useCountdown(told.waitMs, outcome);
  const quoted = [
    // Unless the text has named it already.
    told.text.every((sentence) => !sentence.includes(told.key)) && moreWords().outcome.reference({ key: told.key }),
    told.requestId && moreWords().outcome.requestId({ id: told.requestId }),
  ];
  const Icon = ICONS[told.tone];

  // As it is drawn: a key that is pressed at the sight of it would go nowhere in the frame before an effect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new heading is news, to be read out from the top.
  useLayoutEffect(() => region.current?.focus(), [told.heading]);

  return (
    <section aria-labelledby={headingId} className="outcome" data-tone={told.tone} ref={region} tabIndex={-1}>
      <div className="outcome-head">
        <span className="outcome-icon">
          <Icon aria-hidden size={28} strokeWidth={1.75} />
        </span>
        <div>
          <h2 id={headingId}>{told.heading}</h2>
          {told.job && (
            <p className="outcome-job">
              <strong>{moreWords().outcome.job({ number: told.job.number })}</strong>
              <CopyButton label={moreWords().outcome.copy} text={told.job.number} />
            </p>
          )}
        </div>
      </div>
      <div className="outcome-text" role="status">
        {note && <p className="outcome-note">{note}</p>}
        {told.text.filter(Boolean).map((sentence) => (
          <p key={sentence} lang={languageOf(sentence)}>
            {sentence}
          </p>
        ))}
      </div>
      {outcome.kind === 'underway' && (
        <p className="outcome-wait">
          <span aria-hidden className="spinner" />
          {waitInWords(outcome, seconds)}
        </p>
      )}
      <BookingDetails names={names} page={page} request={told.request} />
      <p className="outcome-reference">{quoted.filter(Boolean).join(' · ')}</p>
      <div className="outcome-actions no-print">{actions}</div>
    </section>
  );
}
