import type { OperationKind } from '../../contract/operations.ts';
import { inWords } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import type { OrderStanding } from '../submission/order-standing.ts';

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
  const { it } = moreWords().orders[kind];
  switch (standing.kind) {
    case 'editing':
    case 'rejected':
    case 'refused':
      return undefined;
    case 'sending':
    case 'offline':
    case 'held':
      return { tone: 'waiting', heading: moreWords().orders.confirming({ it }), text: onTheWay(kind, standing) };
    case 'underway': {
      const held = standing.operation.state === 'waiting' && standing.operation.hold === 'misconfigured';
      const text = held
        ? moreWords().orders.heldText({ phone })
        : inWords(standing.operation, standing.operation.detail);
      return { tone: 'waiting', heading: moreWords().orders.confirming({ it }), text };
    }
    case 'unresolved':
      return {
        tone: 'bad',
        heading: moreWords().orders.unresolved({ it }),
        text: moreWords().orders.unresolvedText({ key: standing.operation.key, phone }),
      };
    case 'done':
      return { tone: 'good', heading: moreWords().orders[kind].done, text: moreWords().orders[kind].doneText };
    default:
      return standing satisfies never;
  }
}

/** A sentence about an order that the relay has not taken over yet. */
export function onTheWay(
  kind: OperationKind,
  standing: Extract<OrderStanding, { kind: 'sending' | 'offline' | 'held' }>,
): string {
  const { it } = moreWords().orders[kind];
  if (standing.kind === 'offline')
    return standing.attempted ? moreWords().orders.attempted : moreWords().orders.offline({ it });
  if (standing.kind === 'held') return moreWords().orders.held({ it });
  if (standing.waitsFor === 'room') return moreWords().orders.room;
  if (standing.waitsFor === 'crowd') return moreWords().orders.crowded;
  return standing.lost ? moreWords().orders.lost : moreWords().orders.sending;
}
