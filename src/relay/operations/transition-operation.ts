import { equalJitter, fullJitter } from '../journal/backoff.ts';
import { doubtsOf, lookAgain, resendWait, windowEnd } from '../journal/doubts.ts';
import { landBy, type Timings } from '../journal/timings.ts';
import type { OperationOutcome } from './classify-operation.ts';
import type {
  OperationDecision,
  OperationEffect,
  OperationEvent,
  OperationLife,
  OperationLifeIn,
  OperationRefusal,
} from './life.ts';

/** Where an event leads, and what to do once that is durable. */
export interface OperationTransition {
  life: OperationLife;
  effects: readonly OperationEffect[];
}

type EventOf<Kind extends OperationEvent['kind']> = Extract<OperationEvent, { kind: Kind }>;
type Open = OperationLifeIn<'sending' | 'unanswered' | 'waiting'>;

/**
 * An operation's state machine: where `event` leads from `life`; undefined when it means nothing there. Pure: nothing is
 * sent or stored here. The counterpart of the journal's `transition`.
 */
export function transitionOperation(
  life: OperationLife,
  event: OperationEvent,
  timings: Timings,
): OperationTransition | undefined {
  switch (event.kind) {
    case 'attempt-begun':
      return begin(life, event);
    case 'answered':
      return life.attempt?.number === event.attempt ? settle(life, event, timings) : settleLate(life, event);
    case 'lease-expired':
      return life.state === 'sending' && life.lease.until <= event.at ? to(doubt(life, event.at, event.at)) : undefined;
    case 'look-begun':
      return life.state === 'unanswered' && life.dueAt <= event.at ? to({ ...life, dueAt: event.until }) : undefined;
    case 'looked':
      return life.state === 'unanswered' ? conclude(life, event, timings) : undefined;
    case 'decided':
      return decide(life, event);
    default:
      return event satisfies never;
  }
}

function begin(life: OperationLife, { attempt, lease, at }: EventOf<'attempt-begun'>): OperationTransition | undefined {
  if (life.state !== 'received' && life.state !== 'waiting') return undefined;
  if (life.dueAt > at) return undefined;
  // Whoever numbers it has not seen the latest attempt.
  if (attempt.number <= (life.attempt?.number ?? 0)) return undefined;
  const tries = life.state === 'waiting' ? life.tries : 0;
  return to({ state: 'sending', attempt, lease, tries, ...doubtsOf(life) }, { kind: 'send' });
}

/** The answer to the latest attempt, in time or after someone gave it up for lost. */
function settle(life: OperationLife, event: EventOf<'answered'>, timings: Timings): OperationTransition | undefined {
  switch (life.state) {
    case 'sending':
    case 'unanswered':
    case 'waiting':
      return settleOpen(life, event, timings);
    // A later operation of the same job may have been carried out since: only what is certain counts, nothing is sent.
    case 'unresolved':
      if (event.outcome.kind === 'done') return done(life, event.outcome.siteId, 'answer');
      return event.outcome.kind === 'refused' && life.doubts <= 1 ? refuse(life, event.outcome.refusal) : undefined;
    case 'done':
      return isOtherSite(life, event.outcome) ? doubled(life) : undefined;
    case 'refused':
      return event.outcome.kind === 'done' ? doubled(life) : undefined;
    case 'received':
      return undefined;
    default:
      return life satisfies never;
  }
}

function settleOpen(
  life: Open,
  { at, outcome, chance }: EventOf<'answered'>,
  timings: Timings,
): OperationTransition | undefined {
  switch (outcome.kind) {
    case 'done':
      return done(life, outcome.siteId, 'answer');
    case 'refused':
      // An earlier attempt of this operation's own may be what closed or locked the job.
      return hasEarlierDoubt(life) && mayBeOurDoing(outcome.refusal)
        ? to(refusedInDoubt(life, at, outcome.refusal))
        : refuse(life, outcome.refusal);
    case 'not-written':
      return life.state === 'waiting' ? undefined : hold(life, at, outcome, chance, timings);
    case 'may-have-been-written':
      return lose(life, at, timings);
    default:
      return outcome satisfies never;
  }
}

