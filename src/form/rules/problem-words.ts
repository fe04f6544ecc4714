import type { RelayProblem } from '../../contract/bookings.ts';
import type { Failure } from '../api/request.ts';
import { listed } from '../language/lists.ts';
import { fullWindow } from '../language/place-time.ts';
import { inWords } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import { words } from '../words.ts';
import { tooMany } from './too-many.ts';

/** A problem as the panel above the form tells it. */
export interface ProblemWords {
  heading: string;
  text: string;
  requestId: string | undefined;
}

interface Reader {
  phone: string | undefined;
  locale: string;
}

/** What a person is told when the relay said no to a request before it kept anything. */
export function problemWords(failure: Failure, { phone, locale }: Reader): ProblemWords {
  const { problems, errors, outcome } = moreWords();
  if (failure.kind === 'no-answer') {
    return { heading: errors.heading, text: problems.internal({ phone }), requestId: undefined };
  }
  const { type, problem } = failure;
  const about = (text: string, heading: string = errors.heading) => ({ heading, text, requestId: problem.instance });
  switch (type) {
    case 'invalid-booking':
      return about(problems['invalid-booking']);
    case 'stale-lookup':
      return about(problems['stale-lookup']({ lookups: lookupsInWords(problem) }));
    case 'clock-rules-differ':
      return about(
        problem.window
          ? problems['clock-rules-differ']({ window: windowInWords(problem.window, locale) })
          : told(problem, phone),
      );
    case 'misconfigured':
      return about(problems.misconfigured({ phone }), outcome.misconfigured);
    case 'queue-full':
      return about(words.submit.roomNote);
    case 'storage-unavailable':
    case 'lookup-unavailable':
    case 'internal':
      return about(problems[type]({ phone }));
    case 'body-too-large':
    case 'idempotency-key-reused':
      return about(problems[type]);
    case 'pass-required':
    case 'pass-expired':
    case 'pass-not-yet-valid':
    case 'pass-revoked':
    case 'pass-invalid':
    case 'channel-off':
    case 'session-ended':
      return about(problem.sign_in === undefined ? problems.unauthorized : problems.unsent);
    case 'not-allowed':
      return about(problems['not-allowed']({ phone }));
    case 'too-many-requests':
      return about(tooMany(failure.retryAfterMs));
    case 'editing-locked':
    case 'cancellation-locked':
    case 'cancel-not-configured':
    case 'job-changed':
    case 'invalid-site':
    case 'unauthorized':
    case 'invalid-request':
    case 'idempotency-key-required':
    case 'method-not-allowed':
    case 'not-found':
      return about(problems.other({ phone }));
    case 'erased':
      return about(told(problem, phone));
    default:
      return type satisfies never;
  }
}

/** What the relay itself says of it. */
function told(problem: RelayProblem, phone: string | undefined): string {
  return problem.detail === undefined ? moreWords().problems.other({ phone }) : inWords(problem, problem.detail);
}

/** "projects and job details", from the names in the problem; "choices" when it names none that the page knows. */
export function lookupsInWords({ lookups = [] }: RelayProblem): string {
  const known = lookups
    .map((name) => (isNamed(name) ? words.lookups.names[name] : undefined))
    .filter((name) => name !== undefined);
  return known.length === 0 ? words.lookups.names.any : listed(known);
}

function isNamed(name: string): name is keyof typeof words.lookups.names {
  return Object.hasOwn(words.lookups.names, name);
}

function windowInWords({ start_time, end_time }: { start_time: string; end_time: string }, locale: string): string {
  return fullWindow({ start: start_time, end: end_time, locale });
}
