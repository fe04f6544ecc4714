import { describe, expect, it } from 'vitest';
import { BOOKING_STATES, type BookingState } from '../../contract/bookings.ts';
import type { Attempt, JournalEvent, Life, LifeIn } from './life.ts';
import { DEFAULT_TIMINGS, landBy } from './timings.ts';
import { transition } from './transition.ts';

const START = Date.UTC(2026, 6, 1);
const attempt: Attempt = { number: 2, startedAt: START, deadline: START + 15_000, requestId: 'req_2', skewMs: 0 };
const LANDED = landBy(attempt, DEFAULT_TIMINGS);
const NOW = LANDED + 5_000;
const job = { id: '21172159', number: '16' };
const once = { doubts: 1, doubtSince: START };

const LIVES: { [State in BookingState]: LifeIn<State> } = {
  received: { state: 'received', attempt: undefined, dueAt: START, doubts: 0, doubtSince: undefined },
  sending: {
    state: 'sending',
    attempt,
    lease: { owner: 'us', until: NOW },
    tries: 0,
    doubts: 0,
    doubtSince: undefined,
  },
  waiting: { state: 'waiting', attempt, dueAt: START, hold: 'busy', tries: 1, ...once },
  unanswered: { state: 'unanswered', attempt, dueAt: NOW + 60_000, tries: 0, ...once },
  booked: { state: 'booked', attempt, job, source: 'answer', ...once },
  refused: { state: 'refused', attempt, refusal: 'invalid-body', ...once },
  unresolved: { state: 'unresolved', attempt, ...once },
};

const answered = (outcome: Extract<JournalEvent, { kind: 'answered' }>['outcome'], number = 2): JournalEvent => ({
  kind: 'answered',
  at: NOW,
  attempt: number,
  outcome,
  chance: 0.5,
});
const reconciled = (
  verdict: Extract<JournalEvent, { kind: 'reconciled' }>['verdict'],
  at = NOW,
  began = at,
): JournalEvent => ({ kind: 'reconciled', at, began, verdict, chance: 0.5 });
const decided = (decision: Extract<JournalEvent, { kind: 'decided' }>['decision']): JournalEvent => ({
  kind: 'decided',
  at: NOW,
  decision,
});
const other = { id: '99', number: '99' };
const PAST_WINDOW = START + DEFAULT_TIMINGS.reconcileWindowMs + 1;

const EVENTS = {
  begun: { kind: 'attempt-begun', at: NOW, attempt: { ...attempt, number: 3 }, lease: { owner: 'us', until: NOW } },
  'begun by one who missed an attempt': { kind: 'attempt-begun', at: NOW, attempt, lease: { owner: 'us', until: NOW } },
  booked: answered({ kind: 'booked', job }),
  'booked as another job': answered({ kind: 'booked', job: other }),
  refused: answered({ kind: 'refused', refusal: 'unknown-custom-field', seen: '400' }),
  busy: answered({ kind: 'not-written', hold: 'busy', seen: '429' }),
  unreachable: answered({ kind: 'not-written', hold: 'unreachable', seen: 'ECONNREFUSED' }),
  misconfigured: answered({ kind: 'not-written', hold: 'misconfigured', seen: '401' }),
  lost: { ...answered({ kind: 'may-have-been-written', seen: 'ECONNRESET' }), at: attempt.deadline },
  'lost after its deadline': answered({ kind: 'may-have-been-written', seen: 'ECONNRESET' }),
  'an earlier attempt booked': answered({ kind: 'booked', job: other }, 1),
  'an earlier attempt lost': answered({ kind: 'may-have-been-written', seen: '500' }, 1),
  'lease expired': { kind: 'lease-expired', at: NOW },
  'lease expired before it was renewed': { kind: 'lease-expired', at: NOW - 1 },
  found: reconciled({ kind: 'found', job, by: 'key' }),
  'absent too early': reconciled({ kind: 'absent' }, NOW, LANDED),
  absent: reconciled({ kind: 'absent' }),
  ambiguous: reconciled({ kind: 'ambiguous', seen: '2 jobs' }),
  'ambiguous for long': reconciled({ kind: 'ambiguous', seen: '2 jobs' }, LANDED + DEFAULT_TIMINGS.ambiguityMs + 1),
  unfinished: reconciled({ kind: 'unfinished', seen: '502' }),
  'unfinished past the window': reconciled({ kind: 'unfinished', seen: '502' }, PAST_WINDOW),
  announced: { kind: 'job-announced', at: NOW },
  'operator: booked': decided({ kind: 'booked', job }),
  'operator: resend': decided({ kind: 'resend' }),
  'operator: drop': decided({ kind: 'drop' }),
} satisfies Record<string, JournalEvent>;
type EventName = keyof typeof EVENTS;

