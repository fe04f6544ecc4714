import type { Booking } from '../../contract/bookings.ts';
import type { Page } from '../../contract/page.ts';
import type { Failure } from '../api/request.ts';
import { currentLocale } from '../language/language.ts';
import { moreWords } from '../more-words.ts';
import { refusalText } from '../outcome/outcome-words.ts';
import { type ListedError, placeErrors } from '../rules/form-errors.ts';
import { problemWords } from '../rules/problem-words.ts';
import { words } from '../words.ts';
import type { ProblemPanelProps } from './ProblemPanel.tsx';

/** What the panel above the form says, of the relay's or the gateway's no and of what the page itself found; undefined for nothing. */
export function panelOf(
  refusal: Failure | Booking | undefined,
  errors: ListedError[],
  { contact: { phone } }: Page,
  news: unknown,
): ProblemPanelProps | undefined {
  if (refusal === undefined) {
    return errors.length > 0
      ? { heading: words.errors.heading, text: [], errors, requestId: undefined, news }
      : undefined;
  }
  if ('state' in refusal) {
    const { problem, detail, request_id } = refusal;
    const text = [
      ...refusalText(problem?.detail ?? detail, problem ?? refusal),
      ...placeErrors(problem?.errors ?? []).elsewhere,
    ];
    return { heading: moreWords().outcome.refused, text, errors, requestId: request_id, news };
  }
  const { heading, text, requestId } = problemWords(refusal, { phone, locale: currentLocale() });
  const said = refusal.kind === 'problem' ? (refusal.problem.errors ?? []) : [];
  return { heading, text: [text, ...placeErrors(said).elsewhere], errors, requestId, news };
}
