import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { operationQueryOptions } from '../api/operation.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useRest } from '../rest/rest.ts';
import type { Order, OrderAnswer, OrderIntention } from './intention.ts';
import { ORDER_MUTATION } from './kept-names.ts';
import { makeKey } from './make-key.ts';
import { orderStandingOf } from './order-standing.ts';
import { forgetAttempt, hasMovedOn } from './outbox.ts';
import { readOrderAttempt } from './read-attempt.ts';
import { isWithdrawable, keyForNextAttempt } from './standing.ts';
import { useAttempt } from './use-attempt.ts';
import { useOnline } from './use-submission.ts';

const ORDER_ATTEMPT = { mutationKey: ORDER_MUTATION, read: readOrderAttempt };

export interface OrderOptions {
  /** Kept with what was typed: the key that the next attempt goes out under. */
  draftKey: string;
  /** Told, before anything is sent, of the key to keep in its place. */
  onKey: (key: string) => void;
  /** The attempts that are shown here: this page's own, or one that another tab left open. */
  isMeant: (intention: OrderIntention) => boolean;
}

/** Where an order stands, and the ways to move it on. */
export function useOrder({ draftKey, onKey, isMeant }: OrderOptions) {
  const client = useQueryClient();
  const online = useOnline();
  // It keeps and sends.
  useRest();
  const attempt = useAttempt(ORDER_ATTEMPT, isMeant);
  const key = attempt?.intention.key ?? draftKey;
  const answered = attempt?.answer && 'operation' in attempt.answer ? attempt.answer.operation : undefined;
  const isFollowed = answered !== undefined;
  const { data: latest } = useAnswer(
    useMemo(() => ({ ...operationQueryOptions(key), enabled: isFollowed }), [key, isFollowed]),
  );
  const standing = orderStandingOf({ online, attempt, operation: answered && (latest ?? answered) });
  const { mutate } = useMutation<OrderAnswer, Error, OrderIntention>({ mutationKey: ORDER_MUTATION });

  return {
    standing,
    /** What the latest attempt sends or sent. */
    sent: attempt?.intention.order,
    /** Sends `order` as one intention; does nothing while an outcome is open, though it may not be drawn yet. */
    send: (order: Order) => {
      const next = keyForNextAttempt(standing, key, makeKey);
      if (next === undefined || hasMovedOn(client, key, attempt?.status)) return;
      forgetAttempt(client, key);
      onKey(next);
      mutate({ key: next, order });
    },
    /** Takes back an order that waits for a line or a link and has certainly not arrived. */
    withdraw: () => {
      if (isWithdrawable(standing)) forgetAttempt(client, key);
    },
    /** Lets go of the outcome: the next order is a new intention. */
    startAnew: () => {
      forgetAttempt(client, key);
      onKey(makeKey());
    },
  };
}
