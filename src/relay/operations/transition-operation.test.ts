import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationKind } from '../../contract/operations.ts';
import type { Attempt } from '../journal/life.ts';
import { DEFAULT_TIMINGS, landBy } from '../journal/timings.ts';
import type { OperationOutcome } from './classify-operation.ts';
import {
  newOperationLife,
  type OperationEvent,
  type OperationLife,
  type OperationLifeIn,
  type OperationVerdict,
} from './life.ts';
import { transitionOperation } from './transition-operation.ts';

const START = Date.UTC(2026, 6, 1);
const attempt: Attempt = {
  number: 2,
  startedAt: START,
  deadline: START + 15_000,
  requestId: 'req_2',
  skewMs: undefined,
};
const LANDED = landBy(attempt, DEFAULT_TIMINGS);
const NOW = LANDED + 5_000;
const fresh = { doubts: 0, doubtSince: undefined };
const once = { doubts: 1, doubtSince: START };

const sending: OperationLifeIn<'sending'> = {
  state: 'sending',
  attempt,
  lease: { owner: 'us', until: NOW },
  tries: 0,
  ...fresh,
};
const unanswered: OperationLifeIn<'unanswered'> = {
  state: 'unanswered',
  attempt,
  dueAt: NOW,
  tries: 0,
  refusal: undefined,
  ...once,
};
const answered = (outcome: OperationOutcome): OperationEvent => ({
  kind: 'answered',
  at: NOW,
  attempt: 2,
  outcome,
  chance: 0.5,
});
const looked = (verdict: OperationVerdict, began = NOW): OperationEvent => ({
  kind: 'looked',
  at: Math.max(began, NOW),
  began,
  verdict,
  chance: 0.5,
});
const locked: OperationOutcome = { kind: 'refused', refusal: 'cancellation-locked', seen: '409' };
const notDone: OperationVerdict = { kind: 'not-done', seen: 'Tentative' };

function after(life: OperationLife, ...events: OperationEvent[]): OperationLife {
  return events.reduce((now, event) => transitionOperation(now, event, DEFAULT_TIMINGS)?.life ?? now, life);
}

describe('an operation', () => {
  it('is refused at once when nothing was in doubt', () => {
    expect(after(sending, answered(locked))).toMatchObject({ state: 'refused', refusal: 'cancellation-locked' });
  });

  it('is looked for before it is told to be locked, where an earlier attempt may be why', () => {
    const doubted = after({ ...sending, ...once }, answered(locked));
    expect(doubted).toMatchObject({ state: 'unanswered', refusal: 'cancellation-locked', dueAt: NOW });
    expect(after(doubted, looked({ kind: 'done', siteId: undefined }))).toMatchObject({
      state: 'done',
      source: 'list',
    });
    expect(after(doubted, looked(notDone))).toMatchObject({ state: 'refused', refusal: 'cancellation-locked' });
    expect(after(doubted, looked({ kind: 'hidden', seen: '' }))).toMatchObject({ state: 'unresolved' });
  });

  it('is refused at once for what no attempt of its own can cause', () => {
    const outcome: OperationOutcome = { kind: 'refused', refusal: 'unknown-custom-field', seen: '400' };
    expect(after({ ...sending, ...once }, answered(outcome))).toMatchObject({ state: 'refused' });
  });

  it('is not sent again by a look that began while the attempt could still land', () => {
    expect(after(unanswered, looked(notDone, LANDED))).toMatchObject({ state: 'unanswered', dueAt: LANDED + 1 });
    expect(after(unanswered, looked(notDone, LANDED + 1))).toMatchObject({ state: 'waiting' });
  });

  it('is left to people when several things may be it, but not before the attempt could have landed', () => {
    const ambiguous: OperationVerdict = { kind: 'ambiguous', seen: '2 sites' };
    expect(after(unanswered, looked(ambiguous, LANDED))).toMatchObject({ state: 'unanswered', dueAt: LANDED + 1 });
    expect(after(unanswered, looked(ambiguous))).toMatchObject({ state: 'unresolved' });
  });

  it('is looked for by one relay at a time', () => {
    const begun: OperationEvent = { kind: 'look-begun', at: NOW, until: NOW + 30_000 };
    const claimed = after(unanswered, begun);
    expect(claimed).toMatchObject({ dueAt: NOW + 30_000 });
    expect(transitionOperation(claimed, begun, DEFAULT_TIMINGS)).toBeUndefined();
  });

  it('that nobody could settle is not sent by an answer that comes late, for a later one may have been carried out', () => {
    const unresolved: OperationLife = { state: 'unresolved', attempt, ...once };
    const busy = answered({ kind: 'not-written', hold: 'busy', seen: '429' });
    expect(transitionOperation(unresolved, busy, DEFAULT_TIMINGS)).toBeUndefined();
    expect(after(unresolved, answered({ kind: 'done', siteId: '7' }))).toMatchObject({ state: 'done', siteId: '7' });
  });

  it('that is settled sounds an alarm when another site turns out to have been made', () => {
    const done: OperationLife = { state: 'done', attempt, siteId: '7', source: 'list', ...once };
    const other = transitionOperation(done, answered({ kind: 'done', siteId: '8' }), DEFAULT_TIMINGS);
    expect(other?.effects).toEqual([{ kind: 'alarm', alarm: 'may-be-doubled' }]);
    expect(transitionOperation(done, answered({ kind: 'done', siteId: '7' }), DEFAULT_TIMINGS)).toBeUndefined();
  });

  it('is never decided over by an operator while it is being sent', () => {
    for (const decision of [{ kind: 'done', siteId: undefined }, { kind: 'resend' }, { kind: 'drop' }] as const) {
      expect(transitionOperation(sending, { kind: 'decided', at: NOW, decision }, DEFAULT_TIMINGS)).toBeUndefined();
    }
  });
});

