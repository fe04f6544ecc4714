import { Hono } from 'hono';
import { type SSEMessage, streamSSE } from 'hono/streaming';
import type { Booking } from '../../../contract/bookings.ts';
import type { DeskEventName } from '../../../contract/desk.ts';
import { needs } from '../../access/needs.ts';
import type { ContentDeps } from '../../booking-check/content-problem.ts';
import type { DeskEvent, EventHub, Listening } from '../../live-events/event-hub.ts';
import type { Clock } from '../../ports.ts';
import { bookingFor } from '../../sight/sight.ts';
import { sightOf } from '../../sight/sight-of.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem, retryAfter } from '../problem-response.ts';

export interface EventsDeps extends ContentDeps {
  events: Pick<EventHub, 'listen'>;
  clock: Clock;
  /** Undefined where nobody signs in. */
  signIn?: Pick<SignIn, 'identify'> | undefined;
}

/** A proxy takes a connection on which nothing comes for a dead one. */
const HEARTBEAT_MS = 20_000;
/** How soon a browser connects again. */
const RECONNECT_MS = 3_000;
const BUSY_RETRY_MS = 30_000;

/**
 * `GET /events`: what happens to the bookings of the desk's channel, as server-sent events (WHATWG HTML, "Server-sent
 * events"). Ends when the pass does, soon after its session has
 * ended or has another ID (the browser comes back with that), and when the relay stops.
 */
export function eventsRoute(deps: EventsDeps) {
  const { events, clock, signIn } = deps;
  return new Hono<AppEnv>().get('/events', needs({ roles: ['desk'] }), async (c) => {
    const visitor = c.get('visitor');
    const after = idIn(c.req.header('Last-Event-ID'));
    const { channel, fairness } = visitor;
    const listening = await events.listen({ channel, fairness, after }).catch(() => 'unreadable' as const);
    if (listening === 'unreadable') return journalUnreadable(c);
    if (!listening) {
      retryAfter(c, BUSY_RETRY_MS);
      return respondProblem(c, 'too-many-requests', { detail: 'Too many pages follow what happens here.' });
    }
    const isStillIn = async () => visitor.name === undefined || (await signIn?.identify(c))?.kind === 'visitor';
    const response = streamSSE(c, async (stream) => {
      stream.onAbort(() => listening.close());
      try {
        const right = {
          expiresAt: visitor.expiresAt,
          isStillIn,
          see: (booking: Booking) => bookingFor(sightOf(visitor, deps), booking, undefined),
        };
        await pass(listening, right, clock, stream);
      } finally {
        listening.close();
      }
    });
    response.headers.set('Cache-Control', 'no-store');
    // nginx would else keep events back until it has enough of them.
    response.headers.set('X-Accel-Buffering', 'no');
    return response;
  });
}

interface EventStream {
  writeSSE(message: SSEMessage): Promise<void>;
  write(text: string): Promise<unknown>;
}

interface Right {
  expiresAt: number | undefined;
  /** Asked now and then: a session can end before its time. */
  isStillIn(): Promise<boolean>;
  /** A booking as far as whoever listens may see it. */
  see(booking: Booking): Booking;
}

/** Passes on what happens until there is no more, or until whoever listens may not any longer. */
async function pass(
  listening: Listening,
  { expiresAt = Number.POSITIVE_INFINITY, isStillIn, see }: Right,
  clock: Clock,
  stream: EventStream,
): Promise<void> {
  let askedAt = clock.now();
  for (;;) {
    const leftMs = expiresAt - clock.now();
    if (leftMs <= 0) return;
    if (clock.now() - askedAt >= HEARTBEAT_MS) {
      if (!(await isStillIn())) return;
      askedAt = clock.now();
    }
    const event = await listening.next(Math.min(HEARTBEAT_MS, leftMs));
    if (event === 'end') return;
    if (event === 'quiet') await stream.write(': still here\n\n');
    else await stream.writeSSE(messageOf(event, see));
  }
}

function messageOf(event: DeskEvent, see: Right['see']): SSEMessage {
  const message = (name: DeskEventName, data: object) => ({
    event: name,
    id: String(event.id),
    data: JSON.stringify(data),
  });
  switch (event.name) {
    case 'ready':
      return { ...message('ready', {}), retry: RECONNECT_MS };
    case 'booking':
      return message('booking', see(event.booking));
    case 'jobs':
      return message('jobs', {});
    case 'lookup':
      return message('lookup', { name: event.lookup });
    default:
      return event satisfies never;
  }
}

/** An ID that this relay, or another on the store, has given out; undefined for anything else. */
function idIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
