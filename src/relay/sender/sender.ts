import type { SharedBudget } from '../budget/budget.ts';
import { crashPoint } from '../crash-points.ts';
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
  /** How many attempts may be in flight at once. */
  maxInFlight: number;
}

/** Other relays' bookings and the operator's decisions are seen at the latest after this. */
const POLL_MS = 2_000;
/** What is due and cannot be served (a twin in flight, another relay looking) is tried again after this. */
const BLOCKED_MS = 500;
/** More than one, so that another relay that was quicker costs no round. */
const CANDIDATES = 8;

/** The loop that does whatever is due in the journal. */
export function createSender(neighbours: Neighbours): Worker {
  const { journal, attempts, looks, recorder, budget, clock, log, maxInFlight } = neighbours;
  const inFlight = createInFlight(() => loop.nudge());
  let lookInFlight: Promise<void> | undefined;
  const loop = createLoop({
    round,
    idle,
    failed: (error) => log.error({ error }, 'the journal cannot be worked on: trying again'),
    restMs: BLOCKED_MS,
    clock,
  });

  async function round(): Promise<number> {
    await sweep();
    startLook();
    const waitMs = await sendDue();
    const nextDueAt = (await journal.nextDueAt()) ?? Number.POSITIVE_INFINITY;
    const untilDue = nextDueAt - clock.now();
    return Math.min(POLL_MS, waitMs ?? (untilDue > 0 ? untilDue : BLOCKED_MS));
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
      const due = await journal.toSend(clock.now(), CANDIDATES);
      if (due.length === 0) return undefined;
      if (looks.wantsToken) return BLOCKED_MS;
      const token = await budget.take('write');
      if (!token.granted) return token.waitMs;
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

  return { start: loop.start, nudge: loop.nudge, stop: loop.stop, round, idle };
}
