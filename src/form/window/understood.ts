import type { WindowDescription } from './describe-window.ts';
import type { WindowProblem } from './window-problem.ts';

/** What the window's fields were understood as. */
export interface UnderstoodWindow {
  /** `YYYY-MM-DD`; undefined while it cannot be read. */
  date: string | undefined;
  /** `HH:mm`, the same. */
  from: string | undefined;
  to: string | undefined;
  said: WindowDescription;
  problems: WindowProblem[];
  /** The whole window once it stands, in the very strings that would be sent; empty until then. */
  sentence: string;
}

/** Fields that nobody has read. */
export const NOTHING_UNDERSTOOD: UnderstoodWindow = {
  date: undefined,
  from: undefined,
  to: undefined,
  said: { offers: [], questions: [] },
  problems: [],
  sentence: '',
};