/** Whether an attempt before the latest went unanswered. While it is `unanswered`, the latest is counted as a doubt itself. */
function hasEarlierDoubt(life: Open): boolean {
  return life.doubts > (life.state === 'unanswered' && life.refusal === undefined ? 1 : 0);
}

function mayBeOurDoing(refusal: OperationRefusal): boolean {
  return refusal === 'editing-locked' || refusal === 'cancellation-locked' || refusal === 'not-found';
}

function refusedInDoubt(life: Open, at: number, refusal: OperationRefusal): OperationLife {
  return { state: 'unanswered', attempt: life.attempt, dueAt: at, tries: 0, refusal, ...doubtsOf(life) };
}

/** An exchange that ended after its deadline (the process was held up, a clock set forward) may land that much later. */
function lose(life: Open, at: number, timings: Timings): OperationTransition | undefined {
  const attempt = { ...life.attempt, deadline: Math.max(at, life.attempt.deadline) };
  const dueAt = at + timings.firstLookMs;
  if (life.state === 'sending') return to(doubt({ ...life, attempt }, at, dueAt));
  if (at <= life.attempt.deadline) return undefined;
  // Given up, perhaps even held not to have been carried out, before it had ended.
  return to({ state: 'unanswered', attempt, dueAt, tries: 0, refusal: undefined, ...doubtsOf(life) });
}

function hold(
  life: OperationLifeIn<'sending' | 'unanswered'>,
  at: number,
  outcome: Extract<OperationOutcome, { kind: 'not-written' }>,
  chance: number,
  timings: Timings,
): OperationTransition {
  const tries = life.state === 'sending' ? life.tries + 1 : 1;
  const backoff = outcome.hold === 'busy' ? fullJitter : equalJitter;
  const dueAt = at + backoff(tries, chance, timings.backoffBaseMs, timings.backoffCapMs);
  const next: OperationLife = {
    state: 'waiting',
    attempt: life.attempt,
    dueAt,
    hold: outcome.hold,
    tries,
    ...doubtsOf(life),
  };
  if (outcome.hold === 'busy') return to(next, { kind: 'slow-down' });
  if (outcome.hold === 'misconfigured') return to(next, { kind: 'alarm', alarm: 'misconfigured' });
  return to(next);
}

/** The answer to an attempt that was given up, after which another may have begun. */
function settleLate(life: OperationLife, { outcome }: EventOf<'answered'>): OperationTransition | undefined {
  if (outcome.kind !== 'done') return undefined;
  switch (life.state) {
    case 'waiting':
    case 'unresolved':
      return done(life, outcome.siteId, 'answer');
    // Two attempts at one change or cancellation do no more than one; two at a new site may.
    case 'sending':
    case 'unanswered':
      return outcome.siteId === undefined ? undefined : doubled(life);
    case 'done':
      return isOtherSite(life, outcome) ? doubled(life) : undefined;
    case 'refused':
      return doubled(life);
    case 'received':
      return undefined;
    default:
      return life satisfies never;
  }
}

function isOtherSite({ siteId }: OperationLifeIn<'done'>, outcome: OperationOutcome): boolean {
  return outcome.kind === 'done' && outcome.siteId !== siteId;
}

