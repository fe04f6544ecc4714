import { Hono } from 'hono';
import { bookingKeySchema } from '../../../contract/bookings.ts';
import { needs } from '../../access/needs.ts';
import { reachOf } from '../../access/reach.ts';
import type { Operations } from '../../ports.ts';
import { answerJson } from '../answer.ts';
import type { AppEnv } from '../app-env.ts';
import { respondErased } from '../erased-response.ts';
import { operationsUnreadable } from '../operation-response.ts';
import { respondProblem } from '../problem-response.ts';

/** `GET /operations/:key`: what became of a change, a cancellation or a new site. Reading it never sends anything. */
export function operationsRoute({ operations }: { operations: Operations }) {
  return new Hono<AppEnv>().get('/operations/:key', needs('visitor'), async (c) => {
    const key = bookingKeySchema.safeParse(c.req.param('key').toLowerCase());
    const reach = reachOf(c.get('visitor'));
    const operation = key.success
      ? await operations.find(key.data, reach).catch(() => 'unavailable' as const)
      : undefined;
    if (operation === 'unavailable') return operationsUnreadable(c);
    const erased =
      operation === undefined && key.success
        ? await operations.findErased(key.data, reach).catch(() => undefined)
        : undefined;
    if (erased) return respondErased(c, erased);
    if (!operation) return respondProblem(c, 'not-found', { detail: 'There is nothing here.' });
    return answerJson(c, operation);
  });
}
