import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { createStore } from '../storage.ts';
import type { Answer, Intention, OrderAnswer, OrderIntention } from './intention.ts';
import { BOOKING_MUTATION, ORDER_MUTATION, openKeys, type Stores } from './kept-names.ts';
import { findAttempt, forgetAttempt, isOrder, keepOutbox, resume, sweepOutbox } from './outbox.ts';

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
const waiting: Booking = { ...intention, state: 'waiting', detail: '', received_at: '2026-06-01T00:00:00Z' };
const DAY_MS = 86_400_000;

const inMemory = () =>
  createStore(() => {
    throw new Error('none');
  }, new EventTarget());

/** One load of the page over the given stores; `send` answers when it is told to. */
function pageLoad(stores: Stores) {
  const client = new QueryClient();
  const answers: ((answer: Answer) => void)[] = [];
  const send = vi.fn((_: Intention) => new Promise<Answer>((resolve) => answers.push(resolve)));
  client.setMutationDefaults(BOOKING_MUTATION, { mutationFn: send });
  keepOutbox(client, stores);
  const submit = () =>
    client
      .getMutationCache()
      .build<Answer, Error, Intention, unknown>(client, { mutationKey: BOOKING_MUTATION })
      .execute(intention);
  return { client, send, submit, answer: (answer: Answer) => answers.shift()?.(answer) };
}

let stores: Stores;
beforeEach(() => {
  stores = { device: inMemory(), tab: inMemory() };
});

describe('a page that is loaded again', () => {
  it('takes up the intention that was on its way, under the same key, and knows that it may have arrived', async () => {
    void pageLoad(stores).submit();
    await vi.waitFor(() => expect(openKeys(stores)).toEqual([intention.key]));
    const next = pageLoad({ ...stores, tab: inMemory() });
    const attempted = new Set<string>();
    resume(next.client, intention.key, stores, attempted);
    await vi.waitFor(() => expect(next.send).toHaveBeenCalledWith(intention, expect.anything()));
    expect(attempted).toEqual(new Set([intention.key]));
  });

  it('goes on following a booking that the relay has, without sending anything', async () => {
    const first = pageLoad(stores);
    const done = first.submit();
    await vi.waitFor(() => expect(first.send).toHaveBeenCalled());
    first.answer({ booking: waiting });
    await done;
    const next = pageLoad(stores);
    resume(next.client, intention.key, stores, new Set());
    expect(findAttempt(next.client, intention.key)?.state.data).toEqual({ booking: waiting });
    expect(next.send).not.toHaveBeenCalled();
  });

  it('shows the job again in its own tab, and keeps nothing of it on the device', async () => {
    const first = pageLoad(stores);
    const done = first.submit();
    await vi.waitFor(() => expect(first.send).toHaveBeenCalled());
    first.answer({ job });
    await done;
    expect(openKeys(stores)).toEqual([]);
    const next = pageLoad(stores);
    resume(next.client, intention.key, stores, new Set());
    expect(findAttempt(next.client, intention.key)?.state.data).toEqual({ job });
  });

  it('sends one attempt however often it is told to take the intention up', async () => {
    void pageLoad(stores).submit();
    await vi.waitFor(() => expect(openKeys(stores)).toHaveLength(1));
    const next = pageLoad(stores);
    resume(next.client, intention.key, stores, new Set());
    resume(next.client, intention.key, stores, new Set());
    await vi.waitFor(() => expect(next.send).toHaveBeenCalledTimes(1));
  });
});

