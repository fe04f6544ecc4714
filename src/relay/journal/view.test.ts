import { describe, expect, it } from 'vitest';
import { bookingSchema } from '../../contract/bookings.ts';
import type { Entry } from './entry.ts';
import { bodyHash, fingerprint, likenessOfRequest } from './fingerprint.ts';
import type { Life } from './life.ts';
import { viewOf } from './view.ts';

const NOW = Date.UTC(2026, 6, 1);
const attempt = { number: 1, startedAt: NOW, deadline: NOW + 15_000, requestId: 'callout_1', skewMs: undefined };
const doubts = { doubts: 0, doubtSince: undefined };

function entry(life: Life, different: Partial<Entry> = {}): Entry {
  const request = {
    site: '3065756',
    job_type: '29400',
    title: 'Annual service',
    start_time: '2026-07-01T09:00:00+10:00',
    end_time: '2026-07-01T11:00:00+10:00',
  };
  return {
    key: '0f8fad5b-d9cb-469f-a165-70867728950e',
    version: 1,
    visitor: 'desk',
    owner: { channel: 'own', subject: 'open' },
    request,
    names: { site: 'Acme Depot', jobType: 'Installation', project: undefined },
    receivedAt: NOW,
    externalId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    bodyHash: bodyHash(request),
    fingerprint: fingerprint(likenessOfRequest(request)),
    life,
    lastSeen: '502 schema-drift',
    jobStatus: undefined,
    ...different,
  };
}

const booked: Life = { state: 'booked', attempt, job: { id: '1', number: '16' }, source: 'answer', ...doubts };

const LIVES: [string, Life][] = [
  ['received', { state: 'received', attempt: undefined, dueAt: NOW, ...doubts }],
  ['sending', { state: 'sending', attempt, lease: { owner: 'us', until: NOW }, tries: 0, ...doubts }],
  ['waiting', { state: 'waiting', attempt, dueAt: NOW, hold: 'busy', tries: 1, ...doubts }],
  ['held for a dead gateway', { state: 'waiting', attempt, dueAt: NOW, hold: 'unreachable', tries: 1, ...doubts }],
  ['held for the operator', { state: 'waiting', attempt, dueAt: NOW, hold: 'misconfigured', tries: 1, ...doubts }],
  ['unanswered', { state: 'unanswered', attempt, dueAt: NOW, tries: 1, ...doubts }],
  ['booked', booked],
  ['refused', { state: 'refused', attempt, refusal: 'project-not-in-scope', ...doubts }],
  ['dropped', { state: 'refused', attempt, refusal: 'dropped', ...doubts }],
  ['unresolved', { state: 'unresolved', attempt, ...doubts }],
];

describe('what people see of a booking', () => {
  it('says so when its job is cancelled, by whoever', () => {
    const current = {
      title: 'Annual service',
      status: { name: 'Cancelled', state: 'closed' },
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
      notes: '',
      custom_fields: {},
      seen_at: '2026-06-02T00:00:00.000Z',
    };
    const view = viewOf(entry(booked, { current, jobChangedAt: NOW }), NOW, undefined);
    expect(view).toMatchObject({ state: 'booked', detail: 'Job 16 is cancelled.', current });
    expect(view.current?.changed_at).toBe('2026-07-01T00:00:00.000Z');
    const completed = { ...current, status: { name: 'Completed', state: 'closed' } };
    expect(viewOf(entry(booked, { current: completed }), NOW, undefined).detail).toBe(
      'The office has your request as Job 16.',
    );
  });

  it.each(LIVES)('%s: fits the contract and says nothing of the gateway’s words', (_, life) => {
    const view = viewOf(entry(life), NOW, undefined);
    expect(bookingSchema.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toContain('schema-drift');
    expect(view.detail).toMatch(/^[A-Z].*\.$/);
  });

  it.each(LIVES)('%s: says when to ask again only while something may still happen', (_, life) => {
    const settled = ['booked', 'refused', 'unresolved'].includes(life.state);
    expect(viewOf(entry(life), NOW, undefined).retryAfterMs === undefined).toBe(settled);
  });

  it('tells the job, its last known status and the names for the receipt', () => {
    const view = viewOf(entry(booked, { jobStatus: 'Scheduled' }), NOW, undefined);
    expect(view).toMatchObject({
      job: { id: '1', number: '16' },
      job_status: 'Scheduled',
      site_name: 'Acme Depot',
      job_type_name: 'Installation',
      detail: 'The office has your request as Job 16.',
    });
    expect(view).not.toHaveProperty('project_name');
  });

  it('tells the expected wait in the queue', () => {
    const queued: Life = { state: 'received', attempt: undefined, dueAt: NOW, ...doubts };
    expect(viewOf(entry(queued), NOW, 6_200)).toMatchObject({
      retryAfterMs: 6_200,
      detail: 'We have your request and are sending it to the office in about 6 seconds.',
    });
    expect(viewOf(entry(queued), NOW, 600_000).detail).toContain('in about 10 minutes');
  });

  it('gives a refusal a problem in our words, with the lookups to read again and the request ID to quote', () => {
    const refused: Life = { state: 'refused', attempt, refusal: 'unknown-custom-field', ...doubts };
    expect(viewOf(entry(refused), NOW, undefined).problem).toMatchObject({
      type: expect.stringMatching(/stale-lookup$/),
      lookups: ['custom-fields'],
      instance: 'callout_1',
    });
  });
});
