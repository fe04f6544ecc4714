import { beforeEach, describe, expect, it } from 'vitest';
import { LOOKUPS } from '../../contract/lookups.ts';
import type { Budget, Exchange, GatewayClient, Log, LookupStore } from '../ports.ts';
import { answer, nobody } from '../testing/fake-gateway.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { MemoryLookupStore } from '../testing/memory-lookup-store.ts';
import { type CachedLookup, createCachedLookup, LOOKUP_TIMES } from './cached-lookup.ts';
import { createComplaints } from './complaints.ts';

const DAY_MS = LOOKUP_TIMES.maxAgeMs;
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const free: Budget = { take: async () => ({ granted: true }) };

const types = (...names: string[]) =>
  answer(200, { items: names.map((name, index) => ({ id: `${index + 1}`, name })) });

let clock: ManualClock;
let store: MemoryLookupStore;
/** The gateway: what it answers now, after how long, how often it was asked, and how long it was given each time. */
let gateway: { answers: Exchange; afterMs: number; calls: number; patience: number[] };

beforeEach(() => {
  clock = new ManualClock();
  store = new MemoryLookupStore();
  gateway = { answers: types('Repair'), afterMs: 0, calls: 0, patience: [] };
});

const client: GatewayClient = {
  async send({ deadline }) {
    gateway.calls += 1;
    const { answers, afterMs } = gateway;
    const patience = deadline - clock.now();
    gateway.patience.push(patience);
    if (afterMs > patience) {
      await clock.sleep(patience);
      return { kind: 'no-answer', progress: 'maybe-sent', code: 'timeout', requestId: 'req_gateway' };
    }
    if (afterMs > 0) await clock.sleep(afterMs);
    return answers;
  },
};

type JobTypes = CachedLookup<{ id: string; name: string }>;

function jobTypes({ relay = 'one', budget = free, log = silent, lookupStore = store.relay(relay) } = {}): JobTypes {
  return createCachedLookup(
    { name: 'job-types', schema: LOOKUPS['job-types'] },
    {
      client,
      budget,
      clock,
      log,
      complaints: createComplaints(log),
      store: lookupStore,
      newRequestId: () => 'req_relay',
    },
  );
}

async function namesIn(lookup: JobTypes): Promise<string[] | string> {
  const read = await lookup.read();
  return read.kind === 'copy' ? read.copy.items.map(({ name }) => name) : read.failure.reason;
}

describe('a lookup', () => {
  it('costs one call however many visitors open the form at once', async () => {
    gateway.afterMs = 400;
    const lookup = jobTypes();
    const visitors = Array.from({ length: 100 }, () => namesIn(lookup));
    await clock.advance(400);
    expect(await Promise.all(visitors)).toEqual(Array.from({ length: 100 }, () => ['Repair']));
    expect(gateway.calls).toBe(1);
  });

  it('is read anew at once after a write, whatever the cooldown', async () => {
    const lookup = jobTypes();
    await lookup.read();
    await clock.advance(1_000);
    await lookup.refetchStale();
    await clock.advance(1_000);
    gateway.answers = types('Repair', 'Installation');
    await lookup.readAnew();
    expect(await namesIn(lookup)).toEqual(['Repair', 'Installation']);
    expect(gateway.calls).toBe(3);
  });

  it('takes no flight that began before the write for one that has seen it', async () => {
    gateway.afterMs = 400;
    const lookup = jobTypes();
    const early = lookup.refresh();
    await clock.advance(200);
    gateway.answers = types('Repair', 'Installation');
    const anew = lookup.readAnew();
    await clock.advance(200);
    await early;
    await clock.advance(400);
    await anew;
    expect(await namesIn(lookup)).toEqual(['Repair', 'Installation']);
    expect(gateway.calls).toBe(2);
  });

  it('is not asked for again within a day', async () => {
    const lookup = jobTypes();
    await lookup.read();
    await clock.advance(DAY_MS - 1);
    await lookup.read();
    expect(gateway.calls).toBe(1);
  });

  it('is served old after a day while one flight refreshes it', async () => {
    const lookup = jobTypes();
    await lookup.read();
    gateway.answers = types('Repair', 'Installation');
    gateway.afterMs = 300;
    await clock.advance(DAY_MS);
    expect(await Promise.all([namesIn(lookup), namesIn(lookup)])).toEqual([['Repair'], ['Repair']]);
    await clock.advance(300);
    expect(await namesIn(lookup)).toEqual(['Repair', 'Installation']);
    expect(gateway.calls).toBe(2);
  });

  it('drops keys that the contract does not name', async () => {
    gateway.answers = answer(200, { items: [{ id: '1', name: 'Repair', colour: 'red' }], total: 1 });
    expect(await jobTypes().read()).toMatchObject({ copy: { items: [{ id: '1', name: 'Repair' }] } });
  });
});

