import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookingRequest } from '../../contract/bookings.ts';
import { likenessOfRequest } from './fingerprint.ts';
import { type Claims, type Echo, findEcho, type ListedJob, matchJobs, type Sought } from './match.ts';

const request: BookingRequest = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

function sought(key: string, different: Partial<BookingRequest> = {}, rest: Partial<Sought> = {}): Sought {
  const likeness = likenessOfRequest({ ...request, ...different });
  return { key, externalId: key, likeness, hasUnresolvedTwin: false, ...rest };
}

function job(id: string, different: Partial<ListedJob> = {}): ListedJob {
  return {
    id,
    number: `n${id}`,
    title: request.title,
    start_time: request.start_time,
    end_time: request.end_time,
    site: { id: request.site },
    notes: '',
    custom_fields: {},
    ...different,
  };
}

const nobody: Claims = new Map();
const claimed = (...ids: string[]): Claims =>
  new Map(ids.map((id) => [id, { key: `owner of ${id}`, externalId: 'x' }]));

function verdict(booking: Sought, jobs: ListedJob[], echo: Echo, claims = nobody, complete = true): string {
  const found = matchJobs([booking], jobs, claims, echo, complete).get(booking.key);
  return found?.kind === 'found' ? `job ${found.job.id}` : (found?.kind ?? 'nothing');
}

describe('looking for a booking where the list shows external_id', () => {
  it('finds it by its key, whatever the office has changed', () => {
    const changed = job('1', { external_id: 'key-a', title: 'Renamed', notes: 'Called back' });
    expect(verdict(sought('key-a'), [changed], 'yes')).toBe('job 1');
  });

  it('knows its key even in a job whose ID another booking once had', () => {
    expect(verdict(sought('key-a'), [job('1', { external_id: 'key-a' })], 'yes', claimed('1'))).toBe('job 1');
  });

  it('leaves a job that quotes its key as a reference to the booking that sent it so', () => {
    const quoting = sought('key-b', { title: 'Another visit' }, { externalId: 'key-a' });
    const theirs = job('2', { external_id: 'key-a', title: 'Another visit' });
    const taken: Claims = new Map([['2', { key: 'key-b', externalId: 'key-a' }]]);
    expect(verdict(sought('key-a'), [theirs], 'yes', taken)).toBe('absent');
    expect(verdict(sought('key-a'), [theirs, job('1', { external_id: 'key-a' })], 'yes', taken)).toBe('job 1');
    const verdicts = matchJobs([sought('key-a'), quoting], [theirs], nobody, 'yes', true);
    expect(verdicts.get('key-a')).toEqual({ kind: 'absent' });
    expect(verdicts.get('key-b')).toMatchObject({ kind: 'found', job: { id: '2' } });
  });

  it('is not held to be absent when the list no longer shows external_id and has one that looks alike', () => {
    expect(verdict(sought('key-a'), [job('1')], 'yes')).toBe('ambiguous');
  });

  it('does not take a job that only looks alike', () => {
    expect(verdict(sought('key-a'), [job('1', { external_id: 'someone else' }), job('2')], 'yes')).toBe('absent');
  });

  it("finds it by the visitor's own reference and its looks together, for a reference may repeat", () => {
    const mine = sought('key-a', { notes: 'second' }, { externalId: 'REF 7' });
    const jobs = [job('1', { external_id: 'REF 7' }), job('2', { external_id: 'REF 7', notes: 'second' })];
    expect(verdict(mine, jobs, 'yes')).toBe('job 2');
  });

  it('does not decide when a free job has the reference and looks different', () => {
    const mine = sought('key-a', { notes: 'second' }, { externalId: 'REF 7' });
    expect(verdict(mine, [job('1', { external_id: 'REF 7' })], 'yes')).toBe('ambiguous');
  });

  it('finds it in a part of the list', () => {
    expect(verdict(sought('key-a'), [job('1', { external_id: 'key-a' })], 'yes', nobody, false)).toBe('job 1');
  });
});

