import { equalJitter, fullJitter } from './backoff.ts';
import type { Outcome } from './classify.ts';
import { doubtsOf, lookAgain, resendWait, windowEnd } from './doubts.ts';
import type { Decision, Effect, JournalEvent, Life, LifeIn } from './life.ts';
import { lookupsInDoubt } from './refusal.ts';
import { landBy, type Timings } from './timings.ts';

/** Where an event leads, and what to do once that is durable. */
export interface Transition {
  life: Life;
  effects: readonly Effect[];
}

type EventOf<Kind extends JournalEvent['kind']> = Extract<JournalEvent, { kind: Kind }>;

/**
 * A booking's state machine (DESIGN.md, "A booking's life"): where `event` leads from `life`; undefined when it
 * means nothing there. Pure: nothing is sent or stored here.
 */
export function transition(life: Life, event: JournalEvent, timings: Timings): Transition | undefined {
  switch (event.kind) {
    case 'attempt-begun':
      return begin(life, event);
    case 'answered':
      return life.attempt?.number === event.attempt ? settle(life, event, timings) : settleLate(life, event);
    case 'lease-expired':
      return life.state === 'sending' && life.lease.until <= event.at ? to(doubt(life, event.at, event.at)) : undefined;
    case 'reconciled':
      return life.state === 'unanswered' ? reconcile(life, event, timings) : undefined;
    case 'job-announced':
      return life.state === 'unanswered' && life.dueAt > event.at ? to({ ...life, dueAt: event.at }) : undefined;
    case 'decided':
      return decide(life, event);
    default:
      return event satisfies never;
  }
}

function begin(life: Life, { attempt, lease, at }: EventOf<'attempt-begun'>): Transition | undefined {
  if (life.state !== 'received' && life.state !== 'waiting') return undefined;
  if (life.dueAt > at) return undefined;
  // Whoever numbers it has not seen the latest attempt: two of one number could be taken for each other.
  if (attempt.number <= (life.attempt?.number ?? 0)) return undefined;
  const tries = life.state === 'waiting' ? life.tries : 0;
  return to({ state: 'sending', attempt, lease, tries, ...doubtsOf(life) }, { kind: 'send' });
}

/** The answer to the latest attempt, in time or after someone gave it up for lost. */
function settle(life: Life, event: EventOf<'answered'>, timings: Timings): Transition | undefined {
  switch (life.state) {
    case 'sending':
    case 'unanswered':
    case 'unresolved':
    case 'waiting':
      return settleOpen(life, event, timings);
    case 'booked':
      return event.outcome.kind === 'booked' && event.outcome.job.id !== life.job.id ? doubled(life) : undefined;
    case 'refused':
      return event.outcome.kind === 'booked' ? doubled(life) : undefined;
    case 'received':
      return undefined;
    default:
      return life satisfies never;
  }
}

function settleOpen(
  life: LifeIn<'sending' | 'unanswered' | 'unresolved' | 'waiting'>,
  { at, outcome, chance }: EventOf<'answered'>,
  timings: Timings,
): Transition | undefined {
  const { attempt } = life;
  switch (outcome.kind) {
    case 'booked':
      return to({ state: 'booked', attempt, job: outcome.job, source: 'answer', ...doubtsOf(life) });
    case 'refused': {
      const lookups = lookupsInDoubt(outcome.refusal);
      const effects: Effect[] = lookups.length > 0 ? [{ kind: 'refetch', lookups }] : [];
      return to({ state: 'refused', attempt, refusal: outcome.refusal, ...doubtsOf(life) }, ...effects);
    }
    case 'not-written':
      return life.state === 'waiting' ? undefined : hold(life, at, outcome, chance, timings);
    case 'may-have-been-written':
      return lose(life, at, timings);
    default:
      return outcome satisfies never;
  }
}

/** An exchange that ended after its deadline (the process was held up, a clock set forward) may land that much later. */
function lose(
  life: LifeIn<'sending' | 'unanswered' | 'unresolved' | 'waiting'>,
  at: number,
  timings: Timings,
): Transition | undefined {
  const attempt = { ...life.attempt, deadline: Math.max(at, life.attempt.deadline) };
  const dueAt = at + timings.firstLookMs;
  if (life.state === 'sending') return to(doubt({ ...life, attempt }, at, dueAt));
  if (life.state === 'unresolved' || at <= life.attempt.deadline) return undefined;
  // Given up, perhaps even held to be absent, before it had ended.
  return to({ state: 'unanswered', attempt, dueAt, tries: 0, ...doubtsOf(life) });
}

