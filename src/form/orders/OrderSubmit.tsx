import type { ReactNode } from 'react';
import type { OperationKind } from '../../contract/operations.ts';
import { moreWords } from '../more-words.ts';
import type { OrderStanding } from '../submission/order-standing.ts';
import { isLocked, isWithdrawable } from '../submission/standing.ts';
import { onTheWay } from './order-news.ts';

export interface OrderSubmitProps {
  kind: OperationKind;
  standing: OrderStanding;
  idle: string;
  sending: string;
  /** Beside the button, such as the way out. */
  aside: ReactNode;
  /** Said under the button while nothing is on its way. */
  note?: string;
  withdraw: () => void;
}

/** The button of an order's form, and what is happening to it. While it is on its way the button stays in place, inert. */
export function OrderSubmit({ kind, standing, idle, sending, aside, note = '', withdraw }: OrderSubmitProps) {
  const busy = isLocked(standing);
  const label = { sending, offline: moreWords().orders.waiting, held: moreWords().orders.waitingForLink };
  return (
    <div className="order-submit">
      <div className="order-buttons">
        <button
          aria-disabled={busy || undefined}
          className={kind === 'cancel' ? 'button-danger' : 'button-primary'}
          type="submit"
        >
          {standing.kind === 'sending' && <span aria-hidden className="spinner" />}
          {isOut(standing) ? label[standing.kind] : idle}
        </button>
        {isWithdrawable(standing) ? (
          <button className="button-quiet" onClick={withdraw} type="button">
            {moreWords().orders.takeBack}
          </button>
        ) : (
          aside
        )}
      </div>
      <p className="order-note" role="status">
        {isOut(standing) ? onTheWay(kind, standing) : note}
      </p>
    </div>
  );
}

function isOut(standing: OrderStanding): standing is Extract<OrderStanding, { kind: 'sending' | 'offline' | 'held' }> {
  return isLocked(standing);
}
