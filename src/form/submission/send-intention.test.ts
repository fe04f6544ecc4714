import { describe, expect, it, vi } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { RelayError } from '../api/request.ts';
import type { Answer, Intention } from './intention.ts';
import { createSend, type Exchange } from './send-intention.ts';

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
  const post = vi.fn<Exchange<Intention, Answer>['post']>();
  const find = vi.fn<Exchange<Intention, Answer>['find']>();
  return { post, find };
}

describe('sending an intention', () => {
  it('posts it at once the first time', async () => {
    const { post, find } = relay();
    post.mockResolvedValue({ job });
    expect(await createSend({ post, find }, new Set())(intention)).toEqual({ job });
    expect(find).not.toHaveBeenCalled();
  });

  it('asks what became of it before posting again when the answer got lost', async () => {
    const { post, find } = relay();
    post.mockRejectedValueOnce(lost);
    find.mockResolvedValueOnce({ booking: booked });
    const send = createSend({ post, find }, new Set());
    await expect(send(intention)).rejects.toBe(lost);
    expect(await send(intention)).toEqual({ booking: booked });
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('posts the same intention under the same key when the relay never heard of it', async () => {
    const { post, find } = relay();
    post.mockRejectedValueOnce(lost).mockResolvedValueOnce({ job });
    find.mockResolvedValueOnce(null);
    const send = createSend({ post, find }, new Set());
    await expect(send(intention)).rejects.toBe(lost);
    expect(await send(intention)).toEqual({ job });
    expect(post.mock.calls).toEqual([[intention], [intention]]);
  });

  it('posts nothing while the relay cannot say what became of the first attempt', async () => {
    const { post, find } = relay();
    find.mockRejectedValue(lost);
    const send = createSend({ post, find }, new Set([intention.key]));
    await expect(send(intention)).rejects.toBe(lost);
    expect(post).not.toHaveBeenCalled();
  });

  it('shows the earlier booking when another tab used the key with other details', async () => {
    const { post, find } = relay();
    post.mockRejectedValueOnce(reused);
    find.mockResolvedValueOnce({ booking: booked });
    expect(await createSend({ post, find }, new Set())(intention)).toEqual({ booking: booked });
  });

  it('says that the key is spent when the earlier booking cannot be shown', async () => {
    const { post, find } = relay();
    post.mockRejectedValueOnce(reused);
    find.mockResolvedValueOnce(null);
    await expect(createSend({ post, find }, new Set())(intention)).rejects.toBe(reused);
  });
});
