import type { OperationKind } from '../../contract/operations.ts';
import { inWords } from '../language/said.ts';
import type { OrderStanding } from '../submission/order-standing.ts';
import { words } from '../words.ts';

/** What a person is told of an order whose form is not before them. */
export interface OrderNews {
  tone: 'good' | 'waiting' | 'bad';
  heading: string;
  text: string;
}

/** The news of an order on its way or past telling; undefined where there is none, or a form shows it. */
export function orderNews(
  kind: OperationKind,
  standing: OrderStanding,
  phone: string | undefined,
): OrderNews | undefined {
  const { it } = words.orders[kind];
  switch (standing.kind) {
    case 'editing':
    case 'rejected':
    case 'refused':
      return undefined;
    case 'sending':
    case 'offline':
    case 'held':
      return { tone: 'waiting', heading: words.orders.confirming({ it }), text: onTheWay(kind, standing) };
    case 'underway': {
      const held = standing.operation.state === 'waiting' && standing.operation.hold === 'misconfigured';
      const text = held ? words.orders.heldText({ phone }) : inWords(standing.operation, standing.operation.detail);
      return { tone: 'waiting', heading: words.orders.confirming({ it }), text };
    }
    case 'unresolved':
      return {
        tone: 'bad',
        heading: words.orders.unresolved({ it }),
        text: words.orders.unresolvedText({ key: standing.operation.key, phone }),
      };
    case 'done':
      return { tone: 'good', heading: words.orders[kind].done, text: words.orders[kind].doneText };
    default:
      return standing satisfies never;
  }
}

/** A sentence about an order that the relay has not taken over yet. */
export function onTheWay(
  kind: OperationKind,
  standing: Extract<OrderStanding, { kind: 'sending' | 'offline' | 'held' }>,
): string {
  const { it } = words.orders[kind];
  if (standing.kind === 'offline') return standing.attempted ? words.orders.attempted : words.orders.offline({ it });
  if (standing.kind === 'held') return words.orders.held({ it });
  if (standing.waitsFor === 'room') return words.orders.room;
  if (standing.waitsFor === 'crowd') return words.orders.crowded;
  return standing.lost ? words.orders.lost : words.orders.sending;
}