describe.each<Echo>(['no', 'unknown'])('looking for a booking where the echo of external_id is: %s', (echo) => {
  it('finds it by its looks', () => {
    expect(verdict(sought('key-a'), [job('1', { title: 'Repair' }), job('2')], echo)).toBe('job 2');
  });

  it('leaves alone what another booking has', () => {
    expect(verdict(sought('key-a'), [job('1')], echo, claimed('1'))).toBe('absent');
    expect(verdict(sought('key-a'), [job('1'), job('2')], echo, claimed('1'))).toBe('job 2');
  });

  it('does not decide between two free jobs that look alike', () => {
    expect(verdict(sought('key-a'), [job('1'), job('2')], echo)).toBe('ambiguous');
  });

  it('does not take a job that may be an unresolved twin’s', () => {
    expect(verdict(sought('key-a', {}, { hasUnresolvedTwin: true }), [job('1')], echo)).toBe('ambiguous');
  });

  it('does not call it absent while a free job could be it after a change by the office', () => {
    expect(verdict(sought('key-a'), [job('1', { notes: 'Rang, no answer' })], echo)).toBe('ambiguous');
  });

  it('does not decide on a part of the list', () => {
    expect(verdict(sought('key-a'), [job('1')], echo, nobody, false)).toBe('unfinished');
  });
});

it('gives each of several bookings its own job, and takes a near miss for what it is once its owner is found', () => {
  const bookings = [sought('key-a', { notes: 'first' }), sought('key-b', { notes: 'second' })];
  const verdicts = matchJobs(bookings, [job('2', { notes: 'second' })], nobody, 'no', true);
  expect(verdicts.get('key-b')).toEqual({ kind: 'found', job: { id: '2', number: 'n2' }, by: 'looks' });
  expect(verdicts.get('key-a')).toEqual({ kind: 'absent' });
});

it('never gives one job to two bookings, nor a claimed one for its looks', () => {
  const letter = fc.constantFrom('', 'a', 'b');
  const jobs = fc.uniqueArray(
    fc.record({ id: fc.nat(20), notes: letter, ref: fc.constantFrom(undefined, 'R', 'key-0') }),
    {
      selector: ({ id }) => id,
    },
  );
  const bookings = fc.array(fc.record({ notes: letter, own: fc.boolean() }), { maxLength: 6 });
  const echo = fc.constantFrom<Echo>('yes', 'no', 'unknown');
  fc.assert(
    fc.property(jobs, bookings, fc.array(fc.nat(20)), echo, fc.boolean(), (listed, wanted, taken, echoed, complete) => {
      const claims = claimed(...taken.map(String));
      const all = wanted.map(({ notes, own }, index) =>
        sought(`key-${index}`, { notes }, own ? { externalId: 'R' } : {}),
      );
      const verdicts = matchJobs(
        all,
        listed.map(({ id, notes, ref }) => job(String(id), { notes, external_id: ref })),
        claims,
        echoed,
        complete,
      );
      const found = [...verdicts.values()].flatMap((each) => (each.kind === 'found' ? [each] : []));
      expect(verdicts.size).toBe(all.length);
      const lookedUp = found.filter(({ by }) => by === 'looks').map((each) => each.job.id);
      expect(new Set(found.map((each) => each.job.id)).size).toBe(found.length);
      expect(lookedUp.filter((id) => claims.has(id))).toEqual([]);
      if (!complete) expect([...verdicts.values()].map(({ kind }) => kind)).not.toContain('absent');
    }),
  );
});

describe('whether the list shows external_id', () => {
  it.each<[string, ListedJob[], Claims, Echo, Echo]>([
    ['a job carries one', [job('1'), job('2', { external_id: 'PO' })], nobody, 'no', 'yes'],
    ['one of ours is listed without', [job('1')], claimed('1'), 'yes', 'no'],
    ['every job says null, and none is ours', [job('1', { external_id: null })], nobody, 'unknown', 'yes'],
    ['strangers without: stays unknown', [job('1')], nobody, 'unknown', 'unknown'],
    ['strangers without: stays known', [job('1')], nobody, 'yes', 'yes'],
    ['an empty list says nothing', [], nobody, 'no', 'no'],
  ])('%s', (_, jobs, claims, before, expected) => {
    expect(findEcho(jobs, claims, before)).toBe(expected);
  });
});
