import type { SharedBudget } from '../budget/budget.ts';
import type { Timings } from '../journal/timings.ts';
import { createOutage } from '../outage.ts';
import type { Clock, Log } from '../ports.ts';
import { createInFlight } from '../sender/in-flight.ts';
import { createLoop, type Worker } from '../sender/loop.ts';
import type { OperationStore } from '../store/operation-store.ts';
import type { OperationAttempts } from './attempt-operation.ts';
import type { OperationEntry } from './entry.ts';
import type { OperationLooks } from './look-for-operation.ts';
import type { OperationRecorder } from './operation-recorder.ts';

interface Neighbours {
  store: OperationStore;
  attempts: OperationAttempts;
  looks: OperationLooks;
  recorder: OperationRecorder;
  budget: SharedBudget;
  clock: Clock;
  log: Log;
  timings: Pick<Timings, 'pollMs'>;
  /** How many attempts and looks may be in flight at once. */
  maxInFlight: number;
}

/** What is due and cannot be served (behind another one, no slot) is tried again after this. */
const BLOCKED_MS = 500;
const CANDIDATES = 8;

/** The loop that carries operations out and looks for those whose answer is lost. */
export function createOperationWorker(neighbours: Neighbours): Worker {
  const { store, attempts, looks, recorder, budget, clock, log, timings, maxInFlight } = neighbours;
  const inFlight = createInFlight(() => loop.nudge());
  const loop = createLoop({
    round,
    idle: inFlight.idle,
    outage: createOutage(log, {
      failing: 'the operations cannot be worked on: trying until it can',
      over: 'the operations can be worked on again',
    }),
    restMs: BLOCKED_MS,
    clock,
  });

  async function round(): Promise<number> {
    await sweep();
    await lookForDue();
    const waitMs = await sendDue();
    const nextDueAt = (await store.nextDueAt()) ?? Number.POSITIVE_INFINITY;
    const untilDue = nextDueAt - clock.now();
    return Math.min(timings.pollMs, waitMs ?? (untilDue > 0 ? untilDue : BLOCKED_MS));
  }

  /** Attempts whose relay died, or was held up for too long: nobody knows what became of them. */
  async function sweep(): Promise<void> {
    const ours = inFlight.keys();
    for (const entry of await store.abandoned(clock.now())) {
      // A clock set forward ends no attempt: this one will tell by itself what became of it.
      if (ours.has(entry.key)) continue;
      await recorder.record(entry, { kind: 'lease-expired', at: clock.now() }, 'sender lost');
    }
  }

  async function lookForDue(): Promise<void> {
    const due = await store.toLookFor(clock.now());
    const ours = inFlight.keys();
    for (const entry of due) {
      if (inFlight.size >= maxInFlight || loop.stopping.aborted) return;
      if (!ours.has(entry.key)) track(entry, looks.look(entry, loop.stopping));
    }
  }

  /** Begins attempts while there are operations, slots and tokens; how long to wait for a token, where that is what lacks. */
  async function sendDue(): Promise<number | undefined> {
    while (inFlight.size < maxInFlight && !loop.stopping.aborted) {
      const due = await store.toSend(clock.now(), CANDIDATES);
      if (due.length === 0) return undefined;
      const token = await budget.take('write');
      if (!token.granted) return token.waitMs;
      const begun = await beginFirst(due);
      if (!begun) return undefined;
      track(begun, attempts.finish(begun, loop.stopping));
    }
    return undefined;
  }

  async function beginFirst(due: readonly OperationEntry[]): Promise<OperationEntry | undefined> {
    for (const entry of due) {
      const begun = await attempts.begin(entry);
      if (begun) return begun;
    }
    return undefined;
  }

  function track({ key }: OperationEntry, work: Promise<void>): void {
    const told = work.catch((error: unknown) => log.error({ error, operation: key }, 'an operation failed here'));
    inFlight.track(key, told);
  }

  return { start: loop.start, nudge: loop.nudge, stop: loop.stop, round, idle: inFlight.idle };
}