function hold(
  life: LifeIn<'sending' | 'unanswered' | 'unresolved'>,
  at: number,
  outcome: Extract<Outcome, { kind: 'not-written' }>,
  chance: number,
  timings: Timings,
): Transition {
  const tries = life.state === 'sending' ? life.tries + 1 : 1;
  const backoff = outcome.hold === 'busy' ? fullJitter : equalJitter;
  const dueAt = at + backoff(tries, chance, timings.backoffBaseMs, timings.backoffCapMs);
  const next: Life = { state: 'waiting', attempt: life.attempt, dueAt, hold: outcome.hold, tries, ...doubtsOf(life) };
  if (outcome.hold === 'busy') return to(next, { kind: 'slow-down' });
  if (outcome.hold === 'misconfigured') return to(next, { kind: 'alarm', alarm: 'misconfigured' });
  return to(next);
}

/** The answer to an attempt that was given up, after which another may have begun. */
function settleLate(life: Life, { outcome }: EventOf<'answered'>): Transition | undefined {
  if (outcome.kind !== 'booked') return undefined;
  switch (life.state) {
    case 'waiting':
    case 'unresolved':
      return to({ state: 'booked', attempt: life.attempt, job: outcome.job, source: 'answer', ...doubtsOf(life) });
    case 'booked':
      return life.job.id === outcome.job.id ? undefined : doubled(life);
    case 'sending':
    case 'unanswered':
    case 'refused':
      return doubled(life);
    case 'received':
      return undefined;
    default:
      return life satisfies never;
  }
}

function reconcile(
  life: LifeIn<'unanswered'>,
  { at, began, verdict, chance }: EventOf<'reconciled'>,
  timings: Timings,
): Transition {
  const provesAbsence = began > landBy(life.attempt, timings);
  switch (verdict.kind) {
    case 'found':
      return to({ state: 'booked', attempt: life.attempt, job: verdict.job, source: verdict.by, ...doubtsOf(life) });
    case 'absent':
      return provesAbsence ? resend(life, at, timings) : to({ ...life, dueAt: landBy(life.attempt, timings) + 1 });
    case 'ambiguous':
    case 'unfinished': {
      const patience = verdict.kind === 'ambiguous' ? landBy(life.attempt, timings) + timings.ambiguityMs : Infinity;
      if (at > Math.min(patience, windowEnd(life, timings))) return unresolved(life);
      return to(lookAgain(life, at, chance, timings));
    }
    default:
      return verdict satisfies never;
  }
}

/** Surely absent: it may go again, at once after a first doubt and ever later while doubts repeat. */
function resend(life: LifeIn<'unanswered'>, at: number, timings: Timings): Transition {
  if (life.doubts > 1 && at > windowEnd(life, timings)) return unresolved(life);
  const { attempt } = life;
  const dueAt = at + resendWait(life, timings);
  return to({ state: 'waiting', attempt, dueAt, hold: 'unreachable', tries: 0, ...doubtsOf(life) });
}

function decide(life: Life, { at, decision }: EventOf<'decided'>): Transition | undefined {
  if (!mayDecide(life, decision)) return undefined;
  const doubts = doubtsOf(life);
  switch (decision.kind) {
    case 'booked':
      return to({ state: 'booked', attempt: life.attempt, job: decision.job, source: 'operator', ...doubts });
    case 'drop':
      return to({ state: 'refused', attempt: life.attempt, refusal: 'dropped', ...doubts });
    case 'resend':
      return life.attempt
        ? to({
            state: 'waiting',
            attempt: life.attempt,
            dueAt: at,
            hold: 'busy',
            tries: 0,
            doubts: 0,
            doubtSince: undefined,
          })
        : undefined;
    default:
      return decision satisfies never;
  }
}

/** An operator never decides over an attempt in flight, and sends again only what nobody can settle. */
function mayDecide(life: Life, decision: Decision): boolean {
  switch (life.state) {
    case 'unresolved':
      return true;
    case 'unanswered':
      return decision.kind === 'booked';
    case 'received':
    case 'waiting':
      return decision.kind !== 'resend';
    case 'sending':
    case 'booked':
    case 'refused':
      return false;
    default:
      return life satisfies never;
  }
}

function doubt(life: LifeIn<'sending'>, at: number, dueAt: number): Life {
  const doubtSince = life.doubtSince ?? at;
  return { state: 'unanswered', attempt: life.attempt, dueAt, tries: 0, doubts: life.doubts + 1, doubtSince };
}

function unresolved(life: LifeIn<'unanswered'>): Transition {
  return to({ state: 'unresolved', attempt: life.attempt, ...doubtsOf(life) }, { kind: 'alarm', alarm: 'unresolved' });
}

/** A second job exists for one intention, or may: nothing can be undone here, but a person must know. */
function doubled(life: Life): Transition {
  return to(life, { kind: 'alarm', alarm: 'may-be-doubled' });
}

function to(life: Life, ...effects: Effect[]): Transition {
  return { life, effects };
}