function conclude(
  life: OperationLifeIn<'unanswered'>,
  { at, began, verdict, chance }: EventOf<'looked'>,
  timings: Timings,
): OperationTransition {
  // A refused attempt never lands, and the ones before it could no longer when it was sent.
  const isSettled = life.refusal !== undefined || began > landBy(life.attempt, timings);
  switch (verdict.kind) {
    case 'done':
      return done(life, verdict.siteId, 'list');
    case 'not-done':
      if (!isSettled) return to(lookOnceLanded(life, timings));
      return life.refusal === undefined ? resend(life, at, timings) : refuse(life, life.refusal);
    case 'hidden':
      if (!isSettled) return to(lookOnceLanded(life, timings));
      return life.refusal === undefined ? resend(life, at, timings) : unresolved(life);
    case 'ambiguous':
      return isSettled ? unresolved(life) : to(lookOnceLanded(life, timings));
    case 'unfinished':
      return at > windowEnd(life, timings) ? unresolved(life) : to(lookAgain(life, at, chance, timings));
    default:
      return verdict satisfies never;
  }
}

function lookOnceLanded(life: OperationLifeIn<'unanswered'>, timings: Timings): OperationLife {
  return { ...life, dueAt: landBy(life.attempt, timings) + 1 };
}

/** Surely not carried out: it may go again, at once after a first doubt and ever later while doubts repeat. */
function resend(life: OperationLifeIn<'unanswered'>, at: number, timings: Timings): OperationTransition {
  if (life.doubts > 1 && at > windowEnd(life, timings)) return unresolved(life);
  const { attempt } = life;
  const dueAt = at + resendWait(life, timings);
  return to({ state: 'waiting', attempt, dueAt, hold: 'unreachable', tries: 0, ...doubtsOf(life) });
}

function decide(life: OperationLife, { at, decision }: EventOf<'decided'>): OperationTransition | undefined {
  if (!mayDecide(life, decision)) return undefined;
  switch (decision.kind) {
    case 'done':
      return done(life, decision.siteId, 'operator');
    case 'drop':
      return to({ state: 'refused', attempt: life.attempt, refusal: 'dropped', ...doubtsOf(life) });
    case 'resend': {
      if (!life.attempt) return undefined;
      const anew = { hold: 'busy', tries: 0, doubts: 0, doubtSince: undefined } as const;
      return to({ state: 'waiting', attempt: life.attempt, dueAt: at, ...anew });
    }
    default:
      return decision satisfies never;
  }
}

/** An operator never decides over an attempt in flight, and sends again only what nobody can settle. */
function mayDecide(life: OperationLife, decision: OperationDecision): boolean {
  switch (life.state) {
    case 'unresolved':
      return true;
    case 'unanswered':
      return decision.kind === 'done';
    case 'received':
    case 'waiting':
      return decision.kind !== 'resend';
    case 'sending':
    case 'done':
    case 'refused':
      return false;
    default:
      return life satisfies never;
  }
}

function doubt(life: OperationLifeIn<'sending'>, at: number, dueAt: number): OperationLife {
  const doubtSince = life.doubtSince ?? at;
  const { attempt, doubts } = life;
  return { state: 'unanswered', attempt, dueAt, tries: 0, refusal: undefined, doubts: doubts + 1, doubtSince };
}

function done(life: OperationLife, siteId: string | undefined, source: 'answer' | 'list' | 'operator') {
  return to({ state: 'done', attempt: life.attempt, siteId, source, ...doubtsOf(life) }, { kind: 'refresh' });
}

/** What the job is now is not what was thought: it is asked for again, so that the person sees why. */
function refuse(life: OperationLife, refusal: OperationRefusal): OperationTransition {
  return to({ state: 'refused', attempt: life.attempt, refusal, ...doubtsOf(life) }, { kind: 'refresh' });
}

function unresolved(life: OperationLifeIn<'unanswered'>): OperationTransition {
  return to({ state: 'unresolved', attempt: life.attempt, ...doubtsOf(life) }, { kind: 'alarm', alarm: 'unresolved' });
}

/** It may have been carried out twice, or although it was told to be refused: a person must know. */
function doubled(life: OperationLife): OperationTransition {
  return to(life, { kind: 'alarm', alarm: 'may-be-doubled' });
}

function to(life: OperationLife, ...effects: OperationEffect[]): OperationTransition {
  return { life, effects };
}
