import { problemSchema } from '../../contract/problem-document.ts';
import { PROBLEM_MEDIA_TYPE, problemType } from '../../contract/problems.ts';
import type { GatewaySettings } from '../env.ts';
import type { Clock, Exchange, GatewayClient, GatewayRequest } from '../ports.ts';
import { currentTrace } from '../tracing/ambient.ts';
import { spanIn, writeTraceparent } from '../tracing/traceparent.ts';
import { failureOf } from './progress.ts';
import { bodyTroubleIn, parseJson, readBody } from './read-body.ts';

export interface GatewayClientOptions {
  gateway: GatewaySettings;
  clock: Pick<Clock, 'now'>;
  /** Node's own by default. */
  fetch?: typeof fetch;
  /** The largest body that is read; a hundred sites are some 20 kB. 5 MB by default. */
  maxBodyBytes?: number;
}

/** Refused as well, the other key is left alone for this long: its requests come on top of the budget. */
const SPARE_RESTS_MS = 60_000;

/**
 * The only way to the gateway, and the only place that holds its keys. One call is one request, with one exception:
 * a 401 to one key is asked again with the other when there are two, and the one that works is kept from then on
 * (CONTRACT.md: during rotation both are valid for a while, and then the old one is not). A 401 writes nothing.
 */
export function createGatewayClient({
  gateway: { origin, key, nextKey },
  clock,
  fetch = globalThis.fetch,
  maxBodyBytes = 5_000_000,
}: GatewayClientOptions): GatewayClient {
  let inUse = key;
  let spare = nextKey;
  let spareRestsUntil = Number.NEGATIVE_INFINITY;

  async function sendWith(key: string, request: GatewayRequest): Promise<Exchange> {
    const { requestId } = request;
    const remainingMs = request.deadline - clock.now();
    if (remainingMs <= 0) return { kind: 'no-answer', progress: 'not-sent', code: 'timeout', requestId };
    const signal = AbortSignal.timeout(remainingMs);
    try {
      const response = await fetch(urlOf(origin, request), {
        method: request.method,
        headers: headersOf(request, key),
        body: request.body === undefined ? null : JSON.stringify(request.body),
        // A redirect is no answer of the gateway's, and following one could carry the key elsewhere.
        redirect: 'manual',
        signal,
      });
      return answerOf(response, await readBody(response, maxBodyBytes), requestId);
    } catch (error) {
      const failure = signal.aborted ? { progress: 'maybe-sent' as const, code: 'timeout' } : failureOf(error);
      return { kind: 'no-answer', ...failure, requestId };
    }
  }

  return {
    async send(request) {
      const tried = inUse;
      const other = spare;
      const exchange = await sendWith(tried, request);
      if (!isUnauthorized(exchange) || other === undefined || clock.now() < spareRestsUntil) return exchange;
      const second = await sendWith(other, request);
      if (isUnauthorized(second)) spareRestsUntil = clock.now() + SPARE_RESTS_MS;
      // Unless a request beside this one has swapped them already.
      if (second.kind === 'answer' && !isUnauthorized(second) && inUse === tried) [inUse, spare] = [other, tried];
      return second;
    },
  };
}

function isUnauthorized(exchange: Exchange): boolean {
  return exchange.kind === 'answer' && exchange.status === 401;
}

function urlOf(origin: string, { path, query }: GatewayRequest): URL {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url;
}

/** With the trace that the request is made in, if it is in one: a plain extra header to a gateway that takes no notice of it. */
function headersOf(request: GatewayRequest, key: string): Record<string, string> {
  const trace = currentTrace();
  return {
    Authorization: `Bearer ${key}`,
    Accept: 'application/json',
    'X-Request-Id': request.requestId,
    ...(trace && { traceparent: writeTraceparent(spanIn(trace)) }),
    ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
  };
}

function answerOf(response: Response, text: string | undefined, sentRequestId: string): Exchange {
  const body = parseJson(text);
  const date = Date.parse(response.headers.get('Date') ?? '');
  return {
    kind: 'answer',
    status: response.status,
    body,
    bodyTrouble: bodyTroubleIn(response, text, body),
    problemType: problemTypeOf(response, body),
    requestId: response.headers.get('X-Request-Id') ?? sentRequestId,
    date: Number.isNaN(date) ? undefined : date,
  };
}

/** A problem document is known by its media type and its shape together: a proxy's JSON is not the gateway's word. */
function problemTypeOf(response: Response, body: unknown): string | undefined {
  if (!response.headers.get('Content-Type')?.toLowerCase().startsWith(PROBLEM_MEDIA_TYPE)) return undefined;
  const problem = problemSchema.safeParse(body);
  return problem.success ? problemType(problem.data) : undefined;
}
