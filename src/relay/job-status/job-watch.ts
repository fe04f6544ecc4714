import type { SharedBudget } from '../budget/budget.ts';
import { classify } from '../journal/classify.ts';
import type { Clock, GatewayClient, Log } from '../ports.ts';
import type { JobsSeen } from '../store/jobs-seen.ts';
import { askForJob, currentOf, type ShownJob } from './read-job.ts';

/** A job as a booking has it. */
export interface BookedJob {
  id: string;
  number: string;
}

/** Keeps what is known of bookings' jobs near to what the gateway has. Nothing here rejects. */
export interface JobWatch {
  /**
   * Asks for the job, at most once a minute among all relays, in the room that writes leave in the budget. Resolves when
   * it is known anew or cannot be for now, after `withinMs` at the latest; the asking goes on.
   */
  ask(job: BookedJob, withinMs: number): Promise<void>;
  /** The job has just been written to: asks at once, whenever it was asked before. */
  askAtOnce(job: BookedJob): Promise<void>;
  /** A request that began at `at` happened to show the job. */
  saw(job: ShownJob, at: number): Promise<void>;
}

interface Neighbours {
  gateway: GatewayClient;
  budget: SharedBudget;
  jobsSeen: JobsSeen;
  clock: Clock;
  log: Log;
  newRequestId(): string;
}

/** How often a job is asked for at most. */
export const ASK_EVERY_MS = 60_000;
/** How long an asking may wait for its turn, and how long for its answer. */
const TURN_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 15_000;

export function createJobWatch({ gateway, budget, jobsSeen, clock, log, newRequestId }: Neighbours): JobWatch {
  async function ask(job: BookedJob): Promise<void> {
    try {
      if (!(await hasTurn())) return;
      const at = clock.now();
      const requestId = newRequestId();
      const { read, exchange } = await askForJob(gateway, job.id, job.number, {
        requestId,
        deadline: at + ANSWER_WITHIN_MS,
      });
      const outcome = classify(exchange);
      if (outcome.kind === 'not-written' && outcome.hold === 'busy') await budget.slowDown();
      if (read.kind === 'shown') await saw(read.job, at);
      else
        log.warn(
          { job: job.id, seen: read.kind === 'failed' ? read.seen : 'absent', requestId },
          'a job could not be seen',
        );
    } catch (error) {
      log.error({ job: job.id, error }, 'what a job is now could not be kept');
    }
  }

  async function hasTurn(): Promise<boolean> {
    const until = clock.now() + TURN_WITHIN_MS;
    while (clock.now() < until) {
      const turn = await budget.take('lookup');
      if (turn.granted) return true;
      await clock.sleep(Math.min(turn.waitMs, until - clock.now()));
    }
    return false;
  }

  async function saw(job: ShownJob, at: number): Promise<void> {
    await jobsSeen.save(job.id, currentOf(job, at), at);
  }

  return {
    async ask(job, withinMs) {
      const isOurs = await jobsSeen.claim(job.id, clock.now(), ASK_EVERY_MS).catch(() => false);
      if (!isOurs) return;
      const done = new AbortController();
      await Promise.race([ask(job), clock.sleep(withinMs, done.signal)]);
      done.abort();
    },
    async askAtOnce(job) {
      // Counts as this minute's asking.
      await jobsSeen.claim(job.id, clock.now(), 0).catch(() => false);
      await ask(job);
    },
    saw: (job, at) =>
      saw(job, at).catch((error: unknown) => log.error({ job: job.id, error }, 'what a job is now could not be kept')),
  };
}
