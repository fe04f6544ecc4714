import type { LookupName } from '../../contract/lookups.ts';
import type { Budget, Clock, Exchange, GatewayClient, Log } from '../ports.ts';
import { type LookupCopy, parseItems } from './copy.ts';
import type { LookupSpec } from './shared-copy.ts';

/** Why a lookup could not be read, and the request ID that support would ask for. */
export interface LookupFailure {
  reason: 'misconfigured' | 'busy' | 'unreachable' | 'unreadable';
  requestId: string;
}

export type Fetched<Item> = { ok: true; copy: LookupCopy<Item> } | { ok: false; failure: LookupFailure };

export interface FetchItemsDeps {
  client: GatewayClient;
  budget: Budget;
  clock: Clock;
  log: Log;
  newRequestId: () => string;
}

/** How long the gateway has to answer once the request is sent. */
const ANSWER_WITHIN_MS = 15_000;

/** Reads `GET /v1/<name>` once, after waiting for its turn in the budget. It is over by `deadline`, and never rejects. */
export async function fetchItems<Item>(
  { name, schema }: LookupSpec<Item>,
  deadline: number,
  deps: FetchItemsDeps,
): Promise<Fetched<Item>> {
  const { client, clock, log, newRequestId } = deps;
  const requestId = newRequestId();
  if (!(await tokenBefore(deadline, deps))) {
    log.warn({ lookup: name, requestId }, 'no room in the request budget to read a lookup');
    return { ok: false, failure: { reason: 'busy', requestId } };
  }
  const fetchedAt = clock.now();
  const exchange = await client.send({
    method: 'GET',
    path: `/v1/${name}`,
    requestId,
    deadline: Math.min(deadline, fetchedAt + ANSWER_WITHIN_MS),
  });
  if (exchange.kind === 'answer' && exchange.status === 200) {
    const parsed = parseItems(schema, exchange.body);
    if (parsed.ok) return { ok: true, copy: { items: parsed.items, fetchedAt } };
    const seen = { lookup: name, requestId: exchange.requestId, at: parsed.at };
    log.error(seen, 'a lookup does not have the shape that the gateway’s reference gives');
    return { ok: false, failure: { reason: 'unreadable', requestId: exchange.requestId } };
  }
  const failure = { reason: reasonOf(exchange), requestId: exchange.requestId };
  report(name, exchange, failure, log);
  return { ok: false, failure };
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
  const fields = { lookup: name, requestId, reason, seen };
  if (reason === 'misconfigured') {
    log.error(fields, 'the gateway refuses the key: check GATEWAY_KEY, its scopes and its customers');
  } else {
    log.warn(fields, 'a lookup could not be read');
  }
}
