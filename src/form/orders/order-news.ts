import type { OperationKind } from '../../contract/operations.ts';
import type { OrderStanding } from '../submission/order-standing.ts';
import { orderWords } from './order-words.ts';

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
  const { it } = orderWords[kind];
  switch (standing.kind) {
    case 'editing':
    case 'rejected':
    case 'refused':
      return undefined;
    case 'sending':
    case 'offline':
    case 'held':
      return { tone: 'waiting', heading: orderWords.confirming(it), text: onTheWay(kind, standing) };
    case 'underway': {
      const held = standing.operation.state === 'waiting' && standing.operation.hold === 'misconfigured';
      const text = held ? orderWords.heldText(phone) : standing.operation.detail || orderWords.confirmingText;
      return { tone: 'waiting', heading: orderWords.confirming(it), text };
    }
    case 'unresolved':
      return {
        tone: 'bad',
        heading: orderWords.unresolved(it),
        text: orderWords.unresolvedText(standing.operation.key, phone),
      };
    case 'done':
      return { tone: 'good', heading: orderWords[kind].done, text: orderWords[kind].doneText };
    default:
      return standing satisfies never;
  }
}

/** A sentence about an order that the relay has not taken over yet. */
export function onTheWay(
  kind: OperationKind,
  standing: Extract<OrderStanding, { kind: 'sending' | 'offline' | 'held' }>,
): string {
  const { it } = orderWords[kind];
  if (standing.kind === 'offline') return standing.attempted ? orderWords.attempted : orderWords.offline(it);
  if (standing.kind === 'held') return orderWords.held(it);
  if (standing.crowded) return orderWords.crowded;
  return standing.lost ? orderWords.lost : orderWords.sending;
}
