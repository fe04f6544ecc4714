/** All that comes after the form is drawn: see rest.ts. Whoever is drawn with the form takes it from there. */
import '../reading/without-eval.ts';

export { ComboboxList } from '../components/ComboboxList.tsx';
export { echoOf } from '../fields/kinds/echo-of.ts';
export { presentValue } from '../fields/kinds/present-value.ts';
export { withStarts } from '../fields/kinds/starts.ts';
export { typedText } from '../fields/kinds/typed-text.ts';
export { SiteIdDialog } from '../fields/SiteIdDialog.tsx';
export { outcomeWords } from '../outcome/outcome-words.ts';
export { textOf, wrongByLookups } from '../prefill/check-given.ts';
export { readAsked } from '../prefill/read-asked.ts';
export { detailLabels, isVisitField, listErrors, placeErrors } from '../rules/form-errors.ts';
export { lastingForm, lastingText } from '../rules/lasting.ts';
export { readTyped, shownFields, unanswered } from '../rules/read-custom-fields.ts';
export {
  findAttempt,
  forgetAttempt,
  hasMovedOn,
  isOrder,
  resume,
  sweepOutbox,
} from '../submission/outbox.ts';
export { readBookingAttempt } from '../submission/read-attempt.ts';
export { createSenders } from '../submission/senders.ts';
export { ProblemPanel } from '../visit/ProblemPanel.tsx';
export { panelOf } from '../visit/problem-panel.ts';
export { isOfRelay, retell } from '../visit/retell.ts';
export { SaidProblem } from '../visit/SaidProblem.tsx';
export { visitResolver } from '../visit/visit-resolver.ts';
export { WindowWords } from '../visit/WindowWords.tsx';
export { endAfter, typedDuration } from '../window/move-start.ts';
export { readWindow } from '../window/read-window.ts';
export { timeText } from '../window/time-text.ts';
export { calendarFor, understand } from '../window/understand.ts';
export { ZonePicker } from '../window/ZonePicker.tsx';
export { begin } from './begin.ts';
