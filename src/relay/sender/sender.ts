import type { SharedBudget } from '../budget/budget.ts';
import { crashPoint } from '../crash-points.ts';
import type { Timings } from '../journal/timings.ts';
import { createOutage } from '../outage.ts';
import type { Clock, Log } from '../ports.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { Attempts } from './attempt.ts';
import { createInFlight } from './in-flight.ts';
import type { Looks } from './look.ts';
import { createLoop, type Worker } from './loop.ts';
import type { Recorder } from './recorder.ts';

interface Neighbours {
  journal: JournalStore;
  attempts: Attempts;
  looks: Looks;
  recorder: Recorder;
  budget: SharedBudget;
  clock: Clock;
  log: Log;
  timings: Pick<Timings, 'pollMs'>;
  /** How many attempts may be in flight at once. */
  maxInFlight: number;
}

/** What is due and cannot be served (a twin in flight, another relay looking) is tried again after this. */
const BLOCKED_MS = 500;
/** More than one, so that another relay that was quicker costs no round. */
const CANDIDATES = 8;

export interface Sender extends Worker {
  /** One more booking is to be sent. Nothing is done for it before there may be a token: it takes its turn then. */
  arrived(): void;
}

/** The loop that does whatever is due in the journal. */
export function createSender(neighbours: Neighbours): Sender {
  const { journal, attempts, looks, recorder, budget, clock, log, timings, maxInFlight } = neighbours;
  const inFlight = createInFlight(() => loop.nudge());
  let lookInFlight: Promise<void> | undefined;
  /** When no token was to be had, and when there may be one (ms since the epoch). */
  let outOfTokens: { since: number; until: number } | undefined;
  const loop = createLoop({
    round,
    idle,
    outage: createOutage(log, {
      failing: 'the journal cannot be worked on: trying until it can',
      over: 'the journal can be worked on again',
    }),
    restMs: BLOCKED_MS,
    clock,
  });

  async function round(): Promise<number> {
    await sweep();
    startLook();
    const waitMs = await sendDue();
    return Math.min(timings.pollMs, waitMs ?? (await untilDue()));
  }

  async function untilDue(): Promise<number> {
    const nextDueAt = (await journal.nextDueAt()) ?? Number.POSITIVE_INFINITY;
    const waitMs = nextDueAt - clock.now();
    return waitMs > 0 ? waitMs : BLOCKED_MS;
  }

  /** How long there is no token for sure; 0 when there may be one. */
  function untilToken(): number {
    const now = clock.now();
    // A clock that was set back tells nothing of a wait.
    return outOfTokens && now >= outOfTokens.since ? Math.max(0, outOfTokens.until - now) : 0;
  }

  /** Attempts whose sender died, or was held up for too long: nobody knows what became of them. */
  async function sweep(): Promise<void> {
    const ours = inFlight.keys();
    for (const entry of await journal.abandoned(clock.now())) {
      // A clock set forward ends no attempt: this one will tell by itself what became of it.
      if (ours.has(entry.key)) continue;
      await recorder.record(entry, { kind: 'lease-expired', at: clock.now() }, 'sender lost');
    }
  }

  function startLook(): void {
    if (lookInFlight || loop.stopping.aborted) return;
    const look = looks
      .look(loop.stopping)
      .then((looked) => {
        if (looked) loop.nudge();
      })
      .catch((error: unknown) => log.error({ error }, 'a look at the job list could not be recorded'))
      .finally(() => {
        lookInFlight = undefined;
      });
    lookInFlight = look;
  }

  /** Begins attempts while there are bookings, slots and tokens; how long to wait for a token, where that is what lacks. */
  async function sendDue(): Promise<number | undefined> {
    while (inFlight.size < maxInFlight && !loop.stopping.aborted) {
      // To find out who is next means to put the whole queue in order.
      const untilTokenMs = untilToken();
      if (untilTokenMs > 0) return untilTokenMs;
      const due = await journal.toSend(clock.now(), CANDIDATES);
      if (due.length === 0) return undefined;
      if (looks.wantsToken) return BLOCKED_MS;
      const token = await budget.take('write');
      if (!token.granted) {
        const since = clock.now();
        outOfTokens = { since, until: since + Math.min(token.waitMs, timings.pollMs) };
        return token.waitMs;
      }
      crashPoint('sender:after-taking-token');
      const begun = await beginFirst(due);
      if (!begun) return undefined;
      const attempt = attempts
        .finish(begun, loop.stopping)
        .catch((error: unknown) => log.error({ error }, 'an attempt ended in an error of our own'));
      inFlight.track(begun.key, attempt);
    }
    return undefined;
  }

  async function beginFirst(due: Awaited<ReturnType<JournalStore['toSend']>>) {
    for (const entry of due) {
      const begun = await attempts.begin(entry);
      if (begun) return begun;
    }
    return undefined;
  }

  async function idle(): Promise<void> {
    while (inFlight.size > 0 || lookInFlight) await Promise.all([inFlight.idle(), lookInFlight]);
  }

  function arrived(): void {
    if (untilToken() === 0) loop.nudge();
  }

  return { start: loop.start, nudge: loop.nudge, arrived, stop: loop.stop, round, idle };
}
