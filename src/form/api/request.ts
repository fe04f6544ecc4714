import type { RelayProblem } from '../../contract/bookings.ts';
import { CHANNEL_HEADER } from '../../contract/framing.ts';
import type { RelayProblemType } from '../../contract/problems.ts';
import { PERSON_HEADER } from '../../contract/sign-in.ts';
import { later } from '../app/later.ts';
import { wordsFor } from '../language/said.ts';
import type { PassHolder } from '../pass/holder.ts';
import { isPassProblem } from '../pass/pass-problem.ts';
import { tabPass } from '../pass/tab-pass.ts';
import type { Reader } from '../reading/reader.ts';
import { personSpace } from '../sign-in/this-person.ts';
import { channelOfPage, RELAY_ORIGIN } from './relay-address.ts';

/** Why a request gave no answer that could be used. */
export type Failure =
  /** The relay said no, in a document of its own. `retryAfterMs`: it asked not to be asked again before. */
  | { kind: 'problem'; type: RelayProblemType; problem: RelayProblem; retryAfterMs?: number }
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

/** Whether something failed for the visitor's pass alone: asking again with the same pass is of no use. */
export function isPassFailure(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'problem' && isPassProblem(failure.type);
}

export interface RelayRequest<T> {
  path: string;
  schema: Reader<T>;
  method?: 'GET' | 'POST' | 'PATCH';
  headers?: Record<string, string>;
  body?: unknown;
  /** Gives up with `late` after this many ms. Default `TIMEOUT_MS`. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
  /** Goes on when the page is gone. For small bodies: browsers allow 64 KiB of such requests at once (Fetch standard). */
  keepalive?: boolean;
}

/** What reads the relay's no: few pages ever hear one before somebody has sent something. */
const refusals = later(() => import('./read-refusal.ts'));

/** How long (ms) an answer may take. */
const TIMEOUT_MS = 20_000;

export type Fetch = typeof globalThis.fetch;

/** The visitor's pass, and who is to be told when the relay does not take it. */
type Pass = Pick<PassHolder, 'current' | 'refuse'>;

/**
 * One request to the relay, with the visitor's pass: its parsed answer and status, or a thrown `RelayError`.
 *
 *     const { body } = await request({ path: '/v1/page', schema: pageSchema });
 */
export async function request<T>(
  ask: RelayRequest<T>,
  fetcher: Fetch = fetch,
  pass: Pass = tabPass,
): Promise<{ status: number; body: T }> {
  const timeout = AbortSignal.timeout(ask.timeoutMs ?? TIMEOUT_MS);
  const response = await send(ask, timeout, fetcher, pass);
  const json = await readJson(response, timeout);
  const parsed = ask.schema.safeParse(json);
  if (!parsed.success) throw new RelayError({ kind: 'no-answer', reason: 'unreadable' }, { cause: parsed.error });
  return { status: response.status, body: parsed.data };
}

/** A file from the relay, as it stands; or a thrown `RelayError`. */
export async function requestFile(
  ask: Pick<RelayRequest<unknown>, 'path' | 'headers'>,
  fetcher: Fetch = fetch,
  pass: Pass = tabPass,
) {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const response = await send(ask, timeout, fetcher, pass);
  try {
    return await response.blob();
  } catch (cause) {
    throw noAnswer(timeout, 'unreadable', cause);
  }
}

/** An answer that goes on for as long as `signal` allows; or a thrown `RelayError`. It has to begin as soon as any other. */
export async function requestStream(
  ask: Pick<RelayRequest<unknown>, 'path' | 'headers' | 'signal'>,
  fetcher: Fetch = fetch,
  pass: Pass = tabPass,
): Promise<ReadableStream<Uint8Array>> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), TIMEOUT_MS);
  try {
    const { body } = await send(ask, late.signal, fetcher, pass);
    if (body === null) throw new RelayError({ kind: 'no-answer', reason: 'unreadable' });
    return body;
  } finally {
    clearTimeout(timer);
  }
}

/** The relay's yes; its no is thrown, and told to the pass's holder where the pass is what it did not take. */
async function send(
  ask: Omit<RelayRequest<unknown>, 'schema'>,
  timeout: AbortSignal,
  fetcher: Fetch,
  holder: Pass,
): Promise<Response> {
  const pass = holder.current();
  const response = await exchange(ask, timeout, fetcher, pass);
  if (response.ok) return response;
  const failure = await readRefusal(await readJson(response, timeout), response.headers);
  if (failure.kind === 'problem' && isPassProblem(failure.type)) {
    holder.refuse(pass, { type: failure.type, problem: failure.problem });
  }
  throw new RelayError(failure);
}

async function exchange(
  ask: Omit<RelayRequest<unknown>, 'schema'>,
  timeout: AbortSignal,
  fetcher: Fetch,
  pass: string | undefined,
): Promise<Response> {
  const channel = channelOfPage(globalThis.location?.pathname ?? '');
  const writer = ask.method !== undefined && pass === undefined ? personSpace.mark : undefined;
  try {
    return await fetcher(`${RELAY_ORIGIN}${ask.path}`, {
      method: ask.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(writer !== undefined && { [PERSON_HEADER]: writer }),
        ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
        ...(channel !== undefined && { [CHANNEL_HEADER]: channel }),
        ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      // Whoever is signed in here is not whoever is at a partner's page.
      ...(channel !== undefined && { credentials: 'omit' }),
      ...(ask.keepalive && { keepalive: true }),
      signal: ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout,
    });
  } catch (cause) {
    throw noAnswer(timeout, 'network', cause);
  }
}

/** The answer's JSON, once there are words for what it says; undefined for one that has no body by its status (204). */
async function readJson(response: Response, timeout: AbortSignal): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    const answer: unknown = await response.json();
    await wordsFor(answer);
    return answer;
  } catch (cause) {
    throw noAnswer(timeout, 'unreadable', cause);
  }
}

/** What the relay's no says; no answer where the file that reads it does not come. */
async function readRefusal(json: unknown, headers: Headers): Promise<Failure> {
  try {
    return (await refusals.load()).readRefusal(json, headers);
  } catch (cause) {
    throw new RelayError({ kind: 'no-answer', reason: 'network' }, { cause });
  }
}

function noAnswer(timeout: AbortSignal, reason: 'network' | 'unreadable', cause: unknown): RelayError {
  return new RelayError({ kind: 'no-answer', reason: timeout.aborted ? 'late' : reason }, { cause });
}