describe('a lookup that cannot be read', () => {
  it.each([
    ['the key is refused', answer(401), 'misconfigured'],
    ['the key has no customers', answer(403), 'misconfigured'],
    ['the tenant’s limit is reached', answer(429), 'busy'],
    ['the gateway fails', answer(500), 'unreachable'],
    ['nobody answers', nobody, 'unreachable'],
    ['a name is missing', answer(200, { items: [{ id: '1' }] }), 'unreadable'],
    ['the answer is cut off', answer(200, undefined), 'unreadable'],
  ])('says why when %s', async (_, exchange, reason) => {
    gateway.answers = exchange;
    expect(await jobTypes().read()).toMatchObject({
      kind: 'unavailable',
      failure: { reason, requestId: 'req_gateway' },
    });
  });

  it('is not asked for again by the next visitor at once, but soon', async () => {
    gateway.answers = nobody;
    const lookup = jobTypes();
    const first = await lookup.read();
    expect(first).toMatchObject({ kind: 'unavailable', retryAfterMs: 1500 });
    await lookup.read();
    expect(gateway.calls).toBe(1);
    gateway.answers = types('Repair');
    await clock.advance(1500);
    expect(await namesIn(lookup)).toEqual(['Repair']);
  });

  it('is tried ever less often while it goes on failing, up to once a minute', async () => {
    gateway.answers = nobody;
    const lookup = jobTypes();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const read = await lookup.read();
      const waitMs = read.kind === 'unavailable' ? read.retryAfterMs : 0;
      waits.push(waitMs);
      await clock.advance(waitMs);
    }
    expect(waits).toEqual([1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000]);
    expect(gateway.calls).toBe(8);
  });

  it('keeps its old copy', async () => {
    const lookup = jobTypes();
    await lookup.read();
    gateway.answers = answer(401);
    await clock.advance(2 * DAY_MS);
    await lookup.refresh();
    expect(gateway.calls).toBe(2);
    expect(await namesIn(lookup)).toEqual(['Repair']);
  });

  it('makes a visitor wait no longer than ten seconds', async () => {
    gateway.afterMs = 60_000;
    const reading = jobTypes().read();
    await clock.advance(10_000);
    expect(await reading).toMatchObject({ kind: 'unavailable', failure: { reason: 'busy' } });
  });

  it('is there for whoever asks again, without a second call, when the gateway answered after that', async () => {
    gateway.afterMs = 14_000;
    const lookup = jobTypes();
    const reading = lookup.read();
    await clock.advance(10_000);
    expect(await reading).toMatchObject({ kind: 'unavailable', retryAfterMs: 1000 });
    const again = namesIn(lookup);
    await clock.advance(4000);
    expect(await again).toEqual(['Repair']);
    expect(gateway.calls).toBe(1);
  });

  it.each([
    [200, 'what came for a lookup is no JSON', { body: 'not JSON but text/html' }],
    [502, 'a lookup could not be read', { seen: 502, body: 'not JSON but text/html' }],
    [302, 'the gateway redirects', { seen: 302, body: 'not JSON but text/html' }],
  ])('is told to the operator as another program’s page when one comes with %d', async (status, message, fields) => {
    const lines: unknown[][] = [];
    const tell = (...line: unknown[]) => void lines.push(line);
    gateway.answers = { ...answer(status, undefined), bodyTrouble: 'not JSON but text/html' };
    await jobTypes({ log: { ...silent, warn: tell, error: tell } }).read();
    expect(lines).toEqual([
      [
        expect.objectContaining({ lookup: 'job-types', requestId: 'req_gateway', ...fields }),
        expect.stringContaining(message),
      ],
    ]);
  });

  it('is tried again at once when the clock, which was an hour fast, was set right', async () => {
    gateway.answers = nobody;
    const lookup = jobTypes();
    await lookup.read();
    await clock.advance(-60 * 60_000);
    gateway.answers = types('Repair');
    expect(await namesIn(lookup)).toEqual(['Repair']);
  });

  it('is told to the operator as a matter of certificates when the gateway’s is not trusted', async () => {
    const errors: unknown[] = [];
    gateway.answers = { kind: 'no-answer', progress: 'not-sent', code: 'CERT_HAS_EXPIRED', requestId: 'req_gateway' };
    await jobTypes({ log: { ...silent, error: (...line) => errors.push(line) } }).read();
    expect(errors).toEqual([
      [expect.objectContaining({ seen: 'CERT_HAS_EXPIRED' }), expect.stringContaining('check its certificate')],
    ]);
  });

  it('is kept in the end where the gateway always takes longer than is waited for at first', async () => {
    gateway.afterMs = 40_000;
    const lookup = jobTypes();
    const asks = async () => {
      const read = namesIn(lookup);
      await clock.advance(10_000);
      return await read;
    };
    expect(await asks(), 'whoever asks first').toBe('busy');
    for (let i = 0; i < 12; i++) await asks();
    expect(await asks()).toEqual(['Repair']);
    expect(gateway.patience, 'in ms').toEqual([15_000, 30_000, 60_000]);
  });

  it('is waited for as briefly as ever once it has come in time', async () => {
    gateway.afterMs = 90_000;
    const lookup = jobTypes();
    for (let i = 0; i < 4; i++) {
      void lookup.refresh();
      await clock.advance(150_000);
    }
    gateway.afterMs = 0;
    await lookup.refresh();
    gateway.afterMs = 90_000;
    await clock.advance(DAY_MS);
    void lookup.refresh();
    await clock.advance(0);
    expect(gateway.patience, 'in ms').toEqual([15_000, 30_000, 60_000, 60_000, 60_000, 15_000]);
  });

  it('is reported as the operator’s to mend when the key is refused', async () => {
    const errors: object[] = [];
    gateway.answers = answer(403);
    await jobTypes({ log: { ...silent, error: (fields) => errors.push(fields) } }).read();
    expect(errors).toEqual([expect.objectContaining({ lookup: 'job-types', seen: 403, requestId: 'req_gateway' })]);
  });
});

