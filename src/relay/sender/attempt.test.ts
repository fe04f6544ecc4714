import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../budget/budget.ts';
import { DEFAULT_TIMINGS } from '../journal/timings.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { Store } from '../store/open.ts';
import { anEntry } from '../testing/entries.ts';
import { FakeTenant } from '../testing/fake-tenant.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { createAttempts } from './attempt.ts';
import { createClockSkew } from './clock-skew.ts';
import { createSenderMetrics } from './metrics.ts';
import { createRecorder } from './recorder.ts';

const running = new AbortController().signal;
const { attemptTimeoutMs, leaseMarginMs } = DEFAULT_TIMINGS;

function setUp(store: Store, journal: JournalStore = store.journal) {
  const clock = new ManualClock();
  const gateway = new FakeTenant(clock);
  const budget = createBudget(store.budget, clock, 30);
  const metrics = createSenderMetrics(new Registry(), store.journal.counts);
  const shared = { budget, metrics, log: silentLog, timings: DEFAULT_TIMINGS };
  const lookups = { refetchStale: async () => {} };
  const recorder = createRecorder({ ...shared, journal, lookups, tell: () => {} });
  const skew = createClockSkew();
  const newRequestId = () => 'callout_1';
  return {
    clock,
    gateway,
    skew,
    attempts: createAttempts({ ...shared, gateway, recorder, skew, clock, owner: 'us', newRequestId }),
  };
}

describe.each(storeKinds())('an attempt on $name', (kind) => {
  it('is recorded with its start, its deadline and a lease before anything is sent', async () => {
    const store = await kind.open();
    const { attempts, clock, gateway } = setUp(store);
    const { entry } = await store.journal.add(anEntry(clock.now()));
    const begun = await attempts.begin(entry);
    const deadline = clock.now() + attemptTimeoutMs;
    expect(gateway.creates).toEqual([]);
    expect(begun?.life).toMatchObject({
      state: 'sending',
      attempt: { number: 1, startedAt: clock.now(), deadline, requestId: 'callout_1' },
      lease: { owner: 'us', until: deadline + leaseMarginMs },
    });
    expect(await store.journal.find(entry.key)).toEqual(begun);
  });

  it('begins once, however many hold the booking as it was', async () => {
    const store = await kind.open();
    const { attempts, clock } = setUp(store);
    const { entry } = await store.journal.add(anEntry(clock.now()));
    const begun = [await attempts.begin(entry), await attempts.begin(entry)];
    expect(begun.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('sends nothing when the process was held up until the deadline', async () => {
    const store = await kind.open();
    const { attempts, clock, gateway } = setUp(store);
    const { entry } = await store.journal.add(anEntry(clock.now()));
    const begun = await attempts.begin(entry);
    if (!begun) throw new Error('not begun');
    await clock.advance(attemptTimeoutMs);
    await attempts.finish(begun, running);
    expect(gateway.creates).toEqual([]);
    expect(await store.journal.find(entry.key)).toMatchObject({ life: { state: 'waiting' }, lastSeen: 'too-late' });
  });

  it('tells the next attempts how far the clocks are apart', async () => {
    const store = await kind.open();
    const { attempts, clock, gateway, skew } = setUp(store);
    gateway.skewMs = -60_000;
    const { entry } = await store.journal.add(anEntry(clock.now()));
    const begun = await attempts.begin(entry);
    if (!begun) throw new Error('not begun');
    await attempts.finish(begun, running);
    expect(skew.ms).toBe(-60_000);
    const other = await attempts.begin((await store.journal.add(anEntry(clock.now()))).entry);
    expect(other?.life.attempt?.skewMs).toBe(-60_000);
  });

  it('is recorded as soon as a store that failed works again: what was answered is not lost', async () => {
    const store = await kind.open();
    let failures = 3;
    const { attempts, clock } = setUp(store, {
      ...store.journal,
      async advance(entry, life, note) {
        if (note.event === 'answered' && failures > 0) {
          failures -= 1;
          throw new Error('database or disk is full');
        }
        return await store.journal.advance(entry, life, note);
      },
    });
    const { entry } = await store.journal.add(anEntry(clock.now()));
    const begun = await attempts.begin(entry);
    if (!begun) throw new Error('not begun');
    let finished = false;
    const finishing = attempts.finish(begun, running).then(() => {
      finished = true;
    });
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return finished;
      })
      .toBe(true);
    await finishing;
    expect(await store.journal.find(entry.key)).toMatchObject({ life: { state: 'booked', job: { number: '1' } } });
  });

  it('is left to the lease when the store fails and the relay stops', async () => {
    const store = await kind.open();
    const { attempts, clock } = setUp(store, {
      ...store.journal,
      async advance(entry, life, note) {
        if (note.event === 'answered') throw new Error('database or disk is full');
        return await store.journal.advance(entry, life, note);
      },
    });
    const { entry } = await store.journal.add(anEntry(clock.now()));
    const begun = await attempts.begin(entry);
    if (!begun) throw new Error('not begun');
    await attempts.finish(begun, AbortSignal.abort());
    expect(await store.journal.find(entry.key)).toEqual(begun);
  });
});
