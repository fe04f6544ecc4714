import { expect, it } from 'vitest';
import { FakeBookings } from '../../testing/fake-bookings.ts';
import { FakeOperations } from '../../testing/fake-operations.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const KEY = '7d1f3c0a-3f0e-4a59-9a3d-1c2b3a4d5e6f';
const AT = Date.UTC(2026, 10, 28, 9);

class ErasedBookings extends FakeBookings {
  override async findErased() {
    return { at: AT, jobNumber: '16' };
  }
}

class ErasedOperations extends FakeOperations {
  override async findErased() {
    return { at: AT, jobNumber: undefined };
  }
}

it('tells on the receipt of an erased booking that it is erased, and what came of it', async () => {
  const { app } = createTestRelay({ deps: { bookings: new ErasedBookings() } });
  const response = await app.request(`/v1/bookings/${KEY}`);
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({
    type: 'https://callout/problems/erased',
    detail:
      'The details of this request were erased on Saturday 28 November 2026, as we do not keep them for ever. ' +
      'The office had it as Job 16. Start a new request if you need another visit.',
    code: 'erased',
    params: { date: '2026-11-28', number: '16' },
  });
});

it('tells the same of a change, a cancellation or a new site', async () => {
  const { app } = createTestRelay({ deps: { operations: new ErasedOperations() } });
  const response = await app.request(`/v1/operations/${KEY}`);
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/^The details .* were erased/) });
});

it('books nothing for the key of an erased booking', async () => {
  const bookings = new ErasedBookings();
  const { app } = createTestRelay({ deps: { bookings } });
  const response = await app.request('/v1/jobs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': KEY },
    body: JSON.stringify({
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
    }),
  });
  expect(response.status).toBe(410);
  expect(bookings.submitted).toEqual([]);
});
