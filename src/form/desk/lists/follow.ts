import type { Booking } from '../../../contract/bookings.ts';
import { DESK_EVENTS, type DeskEventName } from '../../../contract/desk.ts';
import { failureOf } from '../../api/request.ts';
import { createEventReader, type SentEvent } from './sent-events.ts';

/** What the stream tells, read. */
export type LiveEvent =
  | { name: 'ready' }
  | { name: 'booking'; booking: Booking }
  | { name: 'jobs' }
  | { name: 'lookup'; lookup: string };

/** Whether what is shown is kept up to date: not yet, as it happens, or not for now. */
export type Liveness = 'connecting' | 'live' | 'cut';

export interface FollowDeps {
  /** Opens the stream after the event of an ID; throws what `request` throws. */
  open(lastEventId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  onEvent(event: LiveEvent): void;
  onLiveness(liveness: Liveness): void;
  /** Resolves after `ms`, or sooner when `signal` aborts or there is reason to think that it would work now. */
  rest(ms: number, signal: AbortSignal): Promise<void>;
  /** 0 to 1. */
  random(): number;
}

/** The relay says every 20 s that it is still there: a stream that is silent for longer than this (ms) is dead. */
export const SILENCE_MS = 50_000;
/** The first wait before connecting again, and the longest (ms). */
export const RECONNECT_MS = { first: 1000, most: 30_000 };

/** Follows what happens at the desk until `signal` aborts: connects again whenever the stream is cut, and takes up after it. */
export async function follow(deps: FollowDeps, signal: AbortSignal): Promise<void> {
  let lastEventId = '';
  let failures = 0;
  while (!signal.aborted) {
    let askedToWaitMs = 0;
    try {
      await readStream(deps, lastEventId, signal, (event) => {
        failures = 0;
        lastEventId = event.id || lastEventId;
        const read = readEvent(event);
        if (read?.name === 'ready') deps.onLiveness('live');
        if (read) deps.onEvent(read);
      });
    } catch (error) {
      const failure = failureOf(error);
      askedToWaitMs = failure.kind === 'problem' ? (failure.retryAfterMs ?? 0) : 0;
    }
    if (signal.aborted) return;
    deps.onLiveness('cut');
    failures += 1;
    await deps.rest(Math.max(askedToWaitMs, backOff(failures, deps.random())), signal);
  }
}

/** Exponential, half of it by chance, so that a relay that comes back is not asked by all desks at once. */
function backOff(failures: number, random: number): number {
  const most = Math.min(RECONNECT_MS.first * 2 ** (failures - 1), RECONNECT_MS.most);
  return most / 2 + (most / 2) * random;
}

async function readStream(
  { open, rest }: FollowDeps,
  lastEventId: string,
  signal: AbortSignal,
  onEvent: (event: SentEvent) => void,
): Promise<void> {
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  try {
    const stream = await open(lastEventId, ended);
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    const events = createEventReader();
    for (;;) {
      const waiting = new AbortController();
      const silence = rest(SILENCE_MS, AbortSignal.any([ended, waiting.signal])).then(() => 'silence' as const);
      const piece = await Promise.race([reader.read(), silence]);
      waiting.abort();
      if (piece === 'silence' || piece.done) return;
      for (const event of events.feed(decoder.decode(piece.value, { stream: true }))) onEvent(event);
    }
  } finally {
    over.abort();
  }
}

/** An event of the contract; undefined for one that this page does not know, which a newer relay may send. */
export function readEvent({ name, data }: Pick<SentEvent, 'name' | 'data'>): LiveEvent | undefined {
  if (!isEventName(name)) return undefined;
  const json = parseJson(data);
  switch (name) {
    case 'ready':
    case 'jobs':
      return { name };
    case 'booking': {
      const booking = DESK_EVENTS.booking.safeParse(json);
      return booking.success ? { name, booking: booking.data } : undefined;
    }
    case 'lookup': {
      const lookup = DESK_EVENTS.lookup.safeParse(json);
      return lookup.success ? { name, lookup: lookup.data.name } : undefined;
    }
    default:
      return name satisfies never;
  }
}

function isEventName(name: string): name is DeskEventName {
  return Object.hasOwn(DESK_EVENTS, name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
