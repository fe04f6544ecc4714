import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CurrentJob } from '../../contract/jobs.ts';
import type { RetentionConfig } from '../config/retention.ts';
import { createOperationsWorld } from '../operations/operations-world.ts';
import type { Clock, Log } from '../ports.ts';
import type { Store } from '../store/open.ts';
import { dumpOf, rowsOf } from '../testing/dump.ts';
import { anEntry, aRequest, openOwner } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';
import { inTraceOf } from '../tracing/ambient.ts';
import { createRetention } from './retention.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Every word of it tells of somebody. */
const PERSONAL = aRequest({
  title: 'Boiler at Mrs Penhaligon’s',
  notes: 'Ring Wilhelmina',
  purchase_order_number: 'PO-Penhaligon',
  external_id: 'Penhaligon-7',
  custom_fields: { scope_of_work: 'W. Penhaligon, 0400 123 123' },
});
const NAMES = { site: 'Penhaligon Cottage — 3 Hill St', jobType: 'Installation' };
const VISIT_ENDS = Date.parse(PERSONAL.end_time);
const owner = { channel: 'acme', subject: 'penhaligon@example.com' };
const reach = owner;

describe.each(storeKinds())('what tells of people, on $name', (kind) => {
  async function aWorld() {
    const url = await kind.newDatabase();
    const store = await kind.open(url);
    const world = await createOperationsWorld(store);
    onTestFinished(world.close);
    const { clock, engine } = world;
    const lines: unknown[] = [];

    async function erase(retention: RetentionConfig, by: Store = store) {
      const log: Log = {
        debug() {},
        warn: (fields) => void lines.push(fields),
        error() {},
        info: (fields) => void lines.push(fields),
      };
      // The pauses between batches are no part of what is tested here.
      const unpaused: Clock = { now: clock.now, random: clock.random, sleep: async () => {} };
      const { erasure, sessions, claimFlight, moveFlight } = by;
      return await createRetention({
        erasure,
        sessions,
        claimFlight,
        moveFlight,
        wanted: () => retention,
        clock: unpaused,
        log,
      }).round();
    }

    async function book(key: string = randomUUID()) {
      const booking = {
        key,
        request: PERSONAL,
        names: NAMES,
        visitor: 'penhaligon@example.com',
        owner,
        takenBy: 'Wilhelmina',
      };
      const submitted = await engine.bookings.submit(booking);
      await world.pass(0);
      return { key, submitted };
    }

    const jobsMade = () => world.writes().filter(({ path }) => path === '/v1/jobs').length;
    const until = (time: number) => clock.advance(time - clock.now());
    return { ...world, url, store, lines, erase, book, jobsMade, until };
  }

  it('is erased once the time after the visit is over, while state, times, channel and job stay', async () => {
    const world = await aWorld();
    const { key } = await world.book();
    const [before] = await rowsOf(world.url, 'select * from bookings');
    await world.until(VISIT_ENDS + 30 * DAY + 1);
    await world.erase({ personalDataDays: 30 });

    expect(await dumpOf(world.url)).not.toMatch(/penhaligon|wilhelmina|0400|boiler|installation|3065756|29400/i);
    const [after] = await rowsOf(world.url, 'select * from bookings');
    for (const column of ['key', 'state', 'received_at', 'channel', 'job_id', 'job_number', 'attempt_started_at']) {
      expect(after?.[column], column).toEqual(before?.[column]);
    }
    expect(JSON.parse(String(after?.request))).toMatchObject({
      start_time: PERSONAL.start_time,
      end_time: PERSONAL.end_time,
    });
    expect(await world.store.journal.counts()).toEqual({ booked: 1 });
    expect(world.lines, 'the log is told how many').toEqual([{ bookings: 1, operations: 0 }]);
    expect(await world.engine.bookings.find(key, reach)).toBeUndefined();
    expect(await world.engine.bookings.findErased(key, reach)).toEqual({ at: world.clock.now(), jobNumber: '16' });
  });

  it('is erased with the trace that would lead to it in other logs, and what webhooks told of the job', async () => {
    const world = await aWorld();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { key } = await inTraceOf({ traceparent }, () => world.book());
    const told = { eventType: 'job.updated', occurredAt: 0, receivedAt: world.clock.now(), status: 'Scheduled' };
    const [booked] = await rowsOf(world.url, 'select job_id from bookings');
    await world.store.webhooks.add({ ...told, eventId: 'of the booking', jobId: String(booked?.job_id) });
    await world.store.webhooks.add({ ...told, eventId: 'of a job made elsewhere', jobId: '999' });
    expect((await world.store.journal.find(key))?.traceparent).toBe(traceparent);
    await world.until(VISIT_ENDS + 30 * DAY + 1);
    const now = world.clock.now();
    await world.store.webhooks.add({ ...told, eventId: 'of today', receivedAt: now, jobId: '1000' });
    await world.erase({ personalDataDays: 30 });
    expect((await world.store.journal.find(key))?.traceparent).toBeUndefined();
    expect(await rowsOf(world.url, 'select event_id from webhook_events')).toEqual([{ event_id: 'of today' }]);
  });

  it('is kept until then, and for ever where the config gives no time', async () => {
    const world = await aWorld();
    const { key } = await world.book();
    await world.until(VISIT_ENDS + 29 * DAY);
    await world.erase({ personalDataDays: 30 });
    await world.until(VISIT_ENDS + 400 * DAY);
    await world.erase({});
    expect((await world.engine.bookings.find(key, reach))?.request).toEqual(PERSONAL);
    expect(world.lines).toEqual([]);
  });

  it('is not erased of a visit that the office has moved to a later day', async () => {
    const world = await aWorld();
    const { key } = await world.book();
    const entry = await world.store.journal.find(key);
    if (entry?.life.state !== 'booked') throw new Error('not booked');
    const moved = { start_time: '2027-12-01T09:00:00+11:00', end_time: '2027-12-01T11:00:00+11:00' };
    await world.store.jobsSeen.save(
      entry.life.job.id,
      {
        title: PERSONAL.title,
        status: { name: 'Scheduled', state: 'open' },
        notes: '',
        custom_fields: {},
        ...moved,
        seen_at: new Date(world.clock.now()).toISOString(),
      },
      world.clock.now(),
    );
    await world.until(VISIT_ENDS + 31 * DAY);
    await world.erase({ personalDataDays: 30 });
    expect(await world.engine.bookings.find(key, reach)).toBeDefined();
    await world.until(Date.parse(moved.end_time) + 31 * DAY);
    await world.erase({ personalDataDays: 30 });
    expect(await world.engine.bookings.find(key, reach)).toBeUndefined();
  });

  it.each(['received', 'sending', 'waiting', 'unanswered', 'unresolved'] as const)(
    'is never erased of a booking that is %s',
    async (state) => {
      const world = await aWorld();
      const attempt = { number: 1, startedAt: 0, deadline: 1, requestId: 'req', skewMs: undefined };
      const base = { attempt, doubts: 0, doubtSince: undefined };
      const lease = { owner: 'relay', until: 1 };
      const lives = {
        received: { ...base, state: 'received', attempt: undefined, dueAt: 0 },
        sending: { ...base, state: 'sending', lease, tries: 0 },
        waiting: { ...base, state: 'waiting', dueAt: 0, hold: 'busy', tries: 0 },
        unanswered: { ...base, state: 'unanswered', dueAt: 0, tries: 0 },
        unresolved: { ...base, state: 'unresolved' },
      } as const;
      const entry = anEntry(0, { request: PERSONAL, life: lives[state] });
      await world.store.journal.add(entry);
      await world.until(VISIT_ENDS + 1000 * DAY);
      await world.erase({ personalDataDays: 1, refusedDays: 1 });
      expect(await world.store.journal.find(entry.key)).toMatchObject({ request: PERSONAL, life: { state } });
    },
  );

  it('has a time of its own where the booking was refused', async () => {
    const world = await aWorld();
    const refused = anEntry(world.clock.now(), {
      request: PERSONAL,
      life: {
        state: 'refused',
        attempt: undefined,
        refusal: 'dropped',
        doubts: 0,
        doubtSince: undefined,
      },
    });
    await world.store.journal.add(refused);
    const { key } = await world.book();
    await world.until(world.clock.now() + 7 * DAY + 1);
    await world.erase({ refusedDays: 7 });
    expect((await world.store.journal.find(refused.key))?.erasedAt).toBe(world.clock.now());
    expect((await world.store.journal.find(key))?.erasedAt).toBeUndefined();
  });

  it('is erased, and the same key still makes no second job, whatever comes with it', async () => {
    const world = await aWorld();
    const { key } = await world.book();
    await world.until(VISIT_ENDS + 2 * DAY);
    await world.erase({ personalDataDays: 1 });
    const again = async (different: object, by = owner) =>
      await world.engine.bookings.submit({
        key,
        request: { ...PERSONAL, ...different },
        names: {},
        visitor: 'v',
        owner: by,
      });
    expect(await again({})).toMatchObject({ kind: 'erased', erased: { jobNumber: '16' } });
    expect(await again({ title: 'Another visit' })).toMatchObject({ kind: 'erased' });
    expect(await again({}, { channel: 'acme', subject: 'somebody else' })).toEqual({ kind: 'key-reused' });
    await world.pass(1_000);
    expect(world.jobsMade()).toBe(1);
  });

  it('is out of every list once it is erased, the remembered sites’ too', async () => {
    const world = await aWorld();
    await world.book();
    const { journal } = world.store;
    const desk = { channel: 'acme', subject: undefined };
    expect(await journal.sitesOf('acme', 10)).toEqual([{ id: PERSONAL.site, name: NAMES.site }]);
    await world.until(VISIT_ENDS + 2 * DAY);
    await world.erase({ personalDataDays: 1 });
    expect(await journal.sitesOf('acme', 10)).toEqual([]);
    expect(await journal.within(desk, 10)).toEqual([]);
    expect(await journal.ofJob('1', desk)).toEqual([]);
    expect(await journal.alike({ channel: 'acme', site: PERSONAL.site, jobType: PERSONAL.job_type }, 10)).toEqual([]);
  });

  it('does not come back with a job that is seen while its booking is erased', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    await world.until(VISIT_ENDS + 2 * DAY);
    const seen: CurrentJob = {
      title: PERSONAL.title,
      status: { name: 'Scheduled', state: 'scheduled' },
      start_time: PERSONAL.start_time,
      end_time: PERSONAL.end_time,
      custom_fields: {},
      seen_at: '2027-07-03T01:00:00Z',
    };
    let isErased = false;
    let at = world.clock.now();
    const lookOn = async () => {
      for (at += 1; !isErased; at += 1) await world.store.jobsSeen.save(id, seen, at);
    };
    const erasing = world.erase({ personalDataDays: 1 }).finally(() => {
      isErased = true;
    });
    await Promise.all([erasing, ...Array.from({ length: 8 }, lookOn)]);
    expect(await dumpOf(world.url)).not.toMatch(/penhaligon/i);
  });

  it('is erased of changes and cancellations with their booking, and the same key does nothing again', async () => {
    const world = await aWorld();
    const job = await world.bookedJob();
    const change = await world.change(job.id, { notes: 'Ring Wilhelmina' });
    await world.pass(0);
    const moved = { kind: 'cancel', jobId: job.id, reason: 'Mrs Penhaligon has moved' } as const;
    await world.engine.operations.submit({
      key: randomUUID(),
      asked: moved,
      order: moved,
      owner: openOwner,
      takenBy: 'Wilhelmina',
    });
    await world.pass(0);
    const writes = world.writes().length;
    await world.until(VISIT_ENDS + 2 * DAY);
    await world.erase({ personalDataDays: 1 });
    expect(await dumpOf(world.url)).not.toMatch(/penhaligon|wilhelmina/i);
    expect(world.lines).toEqual([{ bookings: 1, operations: 2 }]);
    const order = { kind: 'change', jobId: job.id, change: { notes: 'Ring Wilhelmina' } } as const;
    expect(await world.engine.operations.known(change, order, openOwner)).toMatchObject({ kind: 'erased' });
    expect(await world.engine.operations.find(change, openOwner)).toBeUndefined();
    await world.pass(1_000);
    expect(world.writes()).toHaveLength(writes);
  });

  it('is kept while a change of the booking is to be decided on', async () => {
    const world = await aWorld();
    const job = await world.bookedJob();
    const key = await world.change(job.id, { notes: 'Ring Wilhelmina' });
    await world.until(VISIT_ENDS + 2 * DAY);
    await world.erase({ personalDataDays: 1 });
    expect((await world.engine.bookings.ofJob(job.id, openOwner))?.key).toBeDefined();
    expect(await world.engine.operations.find(key, openOwner)).toMatchObject({ change: { notes: 'Ring Wilhelmina' } });
  });

  it('is erased of a new site, which stays in its maker’s reach', async () => {
    const world = await aWorld();
    const key = randomUUID();
    const order = {
      kind: 'new-site',
      site: { customer: '245715', business_name: 'Penhaligon Cottage', mobile_number: '+61400123123' },
    } as const;
    await world.engine.operations.submit({ key, asked: order, order, owner });
    await world.pass(0);
    const sites = await world.engine.operations.sitesMadeBy(owner);
    expect(sites).toHaveLength(1);
    await world.until(world.clock.now() + 2 * DAY);
    await world.erase({ personalDataDays: 1 });
    expect(await dumpOf(world.url)).not.toMatch(/penhaligon|61400123123/i);
    expect(await world.engine.operations.sitesMadeBy(owner)).toEqual(sites);
    expect(await world.engine.operations.sitesMadeBy({ channel: 'acme', subject: 'somebody else' })).toEqual([]);
  });

  it('goes with the sessions that ended a day ago', async () => {
    const world = await aWorld();
    const ending = (name: string, endsAt: number) => ({
      session: name,
      idHash: name,
      previousHash: undefined,
      rotatedAt: 0,
      confirmedAt: undefined,
      subject: name,
      name,
      hint: undefined,
      createdAt: 0,
      lastSeenAt: 0,
      endsAt,
      revokedAt: undefined,
    });
    await world.store.sessions.add(ending('Ended', world.clock.now()), 'one');
    await world.store.sessions.add(ending('Lasting', world.clock.now() + 2 * DAY), 'two');
    await world.until(world.clock.now() + DAY + 1);
    await world.erase({});
    expect(await rowsOf(world.url, 'select name from sessions')).toEqual([{ name: 'Lasting' }]);
  });

  it('is erased in batches, by one relay of several', async () => {
    const world = await aWorld();
    for (let count = 0; count < 120; count += 1) {
      await world.store.journal.add(
        anEntry(world.clock.now(), {
          request: PERSONAL,
          life: { state: 'refused', attempt: undefined, refusal: 'dropped', doubts: 0, doubtSince: undefined },
        }),
      );
    }
    await world.until(world.clock.now() + 2 * DAY);
    const other = await kind.open(world.url);
    await Promise.all([world.erase({ personalDataDays: 1 }), world.erase({ personalDataDays: 1 }, other)]);
    expect(world.lines).toEqual([{ bookings: 120, operations: 0 }]);
    expect(await dumpOf(world.url)).not.toMatch(/penhaligon/i);
    await world.clock.advance(HOUR);
    await world.erase({ personalDataDays: 1 }, other);
    expect(world.lines, 'nothing is erased twice').toHaveLength(1);
  });
});