describe('a lookup that a booking shows to be out of date', () => {
  it('is read again at once, and whoever reads it meanwhile waits for the new one', async () => {
    const lookup = jobTypes();
    await lookup.read();
    await clock.advance(60_000);
    gateway.answers = types('Installation');
    gateway.afterMs = 200;
    const refetching = lookup.refetchStale();
    await clock.advance(0);
    const reading = namesIn(lookup);
    await clock.advance(200);
    await refetching;
    expect(await reading).toEqual(['Installation']);
    expect(gateway.calls).toBe(2);
  });

  it('is read again even right after a daily refresh', async () => {
    const lookup = jobTypes();
    await lookup.read();
    gateway.answers = types('Installation');
    await lookup.refetchStale();
    expect(await namesIn(lookup)).toEqual(['Installation']);
  });

  it('is read once when several bookings show it, then cools down', async () => {
    const lookup = jobTypes();
    await lookup.read();
    await Promise.all([lookup.refetchStale(), lookup.refetchStale()]);
    await lookup.refetchStale();
    expect(gateway.calls).toBe(2);
    await clock.advance(LOOKUP_TIMES.cooldownMs);
    await lookup.refetchStale();
    expect(gateway.calls).toBe(3);
  });

  it('is the new one for whoever asks while it is being read', async () => {
    const lookup = jobTypes();
    await lookup.read();
    gateway.answers = types('Installation');
    gateway.afterMs = 200;
    const first = lookup.refetchStale();
    const second = lookup.refetchStale().then(() => lookup.peek()?.items[0]?.name);
    await clock.advance(200);
    await first;
    expect(await second).toBe('Installation');
  });

  it('keeps its old copy, served without a wait, when the gateway does not answer', async () => {
    const lookup = jobTypes();
    await lookup.read();
    await clock.advance(60_000);
    gateway.answers = nobody;
    await lookup.refetchStale();
    expect(await namesIn(lookup)).toEqual(['Repair']);
    expect(lookup.isFresh()).toBe(false);
  });
});

