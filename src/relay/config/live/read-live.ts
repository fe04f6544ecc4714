import type { ZodMiniType } from 'zod/mini';
import { LOOKUPS, type LookupItem } from '../../../contract/lookups.ts';
import { LOOKUP_TIMES } from '../../lookups/cached-lookup.ts';
import { mayBeCutOff, parseItems } from '../../lookups/copy.ts';
import type { Clock, Exchange, GatewayClient } from '../../ports.ts';

/** The lookups that entries of a config are about. One request each, of the tenant's forty a minute. */
const NAMES = ['sites', 'job-types', 'projects', 'custom-fields'] as const;
type Name = (typeof NAMES)[number];

export type LiveLookups = {
  [N in Name]: {
    items: readonly LookupItem<N>[];
    /** There may be more than the gateway shows: what is not among the items may exist all the same. */
    mayBeCutOff: boolean;
  };
};

export type ReadLive = { ok: true; lookups: LiveLookups } | { ok: false; reason: string };

/** As long as the relay itself gives a slow gateway. */
const ANSWER_WITHIN_MS = LOOKUP_TIMES.answerCapMs;
const CHECK = 'check GATEWAY_URL, and any proxy on the way';

/** Reads the live lookups, each once, or says in words why one cannot be read. Never tells a key. */
export async function readLive(
  client: GatewayClient,
  clock: Pick<Clock, 'now'>,
  newRequestId: () => string,
): Promise<ReadLive> {
  const read = async <Item>(name: Name, schema: ZodMiniType<Item>) => {
    const deadline = clock.now() + ANSWER_WITHIN_MS;
    const exchange = await client.send({ method: 'GET', path: `/v1/${name}`, requestId: newRequestId(), deadline });
    if (exchange.kind === 'no-answer' || exchange.status !== 200) throw new Unreadable(reasonOf(name, exchange));
    const parsed = parseItems(schema, exchange.body);
    if (!parsed.ok && exchange.bodyTrouble !== undefined) {
      throw new Unreadable(`the answer to GET /v1/${name} is ${exchange.bodyTrouble}: ${CHECK}`);
    }
    if (!parsed.ok) throw new Unreadable(`GET /v1/${name} is not in the shape that the gateway’s reference gives`);
    return { items: parsed.items, mayBeCutOff: mayBeCutOff(parsed) };
  };
  try {
    const lookups = {
      sites: await read('sites', LOOKUPS.sites),
      'job-types': await read('job-types', LOOKUPS['job-types']),
      projects: await read('projects', LOOKUPS.projects),
      'custom-fields': await read('custom-fields', LOOKUPS['custom-fields']),
    };
    return { ok: true, lookups };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

function reasonOf(name: Name, exchange: Exchange): string {
  const request = `GET /v1/${name}`;
  if (exchange.kind === 'no-answer') return `the gateway does not answer ${request} (${exchange.code})`;
  switch (exchange.status) {
    case 401:
    case 403:
      return `the gateway refuses the key (${exchange.status} to ${request}): check GATEWAY_KEY, its scopes and its customers`;
    case 429:
      return `the gateway is busy (429 to ${request}): try again in a minute`;
    default:
      return otherwise(request, exchange);
  }
}

/** What the gateway itself never answers is another program's on the way to it. */
function otherwise(request: string, { status, bodyTrouble }: Extract<Exchange, { kind: 'answer' }>): string {
  if (status >= 300 && status < 400) return `the gateway redirects ${request} (${status}): ${CHECK}`;
  const answers = `the gateway answers ${status} to ${request}`;
  return bodyTrouble === undefined ? answers : `${answers}, which is ${bodyTrouble}: ${CHECK}`;
}
