import { describe, expect, it } from 'vitest';
import { bookingKeySchema, bookingRequestSchema } from '../../src/contract/bookings.ts';
import { tidyBooking } from '../../src/contract/tidy-booking.ts';
import { checkWindow } from '../../src/place-time/check-window.ts';
import { likenessOfRequest, nearlyAlike } from '../../src/relay/journal/fingerprint.ts';
import { placeWords } from '../../src/relay/words.ts';
import { parseFault } from '../../src/sandbox/faults/fault-names.ts';
import { FAULT_MIX } from './fault-mix.ts';
import type { Options } from './options.ts';
import { drawPlan } from './plan.ts';

const DAY = '2026-07-01';
const options: Options = {
  bookings: 500,
  seed: 7,
  relays: 3,
  store: 'sqlite',
  echo: true,
  webhooks: true,
  faultRate: 0.4,
  concurrency: 8,
  budgetPerMinute: 600,
  paced: false,
  kills: true,
  json: false,
  keep: false,
};
const intentionsIn = (different: Partial<Options> = {}) =>
  drawPlan({ ...options, ...different }, DAY).errands.flatMap(({ clients }) =>
    clients.map(({ intention }) => intention),
  );

describe('a plan', () => {
  it('is the same for the same seed and another for another', () => {
    expect(drawPlan(options, DAY)).toEqual(drawPlan(options, DAY));
    expect(drawPlan({ ...options, seed: 8 }, DAY)).not.toEqual(drawPlan(options, DAY));
  });

  it.each([1, 2, 39, 500])('has exactly as many intentions as asked for: %i', (bookings) => {
    const keys = intentionsIn({ bookings }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(bookings);
    expect(keys.length).toBe(bookings);
  });

  it('holds nothing that a relay would refuse by itself', () => {
    for (const { key, request } of intentionsIn()) {
      expect(bookingKeySchema.safeParse(key).success).toBe(true);
      expect(bookingRequestSchema.parse(request)).toEqual(tidyBooking(request));
      const { start_time: start, end_time: end, time_zone: timeZone } = request;
      const nowMs = Date.parse(`${DAY}T23:59:59Z`);
      expect(checkWindow({ start, end, timeZone, nowMs, graceMs: 0, locale: 'en-AU' }, placeWords)).toEqual({
        ok: true,
      });
    }
  });

  it('lets every kind of person come, and visits that are alike on purpose', () => {
    const { errands } = drawPlan(options, DAY);
    const manners = new Set(errands.flatMap(({ clients }) => clients.map(({ manner }) => manner.kind)));
    expect([...manners].sort()).toEqual(['cut-and-retry', 'double-click', 'gives-up', 'once', 'twin-tabs', 'vanishes']);
    const twins = errands.flatMap(({ clients: [first, second] }) => (second ? [[first, second] as const] : []));
    expect(twins.some(([a, b]) => JSON.stringify(a?.intention.request) === JSON.stringify(b.intention.request))).toBe(
      true,
    );
    expect(twins.some(([a, b]) => a?.intention.request.title !== b.intention.request.title)).toBe(true);
    expect(intentionsIn().some(({ request }) => request.external_id !== undefined)).toBe(true);
  });

  it('makes strangers’ jobs differ from ours in what the list shows', () => {
    for (const echo of [true, false]) {
      const met = drawPlan({ ...options, echo }, DAY).errands.flatMap(({ clients: [client], stranger }) =>
        client && stranger ? [{ ours: client.intention, theirs: stranger.job }] : [],
      );
      expect(met.length).toBeGreaterThan(0);
      for (const { ours, theirs } of met) {
        if (echo) expect([ours.key, ours.request.external_id ?? ours.key]).not.toContain(theirs.external_id);
        else expect(nearlyAlike(likenessOfRequest(ours.request), likenessOfRequest(theirs))).toBe(false);
        expect(theirs.start_time).toBe(ours.request.start_time);
      }
    }
  });

  it('breaks each thing at least once, the disk of a file and the server of a database', () => {
    const kinds = (different: Partial<Options>) =>
      new Set(drawPlan({ ...options, bookings: 20, ...different }, DAY).troubles.map(({ kind }) => kind));
    expect(kinds({ store: 'sqlite' })).toEqual(new Set(['kill', 'outage', 'disk-full']));
    expect(kinds({ store: 'postgres' })).toEqual(new Set(['kill', 'outage', 'store-restart']));
    expect(kinds({ kills: false })).toEqual(new Set());
  });
});

it('draws from faults that the sandbox knows, every problem type among them', () => {
  expect(FAULT_MIX.filter((name) => parseFault(name) === undefined)).toEqual([]);
  expect(FAULT_MIX).toContain('problem:writes-disabled');
  expect(FAULT_MIX).toContain('reset-after-write');
});
