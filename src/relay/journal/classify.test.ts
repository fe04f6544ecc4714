import { describe, expect, it } from 'vitest';
import { GATEWAY_PROBLEMS } from '../../contract/problems.ts';
import type { Exchange } from '../ports.ts';
import { classify } from './classify.ts';

function answer(status: number, problemType?: string, body: unknown = undefined): Exchange {
  return { kind: 'answer', status, problemType, body, requestId: 'req_1', date: undefined };
}

function noAnswer(progress: 'not-sent' | 'maybe-sent', code: string): Exchange {
  return { kind: 'no-answer', progress, code, requestId: 'req_1' };
}

function kindOf(exchange: Exchange): string {
  const outcome = classify(exchange);
  return outcome.kind === 'not-written' ? `${outcome.kind}: ${outcome.hold}` : outcome.kind;
}

const job = { id: '21172159', number: '16' };

/** CONTRACT.md's error table, row by row. */
const DOCUMENTED: Record<keyof typeof GATEWAY_PROBLEMS, string> = {
  'invalid-body': 'refused',
  'invalid-query': 'not-written: misconfigured',
  'unknown-custom-field': 'refused',
  'project-not-in-scope': 'refused',
  'customer-not-in-scope': 'refused',
  'field-not-writable': 'refused',
  unauthorized: 'not-written: misconfigured',
  'no-scope': 'not-written: misconfigured',
  'not-found': 'refused',
  'editing-locked': 'refused',
  'cancellation-locked': 'refused',
  'rate-limited': 'not-written: busy',
  internal: 'may-have-been-written',
  'upstream-scope-violation': 'may-have-been-written',
  'schema-drift': 'may-have-been-written',
  'writes-disabled': 'not-written: misconfigured',
  'cancel-not-configured': 'not-written: misconfigured',
};

describe('what became of a request to create a job', () => {
  it.each(Object.entries(DOCUMENTED))('%s: %s', (type, expected) => {
    const status = Object.entries(GATEWAY_PROBLEMS).find(([name]) => name === type)?.[1] ?? 0;
    expect(kindOf(answer(status, type))).toBe(expected);
  });

  it.each([
    ['201 with id and number', answer(201, undefined, job), 'booked'],
    ['200 with id and number', answer(200, undefined, job), 'booked'],
    ['201 with more than was promised', answer(201, undefined, { ...job, extra: true }), 'booked'],
    ['201 without a body', answer(201), 'may-have-been-written'],
    ['201 without a number', answer(201, undefined, { id: '21172159' }), 'may-have-been-written'],
    ['204', answer(204), 'may-have-been-written'],
    ['a redirect', answer(302), 'may-have-been-written'],
    ['429 of a proxy, without a document', answer(429), 'not-written: busy'],
    ['502 in HTML', answer(502), 'may-have-been-written'],
    ['503 in HTML', answer(503), 'may-have-been-written'],
    ['504', answer(504), 'may-have-been-written'],
    ['401 without a document', answer(401), 'may-have-been-written'],
    ['400 of a type nobody documents', answer(400, 'quota-exceeded'), 'may-have-been-written'],
    ['422', answer(422), 'may-have-been-written'],
    ['a documented type with another status', answer(500, 'invalid-body'), 'may-have-been-written'],
    ['a refused connection', noAnswer('not-sent', 'ECONNREFUSED'), 'not-written: unreachable'],
    ['an unknown host', noAnswer('not-sent', 'ENOTFOUND'), 'not-written: unreachable'],
    ['a connection cut while sending', noAnswer('maybe-sent', 'ECONNRESET'), 'may-have-been-written'],
    ['a time-out', noAnswer('maybe-sent', 'timeout'), 'may-have-been-written'],
  ])('%s: %s', (_, exchange, expected) => {
    expect(kindOf(exchange)).toBe(expected);
  });

  it('tells the job that the gateway answered with', () => {
    expect(classify(answer(201, undefined, job))).toEqual({ kind: 'booked', job });
  });

  it('names what was seen without repeating the body', () => {
    const outcome = classify(answer(201, undefined, { secret: 'fi_pk_1' }));
    expect(outcome).toEqual({ kind: 'may-have-been-written', seen: '201 unreadable' });
  });

  it.each([200, 502])('tells the operator that what came with %d is another program’s page', (status) => {
    const bodyTrouble = 'not JSON but text/html';
    const page: Exchange = {
      kind: 'answer',
      status,
      body: undefined,
      bodyTrouble,
      problemType: undefined,
      requestId: 'req_1',
      date: undefined,
    };
    const outcome = classify(page);
    expect(outcome).toEqual({ kind: 'may-have-been-written', seen: `${status} not JSON but text/html` });
  });
});
