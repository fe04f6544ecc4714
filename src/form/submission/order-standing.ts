import type { Operation } from '../../contract/operations.ts';
import type { OrderAnswer, OrderIntention } from './intention.ts';
import { type Attempt, attemptStanding, type Open } from './standing.ts';

/** Where a change, a cancellation or a new site stands. Everything that is shown and allowed follows from this. */
export type OrderStanding =
  | Open
  /** The relay has it and its outcome is not known yet. */
  | { kind: 'underway'; operation: Operation }
  /** Carried out. `siteId`: of a new site. */
  | { kind: 'done'; siteId: string | undefined }
  /** The gateway said no: to be mended and sent as a new intention. */
  | { kind: 'refused'; operation: Operation }
  /** Nobody can tell what became of it; the office has to look. */
  | { kind: 'unresolved'; operation: Operation };

export interface SeenOrder {
  online: boolean;
  attempt: Attempt<OrderIntention, OrderAnswer> | undefined;
  /** The operation as last read from the relay, newer than the answer. */
  operation: Operation | undefined;
}

/** Reduces what was seen of an order to one state. */
export function orderStandingOf({ online, attempt, operation }: SeenOrder): OrderStanding {
  if (attempt !== undefined && operation !== undefined) return standingOfOperation(operation);
  return attemptStanding(attempt, online, (answer) =>
    'operation' in answer
      ? standingOfOperation(answer.operation)
      : ({ kind: 'done', siteId: answer.done.site_id } as const),
  );
}

function standingOfOperation(operation: Operation): Exclude<OrderStanding, Open> {
  const { state, kind, site } = operation;
  switch (state) {
    case 'received':
    case 'sending':
    case 'waiting':
    case 'unanswered':
      return { kind: 'underway', operation };
    case 'done':
      // A new site that is done always has its ID; without one it is not known yet.
      return kind === 'new-site' && !site ? { kind: 'underway', operation } : { kind: 'done', siteId: site?.id };
    case 'refused':
      return { kind: 'refused', operation };
    case 'unresolved':
      return { kind: 'unresolved', operation };
    default:
      return state satisfies never;
  }
}