/** The state an event leads to, and its effects; `-` where it means nothing. `!` is an alarm. */
const TABLE: Record<EventName, Record<BookingState, string>> = {
  begun: {
    received: 'sending send',
    sending: '-',
    waiting: 'sending send',
    unanswered: '-',
    booked: '-',
    refused: '-',
    unresolved: '-',
  },
  'begun by one who missed an attempt': only('received', 'sending send'),
  booked: {
    received: '-',
    sending: 'booked',
    waiting: 'booked',
    unanswered: 'booked',
    booked: '-',
    refused: 'refused !may-be-doubled',
    unresolved: 'booked',
  },
  'booked as another job': {
    received: '-',
    sending: 'booked',
    waiting: 'booked',
    unanswered: 'booked',
    booked: 'booked !may-be-doubled',
    refused: 'refused !may-be-doubled',
    unresolved: 'booked',
  },
  refused: {
    received: '-',
    sending: 'refused refetch',
    waiting: 'refused refetch',
    unanswered: 'refused refetch',
    booked: '-',
    refused: '-',
    unresolved: 'refused refetch',
  },
  busy: {
    received: '-',
    sending: 'waiting slow-down',
    waiting: '-',
    unanswered: 'waiting slow-down',
    booked: '-',
    refused: '-',
    unresolved: 'waiting slow-down',
  },
  unreachable: {
    received: '-',
    sending: 'waiting',
    waiting: '-',
    unanswered: 'waiting',
    booked: '-',
    refused: '-',
    unresolved: 'waiting',
  },
  misconfigured: {
    received: '-',
    sending: 'waiting !misconfigured',
    waiting: '-',
    unanswered: 'waiting !misconfigured',
    booked: '-',
    refused: '-',
    unresolved: 'waiting !misconfigured',
  },
  lost: {
    received: '-',
    sending: 'unanswered',
    waiting: '-',
    unanswered: '-',
    booked: '-',
    refused: '-',
    unresolved: '-',
  },
  'lost after its deadline': {
    received: '-',
    sending: 'unanswered',
    waiting: 'unanswered',
    unanswered: 'unanswered',
    booked: '-',
    refused: '-',
    unresolved: '-',
  },
  'an earlier attempt booked': {
    received: '-',
    sending: 'sending !may-be-doubled',
    waiting: 'booked',
    unanswered: 'unanswered !may-be-doubled',
    booked: 'booked !may-be-doubled',
    refused: 'refused !may-be-doubled',
    unresolved: 'booked',
  },
  'an earlier attempt lost': {
    received: '-',
    sending: '-',
    waiting: '-',
    unanswered: '-',
    booked: '-',
    refused: '-',
    unresolved: '-',
  },
  'lease expired': {
    received: '-',
    sending: 'unanswered',
    waiting: '-',
    unanswered: '-',
    booked: '-',
    refused: '-',
    unresolved: '-',
  },
  'lease expired before it was renewed': only('sending', '-'),
  found: only('unanswered', 'booked'),
  'absent too early': only('unanswered', 'unanswered'),
  absent: only('unanswered', 'waiting'),
  ambiguous: only('unanswered', 'unanswered'),
  'ambiguous for long': only('unanswered', 'unresolved !unresolved'),
  unfinished: only('unanswered', 'unanswered'),
  'unfinished past the window': only('unanswered', 'unresolved !unresolved'),
  announced: only('unanswered', 'unanswered'),
  'operator: booked': {
    received: 'booked',
    sending: '-',
    waiting: 'booked',
    unanswered: 'booked',
    booked: '-',
    refused: '-',
    unresolved: 'booked',
  },
  'operator: resend': only('unresolved', 'waiting'),
  'operator: drop': {
    received: 'refused',
    sending: '-',
    waiting: 'refused',
    unanswered: '-',
    booked: '-',
    refused: '-',
    unresolved: 'refused',
  },
};

