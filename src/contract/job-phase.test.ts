import { describe, expect, it } from 'vitest';
import { jobPhase, phaseOfStatus } from './job-phase.ts';

describe('a job', () => {
  it.each([
    ['Tentative', 'pending', 'open'],
    ['On site', 'in_progress', 'open'],
    ['Cancellation requested', 'pending', 'open'],
    ['To be invoiced', 'pending', 'open'],
    ['Invoiced', 'completed', 'closed'],
    ['Completed', 'closed', 'closed'],
    ['Whatever', 'closed', 'closed'],
    ['Cancelled', 'closed', 'cancelled'],
    ['Cancelled by client', 'closed', 'cancelled'],
    ['Called off', 'canceled', 'cancelled'],
  ] as const)('that is %s (%s) is %s', (name, state, phase) => {
    expect(phaseOfStatus({ name, state })).toBe(phase);
  });
});

describe('a booked visit', () => {
  const seen = (name: string, state: string) => ({
    current: {
      ...{ title: '', start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' },
      ...{ custom_fields: {}, seen_at: '2026-06-01T00:42:00Z', status: { name, state } },
    },
  });

  it('is open while nothing has been heard of its job', () => {
    expect(jobPhase({})).toBe('open');
  });

  it('is what the latest word says, whether seen or told', () => {
    expect(jobPhase(seen('Whatever', 'closed'))).toBe('closed');
    expect(jobPhase({ ...seen('Whatever', 'closed'), job_status: 'Whatever' })).toBe('closed');
    expect(jobPhase({ job_status: 'Cancelled' })).toBe('cancelled');
    expect(jobPhase({ ...seen('Tentative', 'pending'), job_status: 'Cancelled' })).toBe('cancelled');
    expect(jobPhase({ ...seen('Cancelled', 'closed'), job_status: 'Tentative' })).toBe('open');
  });
});
