import { randomUUID } from 'node:crypto';
import { IDEMPOTENCY_KEY } from '../src/contract/bookings.ts';
import { createDice } from '../tools/harness/dice.ts';
import { drawVisit } from '../tools/harness/visits.ts';
import type { Shot } from './relay-load.ts';

/** A lookup out of the relay's cache: a hundred sites. */
export const LOOKUP: Shot = { method: 'GET', path: '/v1/sites' };

const dice = createDice(1);
const FIRST_DAY = new Date().toISOString().slice(0, 10);
/** Drawing a visit costs more than asking for it: a few hundred are drawn once, each asked for under many keys. */
const BODIES = Array.from({ length: 500 }, () => JSON.stringify(drawVisit(dice, FIRST_DAY)));

/** A booking under a key of its own, by one of many visitors. */
export function aBooking(): Shot {
  const headers = {
    'content-type': 'application/json',
    [IDEMPOTENCY_KEY]: randomUUID(),
    'x-forwarded-for': `10.0.${dice.whole(0, 3)}.${dice.whole(1, 250)}`,
  };
  return { method: 'POST', path: '/v1/jobs', headers, body: dice.one(BODIES) };
}