/** What happens to one attempt: when it is carried out, if it is, and what is heard of it. */
const fateArbitrary = fc.record({
  /** From the attempt's start; later than the grace is out of the gateway's promise. */
  landsAfter: fc.option(fc.integer({ min: 1, max: 44_000 }), { nil: undefined }),
  hears: fc.constantFrom('truth', 'nothing', 'crash', 'busy', 'unreachable'),
  answersAfter: fc.integer({ min: 1, max: 15_000 }),
});
const listArbitrary = fc.constantFrom('works', 'works', 'works', 'fails', 'hidden');
const STEP_MS = 2_500;
type Fate = { landsAfter: number | undefined; hears: string; answersAfter: number };

/**
 * A gateway and one relay after another, by a clock in steps: whatever is due happens, by the drawn fates. Holds the
 * machine to what it promises at every step.
 */
function simulate(
  kind: OperationKind,
  fates: readonly Fate[],
  lists: readonly string[],
  lockedFrom: number | undefined,
) {
  let life: OperationLife = newOperationLife(START);
  let now = START;
  /** When each attempt was carried out. */
  const carriedOut: number[] = [];
  let sent = 0;
  const events: { at: number; event: OperationEvent }[] = [];
  let looks = 0;

  const apply = (event: OperationEvent) => {
    const next = transitionOperation(life, event, DEFAULT_TIMINGS);
    if (next) life = next.life;
    return next;
  };
  const done = () => carriedOut.some((at) => at <= now);

  function send(number: number): void {
    const fate = fates[sent] ?? { landsAfter: 1, hears: 'truth', answersAfter: 2 };
    sent += 1;
    // Nothing is sent while an earlier one may still be carried out.
    expect(now).toBeGreaterThan(Math.max(0, ...carriedOut));
    const isTaken = fate.hears !== 'busy' && fate.hears !== 'unreachable';
    const landsAt = isTaken && fate.landsAfter !== undefined ? now + fate.landsAfter : undefined;
    const refused = landsAt === undefined ? undefined : refusalAt(landsAt);
    if (landsAt !== undefined && !refused) carriedOut.push(landsAt);
    const outcome = heard(fate, refused);
    if (!outcome) return;
    const at = now + Math.max(fate.answersAfter, outcome.kind === 'done' ? (fate.landsAfter ?? 0) : 0);
    events.push({ at, event: { kind: 'answered', at, attempt: number, outcome, chance: 0.5 } });
  }

  /** A cancelled job cannot be cancelled again; one that the office has planned can be neither changed nor cancelled. */
  function refusalAt(at: number): OperationOutcome | undefined {
    if (kind === 'new-site') return undefined;
    const isCancelled = kind === 'cancel' && carriedOut.length > 0;
    if (!isCancelled && (lockedFrom === undefined || at < lockedFrom)) return undefined;
    return { kind: 'refused', refusal: kind === 'cancel' ? 'cancellation-locked' : 'editing-locked', seen: '' };
  }

  function heard(fate: Fate, refused: OperationOutcome | undefined): OperationOutcome | undefined {
    switch (fate.hears) {
      case 'crash':
        return undefined;
      case 'busy':
      case 'unreachable':
        return { kind: 'not-written', hold: fate.hears, seen: '' };
      case 'truth':
        if (refused) return refused;
        if (fate.landsAfter !== undefined && fate.landsAfter <= 15_000) {
          return { kind: 'done', siteId: kind === 'new-site' ? String(carriedOut.length) : undefined };
        }
        return { kind: 'may-have-been-written', seen: '' };
      default:
        return { kind: 'may-have-been-written', seen: '' };
    }
  }

  function look(): void {
    const list = lists[looks] ?? 'works';
    looks += 1;
    const verdict: OperationVerdict =
      list === 'fails'
        ? { kind: 'unfinished', seen: '' }
        : list === 'hidden' && kind === 'change'
          ? { kind: 'hidden', seen: '' }
          : done()
            ? { kind: 'done', siteId: kind === 'new-site' ? '1' : undefined }
            : { kind: 'not-done', seen: '' };
    apply({ kind: 'looked', at: now, began: now, verdict, chance: 0.5 });
  }

  for (let step = 0; step < 400; step += 1) {
    for (const due of events.splice(0)) {
      if (due.at <= now) apply(due.event);
      else events.push(due);
    }
    if (life.state === 'sending') apply({ kind: 'lease-expired', at: now });
    if (life.state === 'unanswered' && life.dueAt <= now) look();
    if (life.state === 'received' || life.state === 'waiting') {
      const number = (life.attempt?.number ?? 0) + 1;
      const deadline = now + DEFAULT_TIMINGS.attemptTimeoutMs;
      const begun = apply({
        kind: 'attempt-begun',
        at: now,
        attempt: { number, startedAt: now, deadline, requestId: 'req', skewMs: undefined },
        lease: { owner: 'relay', until: deadline + DEFAULT_TIMINGS.leaseMarginMs },
      });
      if (begun) send(number);
    }
    if (life.state === 'done') expect(done()).toBe(true);
    if (life.state === 'refused') {
      now += 60_000;
      expect(done()).toBe(false);
    }
    if (life.state === 'done' || life.state === 'refused' || life.state === 'unresolved') break;
    now += STEP_MS;
  }
  return { life, carriedOut: carriedOut.length };
}

const fatesArbitrary = fc.array(fateArbitrary, { maxLength: 6 });
const listsArbitrary = fc.array(listArbitrary, { maxLength: 8 });

describe('whatever is lost, however late it lands and whoever crashes', () => {
  it('a site is made once', () => {
    fc.assert(
      fc.property(fatesArbitrary, listsArbitrary, (fates, lists) => {
        const { life, carriedOut } = simulate('new-site', fates, lists, undefined);
        expect(life.state).toBe('done');
        expect(carriedOut).toBe(1);
      }),
    );
  });

  it.each(['change', 'cancel'] as const)(
    'a %s is told to be done only when it is, and refused only when it is not',
    (kind) => {
      const lockedFrom = fc.option(fc.integer({ min: START, max: START + 300_000 }), { nil: undefined });
      fc.assert(
        fc.property(fatesArbitrary, listsArbitrary, lockedFrom, (fates, lists, from) => {
          const { life } = simulate(kind, fates, lists, from);
          expect(['done', 'refused', 'unresolved']).toContain(life.state);
          if (kind === 'cancel') expect(life.state).not.toBe('unresolved');
        }),
      );
    },
  );
});
