import { describe, expect, it } from 'vitest';
import type { Entry } from '../journal/entry.ts';
import { viewOf } from '../journal/view.ts';
import { anEntry } from '../testing/entries.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { silentLog } from '../testing/silent-log.ts';
import { createEventHub, type Listening, MAX_LISTENERS_EACH, POLL_MS } from './event-hub.ts';

/** A hub over a history that the test writes, and counts the readings of. */
function hubWorld() {
  const clock = new ManualClock();
  const rows: { id: number; key: string; channel: string }[] = [];
  const entries = new Map<string, Entry>();
  const world = { readings: 0, changes: 0, lookupAt: 1, isBroken: false };
  const hub = createEventHub({
    history: {
      async after(id, limit) {
        world.readings += 1;
        if (world.isBroken) throw new Error('the disk is gone');
        return rows.filter((row) => row.id > id).slice(0, limit);
      },
      lastId: async () => rows.at(-1)?.id ?? 0,
    },
    bookings: {
      async find(key, { channel }) {
        const entry = entries.get(key);
        return entry?.owner.channel === channel ? viewOf(entry, clock.now(), undefined) : undefined;
      },
    },
    jobChanges: async () => world.changes,
    lookupTimes: () => new Map([['sites', world.lookupAt]]),
    clock,
    log: silentLog,
  });
  /** A booking moves on, as whichever relay did it would have written. */
  function happens(channel = 'own', entry = anEntry(clock.now(), { owner: { channel, subject: 'jo' } })): string {
    entries.set(entry.key, entry);
    rows.push({ id: (rows.at(-1)?.id ?? 0) + 1, key: entry.key, channel });
    return entry.key;
  }
  async function listen(after?: number, channel = 'own'): Promise<Listening> {
    const listening = await hub.listen({ channel, fairness: channel, after });
    if (!listening) throw new Error('there is no room');
    return listening;
  }
  /** What one is told within `ms`. */
  async function heard(listening: Listening, ms = POLL_MS): Promise<unknown[]> {
    await clock.advance(ms);
    const events: unknown[] = [];
    for (;;) {
      const next = listening.next(0);
      await clock.advance(0);
      const event = await next;
      if (typeof event === 'string') return event === 'end' ? [...events, 'end'] : events;
      events.push(event.name === 'booking' ? event.booking.key : event.name);
    }
  }
  return { ...world, world, clock, hub, happens, listen, heard };
}

describe('a desk that listens', () => {
  it('is told to read what is there, and then of each booking that moves on', async () => {
    const { happens, listen, heard } = hubWorld();
    happens();
    const desk = await listen();
    expect(await heard(desk)).toEqual(['ready']);
    const key = happens();
    expect(await heard(desk)).toEqual([key]);
    expect(await heard(desk, 30_000)).toEqual([]);
  });

  it('is told of its own channel alone', async () => {
    const { happens, listen, heard } = hubWorld();
    const [own, acme] = [await listen(), await listen(undefined, 'acme')];
    const [ours, theirs] = [happens('own'), happens('acme')];
    expect(await heard(own)).toEqual(['ready', ours]);
    expect(await heard(acme, 0)).toEqual(['ready', theirs]);
  });

  it('is told when the job list or a lookup has changed', async () => {
    const { world, listen, heard } = hubWorld();
    const desk = await listen();
    await heard(desk);
    world.changes = 1;
    world.lookupAt = 2;
    expect(await heard(desk)).toEqual(['jobs', 'lookup']);
    expect(await heard(desk)).toEqual([]);
  });

  it('resumes after a cut with what it missed, at whichever relay', async () => {
    const { clock, happens, listen, heard } = hubWorld();
    const before = await listen();
    await heard(before);
    before.close();
    await clock.advance(POLL_MS);
    const [first, second] = [happens(), happens()];
    const after = await listen(0);
    expect(await heard(after)).toEqual(['ready', first, second]);
  });

  it('shares one poll with all others, and there is none once nobody listens', async () => {
    const { world, listen, heard } = hubWorld();
    const desks = [await listen(), await listen(), await listen()];
    const begun = world.readings;
    for (const desk of desks) await heard(desk, 0);
    await heard(await listen(), 3 * POLL_MS);
    expect(world.readings - begun).toBe(3);
  });

  it('stops asking the store once nobody listens', async () => {
    const { world, clock, listen } = hubWorld();
    (await listen()).close();
    await clock.advance(POLL_MS);
    const before = world.readings;
    await clock.advance(10 * POLL_MS);
    expect(world.readings).toBe(before);
  });

  it('is told later what could not be read', async () => {
    const { world, happens, listen, heard } = hubWorld();
    const desk = await listen();
    await heard(desk);
    const key = happens();
    world.isBroken = true;
    expect(await heard(desk, 3 * POLL_MS)).toEqual([]);
    world.isBroken = false;
    expect(await heard(desk)).toEqual([key]);
  });

  it('is one of so many, and no more', async () => {
    const { hub, listen } = hubWorld();
    const desks = [];
    for (let count = 0; count < MAX_LISTENERS_EACH; count += 1) desks.push(await listen());
    expect(await hub.listen({ channel: 'own', fairness: 'own', after: undefined })).toBeUndefined();
    desks[0]?.close();
    expect(await hub.listen({ channel: 'own', fairness: 'own', after: undefined })).toBeDefined();
  });

  it('hears the end when the relay stops', async () => {
    const { hub, listen, heard } = hubWorld();
    const desk = await listen();
    hub.stop();
    expect(await heard(desk, 0)).toEqual(['ready', 'end']);
    expect(await hub.listen({ channel: 'own', fairness: 'own', after: undefined })).toBeUndefined();
  });
});
