import type { Context } from 'hono';
import type { Operation } from '../../contract/operations.ts';
import { takerOf } from '../access/taker.ts';
import type { NewOperation, OperationSubmitted, Operations } from '../ports.ts';
import { relayProblem } from '../problem.ts';
import { answerJson } from './answer.ts';
import type { AppEnv } from './app-env.ts';
import { respondErased } from './erased-response.ts';
import { unlessAborted } from './intention.ts';
import { respondProblem, respondQueueFull, retryAfter, sendProblem } from './problem-response.ts';

export interface OperationsDeps {
  operations: Operations;
  config: { sending: { answerWithinMs: number } };
  /** Aborts when the relay stops: nobody is kept waiting for an outcome then. */
  stopping: AbortSignal;
}

/** Stores an operation of whoever asks, with the rep's name where it is one, and answers with what became of it. */
export async function submitOperation(
  c: Context<AppEnv>,
  operation: Omit<NewOperation, 'takenBy'>,
  deps: OperationsDeps,
): Promise<Response> {
  const takenBy = takerOf(c.get('visitor'));
  return await respondSubmitted(c, await deps.operations.submit({ ...operation, takenBy }), deps);
}

/** The answer to an operation whose key came before; undefined for a new one. */
export async function respondIfKnown(
  c: Context<AppEnv>,
  { key, asked, owner }: Omit<NewOperation, 'order'>,
  deps: OperationsDeps,
): Promise<Response | undefined> {
  const known = await deps.operations.known(key, asked, owner).catch(() => ({ kind: 'not-known' }) as const);
  return known && (await respondSubmitted(c, known, deps));
}

async function respondSubmitted(
  c: Context<AppEnv>,
  submitted: OperationSubmitted,
  deps: OperationsDeps,
): Promise<Response> {
  switch (submitted.kind) {
    case 'accepted':
    case 'known':
      return respondOperation(c, await whatBecameOf(submitted.operation, deps));
    case 'key-reused':
      return respondProblem(c, 'idempotency-key-reused', {
        detail: 'Something else was sent under this key. Reload the page, then try again.',
      });
    case 'erased':
      return respondErased(c, submitted.erased);
    case 'queue-full':
      return respondQueueFull(c, submitted.retryAfterMs);
    case 'not-stored':
      return respondProblem(c, 'storage-unavailable', {
        detail:
          'We could not store this, so nothing was sent. Your answers are still here: try again in a few minutes.',
      });
    case 'not-known':
      return operationsUnreadable(c);
    default:
      return submitted satisfies never;
  }
}

/** Answers while the store cannot be read. Whether it has the operation is not known, so nothing is said of that. */
export function operationsUnreadable(c: Context<AppEnv>): Response {
  const detail =
    'We cannot look this up at the moment. We may have it already: sending it again does not do it twice. Try again in a few minutes.';
  return respondProblem(c, 'internal', { detail });
}

/** Once it has an outcome, or as it stands when the visitor has waited long enough. It is stored either way. */
async function whatBecameOf(
  operation: Operation,
  { operations, config, stopping }: OperationsDeps,
): Promise<Operation> {
  const outcome = operations.outcome(operation.key, config.sending.answerWithinMs).catch(() => undefined);
  return (await unlessAborted(outcome, stopping)) ?? operation;
}

/** 204 for a change or cancellation that is done, 201 with the ID for a new site, a problem for a refused one, else 202. */
function respondOperation(c: Context<AppEnv>, operation: Operation): Response | Promise<Response> {
  c.header('Location', `/v1/operations/${operation.key}`);
  switch (operation.state) {
    case 'done':
      if (operation.kind !== 'new-site') return c.body(null, 204, { 'Cache-Control': 'no-store' });
      return operation.site ? answerJson(c, { id: operation.site.id }, 201) : answerJson(c, operation, 202);
    case 'refused':
      return sendProblem(c, operation.problem ?? relayProblem('invalid-request', { detail: operation.detail }));
    case 'received':
    case 'sending':
    case 'waiting':
    case 'unanswered':
    case 'unresolved':
      retryAfter(c, operation.retryAfterMs);
      return answerJson(c, operation, 202);
    default:
      return operation.state satisfies never;
  }
}
