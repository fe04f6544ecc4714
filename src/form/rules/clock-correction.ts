import type { BookingRequest } from '../../contract/bookings.ts';
import type { Submission } from '../submission/submission.ts';

type Window = Pick<BookingRequest, 'start_time' | 'end_time'>;

/** The relay's reading of a window that it reads differently from this browser: its word wins once the person agrees. */
export interface ClockCorrection {
  read: Window;
  instead: Window;
}

/** The correction in an answer, for the request that was sent. */
export function correctionIn(submission: Submission, sent: BookingRequest | undefined): ClockCorrection | undefined {
  if (submission.kind !== 'rejected' || submission.failure.kind !== 'problem' || sent === undefined) return undefined;
  const { type, problem } = submission.failure;
  if (type !== 'clock-rules-differ' || problem.window === undefined) return undefined;
  return { read: sent, instead: problem.window };
}

/** The window as the relay reads it, when this is the window that it corrected; any other as it stands. */
export function corrected<Read extends Window>(window: Read, correction: ClockCorrection | undefined): Read {
  if (correction === undefined || !isSameWindow(window, correction.read)) return window;
  const { start_time, end_time } = correction.instead;
  return { ...window, start_time, end_time };
}

function isSameWindow(one: Window, other: Window): boolean {
  return one.start_time === other.start_time && one.end_time === other.end_time;
}
