import * as z from 'zod/mini';
import { IDEMPOTENCY_KEY } from '../../contract/bookings.ts';
import { operationSchema } from '../../contract/operations.ts';
import { siteCreatedSchema } from '../../contract/sites.ts';
import type { Order, OrderAnswer, OrderIntention } from '../submission/intention.ts';
import { findOperation } from './operation.ts';
import { type RelayRequest, request } from './request.ts';

/** A 202 is tried first: it is the one with a `state`. A 204 has no body. */
const answerBody = z.union([operationSchema, siteCreatedSchema, z.undefined()]);

/** The relay answers within about 8 s; after this long (ms) the answer is taken for lost. */
const TIMEOUT_MS = 30_000;

/** Hands one order to the relay. The same order may be posted again: the relay carries it out once. */
export async function postOrder({ key, order }: OrderIntention): Promise<OrderAnswer> {
  const { body } = await request({
    ...requestFor(order),
    headers: { [IDEMPOTENCY_KEY]: key },
    schema: answerBody,
    timeoutMs: TIMEOUT_MS,
  });
  if (body === undefined) return { done: {} };
  return 'state' in body ? { operation: body } : { done: { site_id: body.id } };
}

/** What became of an order, as the answer to it; null when the relay has never heard of the key. */
export async function findOrder(key: string): Promise<OrderAnswer | null> {
  const operation = await findOperation(key);
  return operation && { operation };
}

function requestFor(order: Order): Pick<RelayRequest<unknown>, 'method' | 'path' | 'body'> {
  switch (order.kind) {
    case 'change':
      return {
        method: 'PATCH',
        path: `/v1/jobs/${order.job_id}`,
        body: { ...order.change, ...(order.seen && { seen: order.seen }) },
      };
    case 'cancel':
      return {
        method: 'POST',
        path: `/v1/jobs/${order.job_id}/cancel`,
        body: { ...(order.reason !== undefined && { reason: order.reason }) },
      };
    case 'new-site':
      return { method: 'POST', path: '/v1/sites', body: order.site };
    default:
      return order satisfies never;
  }
}
