import type { HoldReason } from '../../contract/bookings.ts';
import { type JobCreated, jobCreatedSchema } from '../../contract/jobs.ts';
import { GATEWAY_PROBLEMS, type GatewayProblemType, isGatewayProblemType } from '../../contract/problems.ts';
import type { Exchange } from '../ports.ts';

/** The problem types by which the gateway says that it read a booking and will not have it. */
export const REFUSALS = [
  'invalid-body',
  'unknown-custom-field',
  'project-not-in-scope',
  'customer-not-in-scope',
  'field-not-writable',
  'not-found',
  'editing-locked',
  'cancellation-locked',
] as const satisfies readonly GatewayProblemType[];
export type Refusal = (typeof REFUSALS)[number];

/** What became of a write that did not plainly succeed. `seen` is a few words for the operator: never from the body, never the key. */
export type Failure =
  | { kind: 'refused'; refusal: Refusal; seen: string }
  | { kind: 'not-written'; hold: HoldReason; seen: string }
  | { kind: 'may-have-been-written'; seen: string };

/** What became of an attempt to create a job. */
export type Outcome = { kind: 'booked'; job: JobCreated } | Failure;
export const OUTCOMES = [
  'booked',
  'refused',
  'not-written',
  'may-have-been-written',
] as const satisfies Outcome['kind'][];

/** Decides what became of one `POST /v1/jobs` from what was seen of it. */
export function classify(exchange: Exchange): Outcome {
  return classifyWrite(exchange, ({ body }) => {
    const created = jobCreatedSchema.safeParse(body);
    return created.success ? { kind: 'booked', job: created.data } : undefined;
  });
}

/**
 * Decides what became of one write from what was seen of it (CONTRACT.md, "Errors"). Whatever the reference does not
 * promise to be unwritten may have been written. `readSuccess` reads a 2xx; undefined when it is none of the gateway's.
 */
export function classifyWrite<Success>(
  exchange: Exchange,
  readSuccess: (answer: Extract<Exchange, { kind: 'answer' }>) => Success | undefined,
): Success | Failure {
  switch (exchange.kind) {
    case 'no-answer':
      return exchange.progress === 'not-sent'
        ? { kind: 'not-written', hold: 'unreachable', seen: exchange.code }
        : { kind: 'may-have-been-written', seen: exchange.code };
    case 'answer': {
      const { status, bodyTrouble } = exchange;
      if (status < 200 || status > 299) return classifyFailure(exchange);
      return (
        readSuccess(exchange) ?? { kind: 'may-have-been-written', seen: `${status} ${bodyTrouble ?? 'unreadable'}` }
      );
    }
    default:
      return exchange satisfies never;
  }
}

function classifyFailure({ status, problemType, bodyTrouble }: Extract<Exchange, { kind: 'answer' }>): Failure {
  // The bucket is checked before the request is: the one status whose meaning needs no document.
  if (status === 429) return { kind: 'not-written', hold: 'busy', seen: '429' };
  if (problemType !== undefined && isGatewayProblemType(problemType) && GATEWAY_PROBLEMS[problemType] === status) {
    return classifyProblem(problemType, `${status} ${problemType}`);
  }
  return { kind: 'may-have-been-written', seen: `${status} ${bodyTrouble ?? 'without a known problem'}` };
}

function classifyProblem(type: GatewayProblemType, seen: string): Failure {
  switch (type) {
    case 'invalid-body':
    case 'unknown-custom-field':
    case 'project-not-in-scope':
    case 'customer-not-in-scope':
    case 'field-not-writable':
    case 'not-found':
    case 'editing-locked':
    case 'cancellation-locked':
      return { kind: 'refused', refusal: type, seen };
    // A create has no query: a deployment or this relay is at fault, never the visitor.
    case 'invalid-query':
    case 'unauthorized':
    case 'no-scope':
    case 'writes-disabled':
    case 'cancel-not-configured':
      return { kind: 'not-written', hold: 'misconfigured', seen };
    case 'rate-limited':
      return { kind: 'not-written', hold: 'busy', seen };
    case 'internal':
    case 'upstream-scope-violation':
    case 'schema-drift':
      return { kind: 'may-have-been-written', seen };
    default:
      return type satisfies never;
  }
}
