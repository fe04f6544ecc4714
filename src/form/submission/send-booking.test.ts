import { describe, expect, it, vi } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { RelayError } from '../api/request.ts';
import type { Intention } from './intention.ts';
import { createSendBooking, type Relay } from './send-booking.ts';

const intention: Intention = {
  key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  request: {
    site: '3065756',
    job_type: '29400',
    title: 'Annual service',
    start_time: '2026-07-01T09:00:00+10:00',
    end_time: '2026-07-01T11:00:00+10:00',
  },
};
const job = { id: '21172159', number: '16' };
const booked: Booking = { ...intention, state: 'booked', detail: '', received_at: '2026-06-01T00:00:00Z', job };
const lost = new RelayError({ kind: 'no-answer', reason: 'network' });
const problem = { type: 'https://callout/problems/idempotency-key-reused', status: 409 };
const reused = new RelayError({ kind: 'problem', type: 'idempotency-key-reused', problem });

function relay() {
  const postJob = vi.fn<Relay['postJob']>();
  const findBooking = vi.fn<Relay['findBooking']>();
  return { postJob, findBooking };
}

describe('sending an intention', () => {
  it('posts it at once the first time', async () => {
    const { postJob, findBooking } = relay();
    postJob.mockResolvedValue({ job });
    expect(await createSendBooking({ postJob, findBooking }, new Set())(intention)).toEqual({ job });
    expect(findBooking).not.toHaveBeenCalled();
  });

  it('asks what became of it before posting again when the answer got lost', async () => {
    const { postJob, findBooking } = relay();
    postJob.mockRejectedValueOnce(lost);
    findBooking.mockResolvedValueOnce(booked);
    const send = createSendBooking({ postJob, findBooking }, new Set());
    await expect(send(intention)).rejects.toBe(lost);
    expect(await send(intention)).toEqual({ booking: booked });
    expect(postJob).toHaveBeenCalledTimes(1);
  });

  it('posts the same intention under the same key when the relay never heard of it', async () => {
    const { postJob, findBooking } = relay();
    postJob.mockRejectedValueOnce(lost).mockResolvedValueOnce({ job });
    findBooking.mockResolvedValueOnce(null);
    const send = createSendBooking({ postJob, findBooking }, new Set());
    await expect(send(intention)).rejects.toBe(lost);
    expect(await send(intention)).toEqual({ job });
    expect(postJob.mock.calls).toEqual([[intention], [intention]]);
  });

  it('posts nothing while the relay cannot say what became of the first attempt', async () => {
    const { postJob, findBooking } = relay();
    findBooking.mockRejectedValue(lost);
    const send = createSendBooking({ postJob, findBooking }, new Set([intention.key]));
    await expect(send(intention)).rejects.toBe(lost);
    expect(postJob).not.toHaveBeenCalled();
  });

  it('shows the earlier booking when another tab used the key with other details', async () => {
    const { postJob, findBooking } = relay();
    postJob.mockRejectedValueOnce(reused);
    findBooking.mockResolvedValueOnce(booked);
    expect(await createSendBooking({ postJob, findBooking }, new Set())(intention)).toEqual({ booking: booked });
  });

  it('says that the key is spent when the earlier booking cannot be shown', async () => {
    const { postJob, findBooking } = relay();
    postJob.mockRejectedValueOnce(reused);
    findBooking.mockResolvedValueOnce(null);
    await expect(createSendBooking({ postJob, findBooking }, new Set())(intention)).rejects.toBe(reused);
  });
});
