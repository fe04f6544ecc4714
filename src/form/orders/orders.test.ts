import { describe, expect, it } from 'vitest';
import type { Operation, OperationKind } from '../../contract/operations.ts';
import { isRelayProblemType, RELAY_PROBLEMS, type RelayProblemType, relayProblemUri } from '../../contract/problems.ts';
import type { OrderStanding } from '../submission/order-standing.ts';
import { orderNews } from './order-news.ts';
import { problemOf } from './order-problem.ts';

const reader = { phone: '07 3555 0142', locale: 'en-AU' };
const rejected = (type: RelayProblemType, more: object = {}): OrderStanding => ({
  kind: 'rejected',
  failure: {
    kind: 'problem',
    type,
    problem: { type: relayProblemUri(type), status: RELAY_PROBLEMS[type], instance: 'req_1', ...more },
  },
});
const operation = (more: Partial<Operation>): Operation => ({
  key: '7a9d7c9e-52a4-4f0e-8f0a-2d1f5b3c4e21',
  kind: 'change',
  state: 'refused',
  detail: 'The title was not accepted.',
  received_at: '2026-06-01T00:00:00Z',
  ...more,
});
const told = (kind: OperationKind, standing: OrderStanding) => problemOf(kind, standing, reader)?.text.join(' ') ?? '';

describe('what a person is told when an order is refused', () => {
  it.each([
    ['change', 'editing-locked', /Nothing was changed\. .*no longer be changed here.*07 3555 0142/],
    ['cancel', 'cancellation-locked', /The visit is not cancelled\. .*no longer be cancelled here.*07 3555 0142/],
    ['cancel', 'cancel-not-configured', /The visit is not cancelled\. Only the office.*07 3555 0142/],
    ['change', 'not-found', /Nothing was changed\. .*no longer has this job.*07 3555 0142/],
    ['change', 'too-many-requests', /Nothing was changed\. .*Wait a minute/],
    ['new-site', 'pass-expired', /No site was added\. The link you used has expired/],
  ] as const)('%s: %s', (kind, type, sentence) => {
    expect(told(kind, rejected(type))).toMatch(sentence);
  });

  it('is a sentence for every problem there is, and the request ID', () => {
    for (const type of Object.keys(RELAY_PROBLEMS).filter(isRelayProblemType)) {
      const problem = problemOf('change', rejected(type), reader);
      expect(problem?.text.join(' ').length, type).toBeGreaterThan(30);
      expect(problem?.requestId).toBe('req_1');
    }
  });

  it('names no phone where there is none', () => {
    const text = problemOf('change', rejected('editing-locked'), { ...reader, phone: undefined })?.text.join(' ');
    expect(text).not.toMatch(/undefined|call/);
  });

  it('is what the fields are, where they are known', () => {
    const errors = [{ field: 'mobile_number', message: 'Enter a phone number with its area code.' }];
    expect(problemOf('new-site', rejected('invalid-site', { errors }), reader)).toMatchObject({
      text: ['No site was added.', 'Change what is named below and add it again.'],
      errors,
    });
  });

  it('does not claim that nothing happened when that is not certain', () => {
    expect(told('change', rejected('internal'))).not.toContain('Nothing was changed');
    const lost: OrderStanding = { kind: 'rejected', failure: { kind: 'no-answer', reason: 'unreadable' } };
    expect(told('change', lost)).not.toContain('Nothing was changed');
  });

  it('is the gateway’s reason later on, in the relay’s words, or in this page’s where it knows whom to call', () => {
    expect(told('change', { kind: 'refused', operation: operation({}) })).toBe(
      'Nothing was changed. The title was not accepted.',
    );
    const problem = { type: relayProblemUri('editing-locked'), status: 409 };
    expect(told('change', { kind: 'refused', operation: operation({ problem }) })).toContain('07 3555 0142');
  });
});

describe('the news of an order', () => {
  it('is not to send it again while it is being confirmed', () => {
    const detail = 'We have your change and are confirming it with the office. Do not send it again.';
    const unanswered = operation({ state: 'unanswered', detail });
    const news = orderNews('change', { kind: 'underway', operation: unanswered }, reader.phone);
    expect(news).toMatchObject({ tone: 'waiting', heading: 'We are confirming your change' });
    expect(news?.text).toContain('Do not send it again');
  });

  it('is whom to call while the operator has to act, and what it is waiting for', () => {
    const held = operation({ state: 'waiting', hold: 'misconfigured' });
    expect(orderNews('cancel', { kind: 'underway', operation: held }, reader.phone)?.text).toMatch(/07 3555 0142/);
  });

  it('is whom to call, and what to quote, when nobody can tell', () => {
    const unresolved: OrderStanding = { kind: 'unresolved', operation: operation({ state: 'unresolved' }) };
    expect(orderNews('cancel', unresolved, reader.phone)?.text).toMatch(/Call 07 3555 0142\. Quote reference 7a9d7c9e/);
  });

  it('is that it is kept, while there is no line', () => {
    expect(orderNews('change', { kind: 'offline', attempted: false }, undefined)?.text).toMatch(
      /once you are back online/,
    );
    expect(orderNews('change', { kind: 'offline', attempted: true }, undefined)?.text).toMatch(/find out what became/);
  });

  it('is none while the form is the person’s', () => {
    expect(orderNews('change', { kind: 'editing' }, undefined)).toBeUndefined();
  });
});