describe('an attempt that was let go of', () => {
  it('leaves the one in its place kept, whatever it still hears', async () => {
    const page = pageLoad(stores);
    const first = page.submit();
    await vi.waitFor(() => expect(page.send).toHaveBeenCalledTimes(1));
    forgetAttempt(page.client, intention.key);
    void page.submit();
    await vi.waitFor(() => expect(page.send).toHaveBeenCalledTimes(2));
    page.answer({ job });
    await first;
    const next = pageLoad(stores);
    resume(next.client, intention.key, stores, new Set());
    await vi.waitFor(() => expect(next.send).toHaveBeenCalledWith(intention, expect.anything()));
  });

  it('is not kept again when its answer comes', async () => {
    const page = pageLoad(stores);
    void page.submit();
    await vi.waitFor(() => expect(page.send).toHaveBeenCalledTimes(1));
    const attempt = findAttempt(page.client, intention.key);
    forgetAttempt(page.client, intention.key);
    expect(openKeys(stores)).toEqual([]);
    page.answer({ booking: waiting });
    await vi.waitFor(() => expect(attempt?.state.status).toBe('success'));
    expect(openKeys(stores)).toEqual([]);
  });
});

describe('what other tabs left on the device', () => {
  it('is sent by the next page, when its own tab is gone', async () => {
    void pageLoad(stores).submit();
    await vi.waitFor(() => expect(openKeys(stores)).toHaveLength(1));
    const next = pageLoad(stores);
    sweepOutbox(next.client, stores, new Set(), Date.now());
    await vi.waitFor(() => expect(next.send).toHaveBeenCalledTimes(1));
  });

  it('is forgotten a day after the relay took it over', async () => {
    const first = pageLoad(stores);
    const done = first.submit();
    await vi.waitFor(() => expect(first.send).toHaveBeenCalled());
    first.answer({ booking: waiting });
    await done;
    sweepOutbox(pageLoad(stores).client, stores, new Set(), Date.now() + DAY_MS - 1000);
    expect(openKeys(stores)).toHaveLength(1);
    sweepOutbox(pageLoad(stores).client, stores, new Set(), Date.now() + DAY_MS + 1000);
    expect(openKeys(stores)).toEqual([]);
  });
});

describe('a change, a cancellation or a new site', () => {
  const order: OrderIntention = {
    key: '7a9d7c9e-52a4-4f0e-8f0a-2d1f5b3c4e21',
    order: { kind: 'change', job_id: job.id, change: { title: 'Annual service and filter' } },
  };

  /** One load of the page over the stores, which can send orders; their answers never come unless `answer` is given. */
  function loadWithOrders(answer?: OrderAnswer) {
    const client = new QueryClient();
    const send = vi.fn((_: OrderIntention) => (answer ? Promise.resolve(answer) : new Promise<OrderAnswer>(() => {})));
    client.setMutationDefaults(ORDER_MUTATION, { mutationFn: send });
    keepOutbox(client, stores);
    const submit = () =>
      client
        .getMutationCache()
        .build<OrderAnswer, Error, OrderIntention, unknown>(client, { mutationKey: ORDER_MUTATION })
        .execute(order);
    return { client, send, submit };
  }

  it('is taken up after a reload under its own key and as what it is', async () => {
    void loadWithOrders().submit();
    await vi.waitFor(() => expect(openKeys(stores)).toEqual([order.key]));
    const next = loadWithOrders();
    const attempted = new Set<string>();
    resume(next.client, order.key, stores, attempted);
    await vi.waitFor(() => expect(next.send).toHaveBeenCalledWith(order, expect.anything()));
    expect(attempted).toEqual(new Set([order.key]));
  });

  it('leaves nothing on the device once it is done', async () => {
    await loadWithOrders({ done: {} }).submit();
    expect(openKeys(stores)).toEqual([]);
  });

  it('is taken up by a page that sends no bookings, which leaves those alone', async () => {
    void pageLoad(stores).submit();
    void loadWithOrders().submit();
    await vi.waitFor(() => expect(openKeys(stores)).toHaveLength(2));
    const next = loadWithOrders();
    sweepOutbox(next.client, stores, new Set(), Date.now(), isOrder);
    await vi.waitFor(() => expect(next.send).toHaveBeenCalledTimes(1));
    expect(findAttempt(next.client, intention.key)).toBeUndefined();
    expect(openKeys(stores)).toHaveLength(2);
  });
});
