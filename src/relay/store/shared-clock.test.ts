import { describe, expect, it } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { createSharedClock } from './shared-clock.ts';

const HOUR = 3_600_000;

describe('the clock that relays share', () => {
  it('goes by the database’s', async () => {
    const local = new ManualClock();
    const clock = await createSharedClock(local, async () => local.now() - HOUR, silentLog);
    expect(clock.now()).toBe(local.now() - HOUR);
    await local.advance(5);
    expect(clock.now()).toBe(local.now() - HOUR);
  });

  it('is this machine’s where the database has none of its own', async () => {
    const local = new ManualClock();
    const clock = await createSharedClock(local, async () => undefined, silentLog);
    expect(clock.now()).toBe(local.now());
  });

  it('is set right again within a minute when the machine’s time jumps, and lives through a database that is away', async () => {
    const local = new ManualClock();
    let jumped = 0;
    let away = true;
    const database = async () => {
      if (away && jumped > 0) throw new Error('Connection terminated');
      return local.now() - jumped;
    };
    const clock = await createSharedClock(local, database, silentLog);
    const stop = new AbortController();
    const keeping = clock.keepRight(stop.signal);
    jumped = HOUR;
    await local.advance(60_000);
    expect(clock.now()).toBe(local.now());
    away = false;
    await local.advance(60_000);
    expect(clock.now()).toBe(local.now() - HOUR);
    stop.abort();
    await keeping;
  });

  it('asks again at the start when the first answer was long under way', async () => {
    const local = new ManualClock();
    let asked = 0;
    const database = async () => {
      asked += 1;
      if (asked === 1) await local.advance(1_001);
      return local.now() - HOUR;
    };
    const clock = await createSharedClock(local, database, silentLog);
    expect(clock.now()).toBe(local.now() - HOUR);
  });

  it('does not believe an answer that was long under way', async () => {
    const local = new ManualClock();
    const slow = async () => {
      const then = local.now() - HOUR;
      await local.advance(1_001);
      return then;
    };
    expect((await createSharedClock(local, slow, silentLog)).now()).toBe(local.now());
  });

  it('tells the operator of a machine whose time is far off', async () => {
    const local = new ManualClock();
    const warnings: object[] = [];
    const log = { ...silentLog, warn: (fields: object) => warnings.push(fields) };
    await createSharedClock(local, async () => local.now() + 200, log);
    expect(warnings).toEqual([]);
    await createSharedClock(local, async () => local.now() + HOUR, log);
    expect(warnings).toEqual([{ aheadMs: HOUR }]);
  });
});

describe.each(storeKinds())('the time of $name', (kind) => {
  it(`is ${kind.name === 'SQLite' ? 'the machine’s own' : 'the server’s'}`, async () => {
    const now = await (await kind.open()).now();
    if (kind.name === 'SQLite') expect(now).toBeUndefined();
    // The server of the tests runs on the same machine.
    else expect(Math.abs((now ?? 0) - Date.now())).toBeLessThan(5_000);
  });
});
