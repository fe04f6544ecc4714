import type { LookupName } from '../../contract/lookups.ts';
import type { Budget, Clock, Exchange, GatewayClient, Log } from '../ports.ts';
import { type LookupCopy, parseItems } from './copy.ts';
import type { LookupSpec } from './shared-copy.ts';

/** Why a lookup could not be read, and the request ID that support would ask for. */
export interface LookupFailure {
  reason: 'misconfigured' | 'busy' | 'unreachable' | 'unreadable';
  requestId: string;
}

export type Fetched<Item> =
  | { ok: true; copy: LookupCopy<Item>; tookMs: number }
  /** `tooSlow`: the gateway was asked, and did not answer in time. */
  | { ok: false; failure: LookupFailure; tooSlow: boolean };

export interface FlightTimes {
  /** When it has to be over (ms since the epoch). */
  deadline: number;
  /** How long the gateway has to answer once the request is sent, in ms. */
  answerWithinMs: number;
}

export interface FetchItemsDeps {
  client: GatewayClient;
  budget: Budget;
  clock: Clock;
  log: Log;
  newRequestId: () => string;
}

const CHECK = 'check GATEWAY_URL, and any proxy or sign-in page on the way';

/** Reads `GET /v1/<name>` once, after waiting for its turn in the budget. It is over by `deadline`, and never rejects. */
export async function fetchItems<Item>(
  { name, schema }: LookupSpec<Item>,
  { deadline, answerWithinMs }: FlightTimes,
  deps: FetchItemsDeps,
): Promise<Fetched<Item>> {
  const { client, clock, log, newRequestId } = deps;
  const requestId = newRequestId();
  if (!(await tokenBefore(deadline, deps))) {
    log.warn({ lookup: name, requestId }, 'no room in the request budget to read a lookup');
    return { ok: false, failure: { reason: 'busy', requestId }, tooSlow: false };
  }
  const fetchedAt = clock.now();
  const exchange = await client.send({
    method: 'GET',
    path: `/v1/${name}`,
    requestId,
    deadline: Math.min(deadline, fetchedAt + answerWithinMs),
  });
  if (exchange.kind === 'answer' && exchange.status === 200) {
    const parsed = parseItems(schema, exchange.body);
    if (parsed.ok) return { ok: true, copy: { items: parsed.items, fetchedAt }, tookMs: clock.now() - fetchedAt };
    const { requestId, bodyTrouble: body } = exchange;
    if (body === undefined) {
      const seen = { lookup: name, requestId, at: parsed.at };
      log.error(seen, 'a lookup does not have the shape that the gateway’s reference gives');
    } else {
      log.error(
        { lookup: name, requestId, body },
        `what came for a lookup is no JSON, so it may be another program’s: ${CHECK}`,
      );
    }
    return { ok: false, failure: { reason: 'unreadable', requestId }, tooSlow: false };
  }
  const failure = { reason: reasonOf(exchange), requestId: exchange.requestId };
  report(name, exchange, failure, log);
  return { ok: false, failure, tooSlow: exchange.kind === 'no-answer' && exchange.code === 'timeout' };
}

async function tokenBefore(deadline: number, { budget, clock, log }: FetchItemsDeps): Promise<boolean> {
  try {
    while (clock.now() < deadline) {
      const turn = await budget.take('lookup');
      if (turn.granted) return true;
      await clock.sleep(Math.min(turn.waitMs, deadline - clock.now()));
    }
  } catch (error) {
    log.error({ error }, 'the request budget cannot be read');
  }
  return false;
}

function reasonOf(exchange: Exchange): LookupFailure['reason'] {
  if (exchange.kind === 'no-answer') return 'unreachable';
  if (exchange.status === 401 || exchange.status === 403) return 'misconfigured';
  return exchange.status === 429 ? 'busy' : 'unreachable';
}

function report(name: LookupName, exchange: Exchange, { reason, requestId }: LookupFailure, log: Log): void {
  const seen = exchange.kind === 'answer' ? exchange.status : exchange.code;
  const body = exchange.kind === 'answer' ? exchange.bodyTrouble : undefined;
  const fields = { lookup: name, requestId, reason, seen, ...(body !== undefined && { body }) };
  if (typeof seen === 'number' && seen >= 300 && seen < 400) {
    log.error(fields, `the gateway redirects, which no answer of its own does: ${CHECK}`);
  } else if (reason === 'misconfigured') {
    log.error(fields, 'the gateway refuses the key: check GATEWAY_KEY, its scopes and its customers');
  } else if (seen === 'timeout') {
    log.warn(fields, 'the gateway took too long for a lookup: next time it is given longer, up to a minute');
  } else {
    log.warn(fields, 'a lookup could not be read');
  }
}
