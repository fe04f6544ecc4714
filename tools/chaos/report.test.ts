import { describe, expect, it } from 'vitest';
import { failures, jsonOf, type Report, tableOf } from './report.ts';

const kept: Report = {
  audit: {
    intentions: 3,
    accepted: 3,
    jobs: 2,
    booked: 2,
    refused: 0,
    unresolved: 1,
    neverStored: 0,
    violations: [],
  },
  budget: { ok: true, worst: 0, tolerated: 20, left: 4 },
  echo: false,
  strangers: 1,
  requests: { 'POST /v1/jobs': 4 },
  faults: { 'reset-after-write': 2, 'html-502': 1 },
  troubles: { kill: 1, outage: 0, 'disk-full': 0, 'store-restart': 0 },
  deaths: 0,
  unplanned: 0,
  elapsedMs: 12_345,
};

describe('a run', () => {
  it('has kept the promise when nothing is lost, doubled or told wrongly', () => {
    expect(failures(kept)).toEqual([]);
  });

  it('may leave bookings unresolved only where the list hides external_id', () => {
    expect(failures({ ...kept, echo: true })).toEqual(['unresolved although the list shows external_id: 1']);
  });

  it.each<[string, Partial<Report>, RegExp]>([
    [
      'a job too many',
      { audit: { ...kept.audit, violations: [{ kind: 'duplicate', keys: ['k'], detail: '2 jobs: 1, 2' }] } },
      /^duplicate: 2 jobs: 1, 2 k$/,
    ],
    [
      'too many requests',
      { budget: { ok: false, worst: 21, tolerated: 20, left: 0 } },
      /^the budget was exceeded by 21\.0/,
    ],
    ['a relay that died', { deaths: 1 }, /^relays that ended by themselves: 1$/],
    ['a request of our own making', { unplanned: 2 }, /^requests that the reference does not define: 2$/],
  ])('has broken it with %s', (_, different, line) => {
    expect(failures({ ...kept, ...different })).toEqual([expect.stringMatching(line)]);
  });

  it('is told in a table and in one line of JSON', () => {
    expect(tableOf(kept)).toMatch(/^duplicates +0$/m);
    expect(tableOf(kept)).toMatch(/^faults +3\n {2}html-502 +1\n {2}reset-after-write +2$/m);
    expect(JSON.parse(jsonOf(kept))).toMatchObject({ audit: { jobs: 2 }, failures: [] });
  });
});
