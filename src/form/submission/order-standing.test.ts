import { describe, expect, it } from 'vitest';
import type { Operation, OperationState } from '../../contract/operations.ts';
import { orderStandingOf, type SeenOrder } from './order-standing.ts';
import { keyForNextAttempt } from './standing.ts';

const key = '7a9d7c9e-52a4-4f0e-8f0a-2d1f5b3c4e21';
const operation = (state: OperationState, more: Partial<Operation> = {}): Operation => ({
  key,
  kind: 'change',
  state,
  detail: '',
  received_at: '2026-06-01T00:00:00Z',
  ...more,
});
const answeredWith = (answer: NonNullable<SeenOrder['attempt']>['answer'], latest?: Operation) =>
  orderStandingOf({
    online: true,
    operation: latest,
    attempt: {
      status: 'success',
      failures: 0,
      intention: { key, order: { kind: 'cancel', job_id: '21172159' } },
      answer,
      failure: undefined,
    },
  });

describe('a change, a cancellation or a new site', () => {
  it('is done as soon as the relay says so', () => {
    expect(answeredWith({ done: {} })).toEqual({ kind: 'done', siteId: undefined });
    expect(answeredWith({ done: { site_id: '3065760' } })).toEqual({ kind: 'done', siteId: '3065760' });
  });

  it.each(['received', 'sending', 'waiting', 'unanswered'] as const)('is being confirmed while it is %s', (state) => {
    expect(answeredWith({ operation: operation(state) })).toEqual({ kind: 'underway', operation: operation(state) });
  });

  it('follows what the relay says later', () => {
    expect(answeredWith({ operation: operation('unanswered') }, operation('done'))).toMatchObject({ kind: 'done' });
    const refused = operation('refused');
    expect(answeredWith({ operation: operation('waiting') }, refused)).toEqual({ kind: 'refused', operation: refused });
  });

  it('that makes a site is not done before the site’s ID is known', () => {
    const site = { id: '3065760', name: 'Acme Shed' };
    expect(answeredWith({ operation: operation('done', { kind: 'new-site' }) })).toMatchObject({ kind: 'underway' });
    expect(answeredWith({ operation: operation('done', { kind: 'new-site', site }) })).toEqual({
      kind: 'done',
      siteId: site.id,
    });
  });

  it.each(['underway', 'done', 'unresolved'] as const)('cannot be sent twice once it is %s', (kind) => {
    expect(keyForNextAttempt({ kind }, key, () => 'another')).toBeUndefined();
  });

  it.each(['editing-locked', 'cancellation-locked', 'not-found', 'invalid-site'] as const)(
    'is another intention after the relay said %s',
    (type) => {
      const problem = { type: `https://callout/problems/${type}`, status: 409 };
      const failure = { kind: 'problem', type, problem } as const;
      expect(keyForNextAttempt({ kind: 'rejected', failure }, key, () => 'another')).toBe('another');
    },
  );
});