describe('the request budget', () => {
  it('is waited for before the gateway is asked', async () => {
    let turns = 0;
    const tight: Budget = {
      take: async () => (turns++ < 2 ? { granted: false, waitMs: 2000 } : { granted: true }),
    };
    const reading = namesIn(jobTypes({ budget: tight }));
    await clock.advance(3999);
    expect(gateway.calls).toBe(0);
    await clock.advance(1);
    expect(await reading).toEqual(['Repair']);
  });

  it('ends the wait for a turn that does not come', async () => {
    const spent: Budget = { take: async () => ({ granted: false, waitMs: 1000 }) };
    const lookup = jobTypes({ budget: spent });
    const refreshing = lookup.refresh();
    await clock.advance(LOOKUP_TIMES.turnMs + LOOKUP_TIMES.answerMs);
    await refreshing;
    expect(gateway.calls).toBe(0);
    expect(await namesIn(lookup)).toBe('busy');
  });
});

describe('relays that share a store', () => {
  it('show the form after a restart with a dead gateway', async () => {
    await jobTypes().read();
    gateway.answers = nobody;
    expect(await namesIn(jobTypes({ relay: 'restarted' }))).toEqual(['Repair']);
    expect(gateway.calls).toBe(1);
  });

  it('cost one call when they start together', async () => {
    gateway.afterMs = 300;
    const reading = ['one', 'two', 'three'].map((relay) => namesIn(jobTypes({ relay })));
    await clock.advance(1000);
    expect(await Promise.all(reading)).toEqual([['Repair'], ['Repair'], ['Repair']]);
    expect(gateway.calls).toBe(1);
  });

  it('take over from one that died in its flight', async () => {
    await store.relay('dead').claimFlight('job-types', clock.now(), clock.now() + 20_000);
    const lookup = jobTypes();
    const refreshing = lookup.refresh();
    await clock.advance(20_000);
    await refreshing;
    expect(await namesIn(lookup)).toEqual(['Repair']);
  });

  it('do not wait for the claim of a flight that has landed', async () => {
    await jobTypes({ relay: 'one' }).read();
    const two = jobTypes({ relay: 'two' });
    await two.read();
    gateway.answers = types('Installation');
    await two.refetchStale();
    expect(await namesIn(two)).toEqual(['Installation']);
  });

  it('ask the gateway no second time for what another has read since', async () => {
    const one = jobTypes({ relay: 'one' });
    const two = jobTypes({ relay: 'two' });
    await one.read();
    await two.read();
    gateway.answers = types('Installation');
    await clock.advance(1000);
    await one.refetchStale();
    await two.refetchStale();
    expect(await namesIn(two)).toEqual(['Installation']);
    expect(gateway.calls).toBe(2);
  });

  it('pass a newer copy on to each other', async () => {
    const one = jobTypes({ relay: 'one' });
    const two = jobTypes({ relay: 'two' });
    await one.read();
    await two.read();
    gateway.answers = types('Installation');
    await clock.advance(60_000);
    await one.refetchStale();
    await two.refresh();
    expect(await namesIn(two)).toEqual(['Installation']);
    expect(gateway.calls).toBe(2);
  });

  it('never let an older copy overwrite a newer one', async () => {
    const lookup = jobTypes();
    await lookup.read();
    store.stored.set('job-types', { name: 'job-types', items: [{ id: '9', name: 'Old' }], fetchedAt: 1 });
    await lookup.refresh();
    expect(await namesIn(lookup)).toEqual(['Repair']);
  });

  it('take nothing from the store that another gateway said', async () => {
    await jobTypes().read();
    await clock.advance(60_000);
    gateway.answers = types('Installation');
    const lookup = createCachedLookup(
      { name: 'job-types', schema: LOOKUPS['job-types'] },
      {
        client,
        budget: free,
        clock,
        log: silent,
        complaints: createComplaints(silent),
        store: store.relay('one'),
        newRequestId: () => 'req_relay',
        trustedSince: clock.now(),
      },
    );
    expect(await namesIn(lookup)).toEqual(['Installation']);
  });

  it('go on without the store when it fails', async () => {
    const fails = async () => {
      throw new Error('disk full');
    };
    const broken: LookupStore = { load: fails, save: fails, claimFlight: fails, releaseFlight: fails };
    expect(await namesIn(jobTypes({ lookupStore: broken }))).toEqual(['Repair']);
  });
});
