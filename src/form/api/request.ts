import type * as z from 'zod/mini';
import { type RelayProblem, relayProblemSchema } from '../../contract/bookings.ts';
import { isRelayProblemType, problemType, type RelayProblemType } from '../../contract/problems.ts';

/** Why a request gave no answer that could be used. */
export type Failure =
  /** The relay said no, in a document of its own. */
  | { kind: 'problem'; type: RelayProblemType; problem: RelayProblem }
  /** Nothing that makes sense came back: no line, cut off, too late, or another machine's page. The relay may have acted. */
  | { kind: 'no-answer'; reason: 'network' | 'late' | 'unreadable' };

/** What the calls of this folder throw, and nothing else. Branch on `failure`, never on the message. */
export class RelayError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind === 'problem' ? failure.type : failure.reason, options);
    this.name = 'RelayError';
    this.failure = failure;
  }
}

/** The failure in anything that was thrown; a stranger's error counts as no answer. */
export function failureOf(error: unknown): Failure {
  return error instanceof RelayError ? error.failure : { kind: 'no-answer', reason: 'unreadable' };
}

export interface RelayRequest<T> {
  path: string;
  schema: z.ZodMiniType<T>;
  method?: 'GET' | 'POST' | 'PATCH';
  headers?: Record<string, string>;
  body?: unknown;
  /** Gives up with `late` after this many ms. Default `TIMEOUT_MS`. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}

/** How long (ms) an answer may take. */
const TIMEOUT_MS = 20_000;

export type Fetch = typeof globalThis.fetch;

/**
 * One request to the relay: its parsed answer and status, or a thrown `RelayError`.
 *
 *     const { body } = await request({ path: '/v1/page', schema: pageSchema });
 */
export async function request<T>(ask: RelayRequest<T>, fetcher: Fetch = fetch): Promise<{ status: number; body: T }> {
  const timeout = AbortSignal.timeout(ask.timeoutMs ?? TIMEOUT_MS);
  const response = await send(ask, timeout, fetcher);
  const json = await readJson(response, timeout);
  if (!response.ok) throw refusal(json);
  const parsed = ask.schema.safeParse(json);
  if (!parsed.success) throw new RelayError({ kind: 'no-answer', reason: 'unreadable' }, { cause: parsed.error });
  return { status: response.status, body: parsed.data };
}

/** A file from the relay, as it stands; or a thrown `RelayError`. */
export async function requestFile(ask: Pick<RelayRequest<unknown>, 'path' | 'headers'>, fetcher: Fetch = fetch) {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const response = await send(ask, timeout, fetcher);
  if (!response.ok) throw refusal(await readJson(response, timeout));
  try {
    return await response.blob();
  } catch (cause) {
    throw noAnswer(timeout, 'unreadable', cause);
  }
}

async function send(
  ask: Omit<RelayRequest<unknown>, 'schema'>,
  timeout: AbortSignal,
  fetcher: Fetch,
): Promise<Response> {
  try {
    return await fetcher(ask.path, {
      method: ask.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      signal: ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout,
    });
  } catch (cause) {
    throw noAnswer(timeout, 'network', cause);
  }
}

/** The answer's JSON; undefined for one that has no body by its status (204). */
async function readJson(response: Response, timeout: AbortSignal): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch (cause) {
    throw noAnswer(timeout, 'unreadable', cause);
  }
}

function noAnswer(timeout: AbortSignal, reason: 'network' | 'unreadable', cause: unknown): RelayError {
  return new RelayError({ kind: 'no-answer', reason: timeout.aborted ? 'late' : reason }, { cause });
}

/** A problem of the relay's own, or no answer at all: a proxy's error document says nothing about a booking. */
function refusal(json: unknown): RelayError {
  const problem = relayProblemSchema.safeParse(json);
  const type = problem.success ? problemType(problem.data) : '';
  return problem.success && isRelayProblemType(type)
    ? new RelayError({ kind: 'problem', type, problem: problem.data })
    : new RelayError({ kind: 'no-answer', reason: 'unreadable' });
}
