import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSince } from './changed-since.ts';

const job = {
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  notes: 'Gate code 12',
  custom_fields: { scope_of_work: 'Filters' },
};

describe('a job that somebody else changed since it was opened', () => {
  it('is told by the fields that its editor changes, and no others', () => {
    expect(changedSince({ title: 'Annual visit' }, job)).toEqual(['title']);
    expect(changedSince({ notes: 'Gate code 12' }, { ...job, title: 'Another' })).toEqual([]);
    expect(changedSince({ custom_fields: { scope_of_work: 'Coils', swms: '' } }, job)).toEqual([
      'custom_fields.scope_of_work',
    ]);
  });

  it('is not one whose times are the same instants in another offset', () => {
    expect(
      changedSince({ start_time: '2026-06-30T23:00:00+00:00', end_time: '2026-07-01T11:30:00+10:00' }, job),
    ).toEqual(['end_time']);
  });

  it('is not one that only ends its lines in another way', () => {
    expect(changedSince({ notes: 'Gate code 12  \r\n' }, job)).toEqual([]);
  });

  it('is never one that is exactly as it was seen', () => {
    const values = fc.record({
      title: fc.string(),
      notes: fc.string(),
      start_time: fc.constantFrom(job.start_time, job.end_time, 'soon'),
      end_time: fc.constantFrom(job.start_time, job.end_time),
      custom_fields: fc.dictionary(fc.string(), fc.string()),
    });
    fc.assert(
      fc.property(values, (seen) => {
        expect(changedSince(seen, seen)).toEqual([]);
      }),
    );
  });
});