function only(state: BookingState, leads: string): Record<BookingState, string> {
  const nothing = {
    received: '-',
    sending: '-',
    waiting: '-',
    unanswered: '-',
    booked: '-',
    refused: '-',
    unresolved: '-',
  };
  return { ...nothing, [state]: leads };
}

function run(life: Life, event: JournalEvent): string {
  const result = transition(life, event, DEFAULT_TIMINGS);
  if (!result) return '-';
  const effects = result.effects.map((effect) => (effect.kind === 'alarm' ? `!${effect.alarm}` : effect.kind));
  return [result.life.state, ...effects].join(' ');
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENTS, name);
}
const eventNames = Object.keys(EVENTS).filter(isEventName);

describe.each(BOOKING_STATES)('a booking that is %s', (state) => {
  it.each(eventNames.map((name) => [name, TABLE[name][state]] as const))('on "%s" becomes: %s', (name, expected) => {
    expect(run(LIVES[state], EVENTS[name])).toBe(expected);
  });
});

function after(life: Life, event: JournalEvent): Life {
  const result = transition(life, event, DEFAULT_TIMINGS);
  if (!result) throw new Error('the event means nothing here');
  return result.life;
}

describe('when a booking moves on', () => {
  it('is not sent before its hour', () => {
    expect(transition({ ...LIVES.received, dueAt: NOW + 1 }, EVENTS.begun, DEFAULT_TIMINGS)).toBeUndefined();
  });

  it('is looked for a moment after its answer is lost', () => {
    const dueAt = attempt.deadline + DEFAULT_TIMINGS.firstLookMs;
    expect(after(LIVES.sending, EVENTS.lost)).toMatchObject({ dueAt, attempt, doubts: 1 });
  });

  it.each(['sending', 'unanswered', 'waiting'] as const)(
    'may still land for the whole grace after an attempt that ended late, and was %s by then',
    (state) => {
      const late = after(LIVES[state], EVENTS['lost after its deadline']);
      expect(late).toMatchObject({ attempt: { ...attempt, deadline: NOW }, doubts: 1 });
      const grace = NOW + DEFAULT_TIMINGS.landingGraceMs;
      expect(after(late, reconciled({ kind: 'absent' }, grace))).toMatchObject({ state: 'unanswered' });
      expect(after(late, reconciled({ kind: 'absent' }, grace + 1))).toMatchObject({ state: 'waiting' });
    },
  );

  it('is looked for again once the attempt can no longer land, when a look before that shows nothing', () => {
    expect(after(LIVES.unanswered, EVENTS['absent too early'])).toMatchObject({ dueAt: LANDED + 1 });
  });

  it('is sent again at once after a first doubt, and later after each further one', () => {
    const wait = (doubts: number) => {
      const life = after({ ...LIVES.unanswered, doubts }, EVENTS.absent);
      return 'dueAt' in life ? life.dueAt - NOW : undefined;
    };
    expect([1, 2, 3, 4, 20].map(wait)).toEqual([0, 5_000, 10_000, 20_000, DEFAULT_TIMINGS.resendCapMs]);
  });

  it('is left to an operator when it is still unanswered every time after the whole window', () => {
    const surely = reconciled({ kind: 'absent' }, PAST_WINDOW);
    expect(run({ ...LIVES.unanswered, doubts: 7 }, surely)).toBe('unresolved !unresolved');
  });

  it('is sent again when the gateway comes back after the window and shows that a single attempt is absent', () => {
    expect(run(LIVES.unanswered, reconciled({ kind: 'absent' }, PAST_WINDOW))).toBe('waiting');
  });

  it('waits longer with every 429 in a row', () => {
    const wait = (tries: number) => {
      const life = after({ ...LIVES.sending, tries }, EVENTS.busy);
      return 'dueAt' in life ? life.dueAt - NOW : undefined;
    };
    expect([0, 1, 2, 10].map(wait)).toEqual([1_000, 2_000, 4_000, 30_000]);
  });

  it('keeps counting its tries while it is sent again', () => {
    expect(after({ ...LIVES.waiting, tries: 4 }, EVENTS.begun)).toMatchObject({ tries: 4, doubts: 1 });
  });

  it('starts without doubts when an operator sends it again', () => {
    expect(after(LIVES.unresolved, EVENTS['operator: resend'])).toMatchObject({ dueAt: NOW, doubts: 0, tries: 0 });
  });
});
