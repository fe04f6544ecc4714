import { describe, expect, it } from 'vitest';
import type { RelayProblem } from '../../contract/bookings.ts';
import { isRelayProblemType, RELAY_PROBLEMS } from '../../contract/problems.ts';
import { problemWords } from './problem-words.ts';

const reader = { phone: '07 3555 0142', locale: 'en-AU' };
const told = (type: string, more: Partial<RelayProblem> = {}) => {
  if (!isRelayProblemType(type)) throw new TypeError(type);
  const problem = { type: `https://callout/problems/${type}`, status: 400, instance: 'req_1', ...more };
  return problemWords({ kind: 'problem', type, problem }, reader);
};

describe('what a person is told when the relay says no', () => {
  it.each(Object.keys(RELAY_PROBLEMS))('is a sentence and the request ID for %s', (type) => {
    expect(told(type).text).toMatch(/\.$/);
    expect(told(type).requestId).toBe('req_1');
  });

  it('names the choices that have changed', () => {
    expect(told('stale-lookup', { lookups: ['projects', 'custom-fields'] }).text).toContain('projects and job details');
    expect(told('stale-lookup', { lookups: ['moons'] }).text).toContain('The choices on offer');
  });

  it('shows the window as the relay reads it, to be confirmed', () => {
    const window = { start_time: '2030-07-01T09:00:00+11:00', end_time: '2030-07-01T11:00:00+11:00' };
    expect(told('clock-rules-differ', { window }).text).toMatch(/1 July 2030.*UTC\+11:00/);
  });

  it('names the phone where the operator has to act', () => {
    expect(told('misconfigured').heading).toBe('We cannot take bookings at the moment');
    expect(told('misconfigured').text).toContain('07 3555 0142');
  });

  it('says in words when a crowded relay may be asked again', () => {
    const crowded = (retryAfterMs?: number) =>
      problemWords(
        {
          kind: 'problem',
          type: 'too-many-requests',
          problem: { type: 'https://callout/problems/too-many-requests', status: 429 },
          ...(retryAfterMs !== undefined && { retryAfterMs }),
        },
        reader,
      ).text;
    expect(crowded(30_000)).toContain('in about 30 seconds');
    expect(crowded(240_000)).toContain('in about 4 minutes');
    expect(crowded()).toContain('in a minute');
  });

  it('says that nothing is booked twice when it cannot tell what happened', () => {
    expect(problemWords({ kind: 'no-answer', reason: 'late' }, reader).text).toContain('will not book it twice');
  });
});
