import type { LookupName } from '../../contract/lookups.ts';
import { isHandshakeTrouble } from '../gateway/progress.ts';
import type { Budget, Clock, Exchange, GatewayClient, Log } from '../ports.ts';
import type { Complaint, Complaints } from './complaints.ts';
import { type LookupCopy, parseItems } from './copy.ts';
import type { LookupSpec } from './shared-copy.ts';

/** Why a lookup could not be read, and the request ID that support would ask for, under which the log has it. */
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
  complaints: Complaints;
}

type Answer = Extract<Exchange, { kind: 'answer' }>;

const CHECK = 'check GATEWAY_URL, and any proxy or sign-in page on the way';
const UNTRUSTED =
  'no trusted connection to the gateway can be made: check its certificate, GATEWAY_URL, and NODE_EXTRA_CA_CERTS where a proxy on the way has a certificate of its own';

/** Reads `GET /v1/<name>` once, after waiting for its turn in the budget. It is over by `deadline`, and never rejects. */
export async function fetchItems<Item>(
  { name, schema }: LookupSpec<Item>,
  { deadline, answerWithinMs }: FlightTimes,
  deps: FetchItemsDeps,
): Promise<Fetched<Item>> {
  const { client, clock, log, newRequestId, complaints } = deps;
  const asked = newRequestId();
  if (!(await tokenBefore(deadline, deps))) {
    log.warn({ lookup: name, requestId: asked }, 'no room in the request budget to read a lookup');
    return { ok: false, failure: { reason: 'busy', requestId: asked }, tooSlow: false };
  }
  const fetchedAt = clock.now();
  const exchange = await client.send({
    method: 'GET',
    path: `/v1/${name}`,
    requestId: asked,
    deadline: Math.min(deadline, fetchedAt + answerWithinMs),
  });
  if (exchange.kind === 'answer' && exchange.status === 200) {
    const parsed = parseItems(schema, exchange.body);
    if (parsed.ok) {
      complaints.mended(name);
      return { ok: true, copy: { items: parsed.items, fetchedAt }, tookMs: clock.now() - fetchedAt };
    }
    const told = complaints.tell({
      lookup: name,
      requestId: exchange.requestId,
      ...unreadable(name, exchange, parsed.at),
    });
    return { ok: false, failure: { reason: 'unreadable', requestId: told }, tooSlow: false };
  }
  const reason = reasonOf(exchange);
  const requestId = complaints.tell({ lookup: name, requestId: exchange.requestId, ...unread(exchange, reason) });
  return {
    ok: false,
    failure: { reason, requestId },
    tooSlow: exchange.kind === 'no-answer' && exchange.code === 'timeout',
  };
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

type Told = Pick<Complaint, 'level' | 'seen' | 'message'>;

/** `at`: where its shape is another than the reference's, which is this lookup's alone. */
function unreadable(name: LookupName, { bodyTrouble: body }: Answer, at: string): Told {
  return body === undefined
    ? {
        level: 'error',
        seen: { lookup: name, at },
        message: 'a lookup does not have the shape that the gateway’s reference gives',
      }
    : {
        level: 'error',
        seen: { body },
        message: `what came for a lookup is no JSON, so it may be another program’s: ${CHECK}`,
      };
}

function unread(exchange: Exchange, reason: LookupFailure['reason']): Told {
  const code = exchange.kind === 'answer' ? exchange.status : exchange.code;
  const body = exchange.kind === 'answer' ? exchange.bodyTrouble : undefined;
  const seen = { reason, seen: code, ...(body !== undefined && { body }) };
  if (typeof code === 'number' && code >= 300 && code < 400) {
    return { level: 'error', seen, message: `the gateway redirects, which no answer of its own does: ${CHECK}` };
  }
  if (reason === 'misconfigured') {
    return {
      level: 'error',
      seen,
      message: 'the gateway refuses the key: check GATEWAY_KEY, its scopes and its customers',
    };
  }
  if (typeof code === 'string' && isHandshakeTrouble(code)) {
    return { level: 'error', seen, message: UNTRUSTED };
  }
  if (code === 'timeout') {
    return {
      level: 'warn',
      seen,
      message: 'the gateway took too long for a lookup: next time it is given longer, up to a minute',
    };
  }
  return { level: 'warn', seen, message: 'a lookup could not be read' };
}
