import { describe, expect, it } from 'vitest';
import { metricIn } from '../harness/metrics.ts';
import { createRefusals } from './refusals.ts';
import { failures, type Report, tableOf } from './report.ts';

const MIB = 1024 * 1024;
const kept: Report = {
  audit: {
    intentions: 400,
    accepted: 80,
    jobs: 80,
    booked: 80,
    refused: 0,
    unresolved: 0,
    neverStored: 320,
    violations: [],
  },
  budget: { ok: true, worst: 0, tolerated: 10, left: 3 },
  echo: true,
  strangers: 0,
  requests: { 'POST /v1/jobs': 80 },
  faults: {},
  unplanned: 0,
  asked: 400,
  maxQueued: 40,
  underLoad: Array.from({ length: 60 }, (_, at) => ({ at, rss: 150 * MIB, heap: 60 * MIB, open: 40 })),
  last: { at: 60, rss: 150 * MIB, heap: 60 * MIB, open: 0 },
  refusals: { full: 300, untold: 0, notStored: 5 },
  followed: { most: 300, refused: 40 },
  stalledMs: [30_500],
  lookups: { beforeMs: 4, duringMs: 9 },
  storeDeaths: 2,
  recoveredMs: 2_400,
  deaths: 0,
};

describe('a soak', () => {
  it('finds nothing wrong where every promise was kept, and says what there was', () => {
    expect(failures(kept)).toEqual([]);
    expect(tableOf(kept)).toMatch(/most in the queue +40 of 40/);
  });

  it.each<[string, Partial<Report>]>([
    ['the queue held 41', { underLoad: [...kept.underLoad, { at: 61, rss: MIB, heap: MIB, open: 41 }] }],
    ['grew', { underLoad: kept.underLoad.map((sample, index) => ({ ...sample, heap: (60 + 3 * index) * MIB })) }],
    ['could not be read', { underLoad: [] }],
    ['without Retry-After', { refusals: { ...kept.refusals, untold: 1 } }],
    ['no overload', { refusals: { ...kept.refusals, full: 0 } }],
    ['not as before', { recoveredMs: undefined }],
    ['not as before', { recoveredMs: 60_001 }],
    ['never ended', { stalledMs: [120_000] }],
    ['followed at once', { followed: { most: 301, refused: 0 } }],
    ['ended by themselves', { deaths: 1 }],
    ['lost', { audit: { ...kept.audit, violations: [{ kind: 'lost', keys: ['a'], detail: 'no job' }] } }],
  ])('fails where a promise was broken: %s', (line, different) => {
    expect(failures({ ...kept, ...different })).toContainEqual(expect.stringContaining(line));
  });

  it('tells a full queue that says when to come back from one that does not', () => {
    const refusals = createRefusals();
    const full = { type: 'https://callout/problems/queue-full', status: 503 };
    refusals.note(new Response(null, { status: 503, headers: { 'Retry-After': '30' } }), full);
    refusals.note(new Response(null, { status: 503 }), full);
    refusals.note(new Response(null, { status: 503 }), {
      ...full,
      type: 'https://callout/problems/storage-unavailable',
    });
    refusals.note(new Response(null, { status: 201 }), { id: '1', number: '1' });
    expect(refusals.seen()).toEqual({ full: 2, untold: 1, notStored: 1 });
  });

  it('reads a metric by its whole name', () => {
    const text = '# HELP a_bytes Bytes\na_bytes_total 7\na_bytes 1.5e8\n';
    expect([metricIn(text, 'a_bytes'), metricIn(text, 'none')]).toEqual([1.5e8, undefined]);
  });
});
