import { beforeEach, expect, it } from 'vitest';
import { moreWords } from '../more-words.ts';
import { createStore } from '../storage.ts';
import type { Stores } from '../submission/kept-names.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { tellKept } from './kept.ts';

const key = '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10';
const request = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};
const inMemory = () =>
  createStore(() => {
    throw new Error('none');
  }, new EventTarget());
const empty = { key, values: EMPTY_VISIT };
const typed = { key, values: { ...EMPTY_VISIT, title: 'Leak' } };

let stores: Stores;
beforeEach(() => {
  stores = { device: inMemory(), tab: inMemory() };
});
const keep = (status: 'pending' | 'success', data?: object) =>
  stores.device.write(`outbox.${key}`, {
    mutations: [
      {
        state: {
          status,
          isPaused: false,
          submittedAt: 0,
          failureCount: 0,
          variables: { key, request },
          ...(data && { data }),
        },
      },
    ],
  });

it('says that what was typed is kept, and nothing of an empty form', () => {
  expect(tellKept('pass-expired', typed, stores)).toEqual([moreWords().refused.kept.typed]);
  expect(tellKept('pass-expired', empty, stores)).toEqual([]);
});

it('says that a request which did not get through is kept, and will be sent', () => {
  keep('pending');
  expect(tellKept('pass-expired', typed, stores)).toEqual([moreWords().refused.kept.waiting]);
});

it('says that a request which the relay has goes on, and shows the job number once there is one', () => {
  const booking = { key, request, state: 'waiting', detail: '', received_at: '2026-06-01T00:00:00Z' };
  keep('success', { booking });
  expect(tellKept('pass-revoked', empty, stores)).toEqual([moreWords().refused.kept.underway({ key })]);
  keep('success', { job: { id: '21172159', number: '16' } });
  expect(tellKept('pass-revoked', empty, stores)).toEqual([moreWords().refused.kept.booked({ number: '16' })]);
});

it('says nothing of it to a pass that may be forged', () => {
  keep('success', { job: { id: '21172159', number: '16' } });
  expect(tellKept('pass-invalid', typed, stores)).toEqual([]);
});
