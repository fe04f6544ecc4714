import type { Context } from 'hono';
import { bookingKeySchema, IDEMPOTENCY_KEY } from '../../contract/bookings.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Gate } from '../http/gate.ts';
import { respondProblem, retryAfter } from '../http/problem-response.ts';
import { visitorOf } from '../http/visitor.ts';
import type { Visitor } from '../ports.ts';
import { tooManyRequests, tooManyWrites } from './access-words.ts';
import { addressBlock } from './address-block.ts';
import type { Limits } from './config.ts';
import { createLimiter, type Limiter } from './limiter.ts';

export interface LimitDeps {
  config: { limits: Limits; trustProxy: boolean };
}

const MINUTE_S = 60;
const HOUR_S = 3600;
const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Before anything else is done for a request: no address takes all of the relay's time. */
export function limitAddresses({ config }: LimitDeps): Gate {
  const requests = createLimiter(config.limits.requestsPerMinuteOfAddress, MINUTE_S);
  return function limitAddresses(c) {
    const waitMs = requests.take(addressBlock(visitorOf(c, config)));
    return waitMs === undefined ? undefined : refuse(c, waitMs, tooManyRequests(waitMs));
  };
}

/** Once it is known who asks: what one pass may ask for, and what it may write. Under open access the address counts. */
export function limitVisitors({ config: { limits } }: LimitDeps): Gate {
  const requests = createLimiter(limits.requestsPerMinute, MINUTE_S);
  const writes = createWriteLimit(limits.writesPerHour);
  return function limitVisitors(c) {
    const identity = c.get('identity');
    if (identity?.kind !== 'visitor') return undefined;
    const { visitor } = identity;
    const waitMs = requests.take(visitor.fairness);
    if (waitMs !== undefined) return refuse(c, waitMs, tooManyRequests(waitMs));
    const writeWaitMs = READS.includes(c.req.method) ? undefined : writes(visitor, c.req.header(IDEMPOTENCY_KEY));
    return writeWaitMs === undefined ? undefined : refuse(c, writeWaitMs, tooManyWrites(writeWaitMs));
  };
}

/** Says for how long a visitor may not write. A page that sends one intention again, because its line is bad, is not counted again. */
function createWriteLimit(perHour: Limits['writesPerHour']) {
  const limiters: Record<Visitor['role'], Limiter> = {
    client: createLimiter(perHour.client, HOUR_S),
    partner: createLimiter(perHour.partner, HOUR_S),
    desk: createLimiter(perHour.desk, HOUR_S),
  };
  const counted = createLimiter(1, HOUR_S);
  return function writeWait({ role, fairness }: Visitor, key: string | undefined): number | undefined {
    const intention = bookingKeySchema.safeParse(key?.toLowerCase());
    const repeat = intention.success ? `${fairness} ${intention.data}` : undefined;
    if (repeat !== undefined && counted.waitFor(repeat) !== undefined) return undefined;
    const waitMs = limiters[role].take(fairness);
    if (waitMs === undefined && repeat !== undefined) counted.take(repeat);
    return waitMs;
  };
}

/** Answers 429 with the time to wait. */
export function refuse(c: Context<AppEnv>, waitMs: number, detail: string): Response {
  c.set('isDecided', true);
  retryAfter(c, waitMs);
  return respondProblem(c, 'too-many-requests', { detail });
}
