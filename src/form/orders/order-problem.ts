import type { FieldError } from '../../contract/bookings.ts';
import type { Operation, OperationKind } from '../../contract/operations.ts';
import { isRelayProblemType, problemType, type RelayProblemType } from '../../contract/problems.ts';
import type { Failure } from '../api/request.ts';
import { fullWindow } from '../language/place-time.ts';
import { inWords } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import { lookupsInWords } from '../rules/problem-words.ts';
import type { OrderStanding } from '../submission/order-standing.ts';

/** What stands in the way of an order, ready to be told. */
export interface OrderProblem {
  heading: string;
  /** Sentences: what became of it, why, and what to do next. */
  text: string[];
  /** At the wire's fields. */
  errors: readonly FieldError[];
  /** Lookups to read again. */
  lookups: readonly string[];
  requestId: string | undefined;
}

export interface Reader {
  phone: string | undefined;
  locale: string;
}

/** The relay's or the gateway's no to an order; undefined while there is none. */
export function problemOf(kind: OperationKind, standing: OrderStanding, reader: Reader): OrderProblem | undefined {
  if (standing.kind === 'rejected') return ofFailure(kind, standing.failure, reader);
  return standing.kind === 'refused' ? ofRefusal(kind, standing.operation, reader) : undefined;
}

function ofFailure(kind: OperationKind, failure: Failure, reader: Reader): OrderProblem {
  const { again, nothing } = moreWords().orders[kind];
  if (failure.kind === 'no-answer') {
    const text = [moreWords().orders.problems.unclear({ again, phone: reader.phone })];
    return { heading: moreWords().orders.problem, text, errors: [], lookups: [], requestId: undefined };
  }
  const { type, problem } = failure;
  const reason = reasonFor(kind, failure, reader);
  return {
    heading: moreWords().orders.problem,
    // After a failure of the relay's own, what became of it is not certain.
    text: type === 'internal' ? [reason] : [nothing, reason],
    errors: inTheirWords(problem.errors),
    lookups: problem.lookups ?? [],
    requestId: problem.instance,
  };
}

function ofRefusal(kind: OperationKind, operation: Operation, reader: Reader): OrderProblem {
  const { problem, detail, request_id } = operation;
  const type = problem && problemType(problem);
  const known = problem && type !== undefined && isRelayProblemType(type) && TOLD_HERE.includes(type);
  const reason = known
    ? reasonFor(kind, { kind: 'problem', type, problem }, reader)
    : inWords(problem ?? operation, problem?.detail ?? detail);
  return {
    heading: moreWords().orders.problem,
    text: [moreWords().orders[kind].nothing, reason],
    errors: inTheirWords(problem?.errors),
    lookups: problem?.lookups ?? [],
    requestId: request_id,
  };
}

function inTheirWords(errors: readonly FieldError[] = []): FieldError[] {
  return errors.map((error) => ({ ...error, message: inWords(error, error.message) }));
}

/** Refusals that this page has better words for than the relay, since it knows the phone. */
const TOLD_HERE: readonly RelayProblemType[] = [
  'editing-locked',
  'cancellation-locked',
  'cancel-not-configured',
  'not-found',
];

function reasonFor(
  kind: OperationKind,
  { type, problem }: Extract<Failure, { kind: 'problem' }>,
  { phone, locale }: Reader,
): string {
  const { problems } = moreWords().orders;
  const { again } = moreWords().orders[kind];
  const told = problem.detail === undefined ? problems.ours({ again, phone }) : inWords(problem, problem.detail);
  switch (type) {
    case 'editing-locked':
    case 'cancellation-locked':
    case 'cancel-not-configured':
    case 'not-found':
      return problems[type]({ phone });
    case 'invalid-booking':
    case 'invalid-site':
      return problem.errors?.length ? problems.invalid({ again }) : told;
    case 'stale-lookup':
      return problems.stale({ what: lookupsInWords(problem), again });
    case 'clock-rules-differ':
      return problem.window
        ? problems.clock({
            window: fullWindow({ start: problem.window.start_time, end: problem.window.end_time, locale }),
            again,
          })
        : told;
    case 'job-changed':
    case 'erased':
      return told;
    case 'body-too-large':
      return problems.tooLong({ again });
    case 'too-many-requests':
      return problems.crowded({ again });
    case 'idempotency-key-reused':
      return problems.reused({ again });
    case 'pass-required':
    case 'pass-expired':
    case 'pass-not-yet-valid':
    case 'pass-revoked':
    case 'pass-invalid':
    case 'channel-off':
    case 'session-ended':
    case 'not-allowed':
    case 'unauthorized':
      return problem.sign_in === undefined ? problems.pass : moreWords().problems.unsent;
    case 'internal':
      return problems.unclear({ again, phone });
    case 'misconfigured':
    case 'queue-full':
    case 'storage-unavailable':
    case 'lookup-unavailable':
    case 'invalid-request':
    case 'idempotency-key-required':
    case 'method-not-allowed':
      return problems.ours({ again, phone });
    default:
      return type satisfies never;
  }
}
