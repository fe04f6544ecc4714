import { describe, expect, it } from 'vitest';
import type { JobFacts } from '../receipt/job-as-it-stands.ts';
import { differences, factsNow, seenValues } from './seen-values.ts';

const SEEN: JobFacts = {
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  time_zone: 'Australia/Brisbane',
  notes: 'Ring first',
  purchase_order_number: 'PO-7',
  external_id: '',
  custom_fields: { gate: '12' },
};
const CURRENT = {
  title: 'Annual service',
  status: { name: 'Tentative', state: 'pending' },
  start_time: '2026-06-30T23:00:00Z',
  end_time: '2026-07-01T01:00:00Z',
  notes: 'Ring first',
  custom_fields: { gate: '12' },
  seen_at: '2026-06-01T00:00:00Z',
};
const tell = ({ start_time }: Pick<JobFacts, 'start_time'>) => start_time;

describe('a change of a job that others may change too', () => {
  it('is held against what its editor saw in the fields that it changes, and in no others', () => {
    expect(seenValues({ title: 'Filter', custom_fields: { bay: '3', gate: '14' } }, SEEN)).toEqual({
      title: 'Annual service',
      custom_fields: { bay: '', gate: '12' },
    });
    expect(seenValues({ purchase_order_number: 'PO-8' }, SEEN)).toEqual({});
  });

  it('finds no difference in a job that is as it was, however the gateway spells its times', () => {
    const now = factsNow(CURRENT, SEEN);
    expect(now).toEqual(SEEN);
    expect(differences({ seen: SEEN, now, change: { title: 'Filter' } }, tell)).toEqual([]);
  });

  it('names what somebody else has changed, with what this editor wants in the same place', () => {
    const now = factsNow(
      { ...CURRENT, title: 'Annual check', start_time: '2026-07-01T10:00:00+10:00', custom_fields: { gate: '' } },
      SEEN,
    );
    expect(differences({ seen: SEEN, now, change: { title: 'Filter', notes: 'Ring twice' } }, tell)).toEqual([
      { field: 'title', seen: 'Annual service', now: 'Annual check', mine: 'Filter' },
      { field: 'window', seen: '2026-07-01T09:00:00+10:00', now: '2026-07-01T10:00:00+10:00', mine: undefined },
      { field: 'custom_fields.gate', seen: '12', now: '', mine: undefined },
    ]);
  });
});
