import { ArrowRight } from 'lucide-react';
import { useContext, useRef } from 'react';
import { TurnContext } from '../components/field-context.ts';
import { isLocked, isWithdrawable } from '../submission/standing.ts';
import type { Submission } from '../submission/submission.ts';
import { words } from '../words.ts';
import type { Press } from './use-press.ts';

export interface SubmitAreaProps {
  submission: Submission;
  press: Press;
  /** Under the button while nothing is on its way. */
  note: string;
  withdraw: () => void;
}

const ARROW = <ArrowRight aria-hidden size={18} />;

/** The button, and what is happening to the request. While it is on its way the button stays in place, inert. */
export function SubmitArea({ submission, press, note, withdraw }: SubmitAreaProps) {
  const { kind } = submission;
  const resumed = useResumed(kind);
  const busy = isLocked(submission) || press === 'waiting';
  return (
    <div className="submit">
      <button aria-disabled={busy || undefined} className="button-primary submit-button" type="submit">
        {(kind === 'sending' || press === 'waiting') && <span aria-hidden className="spinner" />}
        {labelOf(kind)}
        {!busy && ARROW}
      </button>
      <p className="submit-note" role="status">
        {resumed ? words.offline.sent : noteOf(submission, restingOn(press, note))}
      </p>
      {isWithdrawable(submission) && (
        <button className="button-quiet" onClick={withdraw} type="button">
          {words.offline.change}
        </button>
      )}
    </div>
  );
}

/** True while what waited for a line is being sent; of another form in the same place it says nothing. */
function useResumed(kind: Submission['kind']): boolean {
  const turn = useContext(TurnContext);
  const last = useRef({ kind, turn, resumed: false });
  const { kind: before, turn: lastTurn } = last.current;
  if (before !== kind || lastTurn !== turn) {
    last.current = { kind, turn, resumed: lastTurn === turn && kind === 'sending' && before === 'offline' };
  }
  return last.current.resumed;
}

/** What is worth saying under the button before it is pressed. */
export function restingNote(page: { online: boolean; nothingToBook: boolean; phone: string | undefined }): string {
  if (!page.online) return words.offline.banner;
  return page.nothingToBook ? words.lookups.nothingToBook({ phone: page.phone }) : words.submit.note;
}

/** Under the button while nothing is on its way: that a press waits, or came to nothing. */
function restingOn(press: Press, note: string): string {
  if (press === 'free') return note;
  if (press === 'early') return words.submit.early;
  return press === 'waiting' ? words.submit.preparing : words.submit.unprepared;
}

function labelOf(kind: Submission['kind']): string {
  if (kind === 'sending') return words.submit.sending;
  if (kind === 'offline') return words.submit.offline;
  return kind === 'held' ? words.pass.held.button : words.submit.idle;
}

function noteOf(submission: Submission, resting: string): string {
  if (submission.kind === 'sending') return sendingNoteOf(submission);
  if (submission.kind === 'held') return submission.attempted ? words.pass.held.attempted : words.pass.held.note;
  if (submission.kind === 'offline') return submission.attempted ? words.offline.attempted : words.offline.queued;
  return resting;
}

function sendingNoteOf({ lost, waitsFor }: Extract<Submission, { kind: 'sending' }>): string {
  if (waitsFor === 'room') return words.submit.roomNote;
  if (waitsFor === 'crowd') return words.submit.crowdedNote;
  return lost ? words.submit.lostNote : words.submit.sendingNote;
}
