import { describe, expect, it } from 'vitest';
import type { Entry } from '../journal/entry.ts';
import type { Attempt, JobSource, Life } from '../journal/life.ts';
import type { Reach } from '../ports.ts';
import { anEntry, aRequest } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';
import type { JournalStore } from './journal-store.ts';

const NOW = Date.UTC(2026, 6, 1);
const attempt: Attempt = { number: 1, startedAt: NOW, deadline: NOW + 15_000, requestId: 'callout_1', skewMs: -500 };
const doubts = { doubts: 2, doubtSince: NOW - 7 };
const sending: Life = { state: 'sending', attempt, lease: { owner: 'us', until: NOW + 20_000 }, tries: 3, ...doubts };
const unanswered: Life = { state: 'unanswered', attempt, dueAt: NOW, tries: 1, ...doubts };
const booked = (id: string, source: JobSource = 'answer'): Life => ({
  state: 'booked',
  attempt,
  job: { id, number: '16' },
  source,
  ...doubts,
});
const unresolved: Life = { state: 'unresolved', attempt, ...doubts };

const LIVES: Life[] = [
  sending,
  { ...sending, attempt: { ...attempt, skewMs: undefined } },
  { state: 'waiting', attempt, dueAt: NOW + 1, hold: 'unreachable', tries: 4, ...doubts },
  unanswered,
  booked('21172159'),
  { state: 'refused', attempt, refusal: 'unknown-custom-field', ...doubts },
  { state: 'refused', attempt: undefined, refusal: 'dropped', doubts: 0, doubtSince: undefined },
  unresolved,
];

async function add(journal: JournalStore, different: Partial<Entry> = {}): Promise<Entry> {
  return (await journal.add(anEntry(NOW, different))).entry;
}

async function move(journal: JournalStore, entry: Entry, life: Life): Promise<Entry> {
  const advanced = await journal.advance(entry, life, { at: NOW, event: 'test' });
  if (advanced.kind !== 'saved') throw new Error(advanced.kind);
  return advanced.entry;
}

describe.each(storeKinds())('the journal on $name', (kind) => {
  it('keeps a booking across a restart, to the letter', async () => {
    const url = await kind.newDatabase();
    const request = aRequest({ notes: 'Ünïcode 🏠\nsecond line', custom_fields: { scope_of_work: 'Install' } });
    const entry = anEntry(NOW, {
      request,
      names: { site: 'Acme', jobType: undefined, project: 'P' },
      takenBy: 'Priya',
    });
    const before = await kind.open(url);
    expect(await before.journal.add(entry)).toEqual({ added: true, entry });
    const after = await kind.open(url);
    expect(await after.journal.find(entry.key)).toEqual(entry);
  });

  it.each(LIVES.map((life) => [life.state, life] as const))(
    'keeps all that belongs to a booking that is %s',
    async (_, life) => {
      const { journal } = await kind.open();
      const entry = await add(journal);
      const advanced = await journal.advance(entry, life, { at: NOW, event: 'test', seen: '502' });
      const expected = { ...entry, life, version: 2, lastSeen: '502' };
      expect(advanced).toEqual({ kind: 'saved', entry: expected });
      expect(await journal.find(entry.key)).toEqual(expected);
    },
  );

  it('knows a key again and keeps what was stored first', async () => {
    const { journal } = await kind.open();
    const first = await add(journal);
    const again = await journal.add(anEntry(NOW + 1, { key: first.key }));
    expect(again).toEqual({ added: false, entry: first });
  });

  it('lists the bookings of one subject, or of a whole channel, the newest first', async () => {
    const { journal } = await kind.open();
    const of = (channel: string, subject: string) => add(journal, { owner: { channel, subject } });
    const first = await of('own', 'jo');
    const second = await of('own', 'sam');
    const third = await of('own', 'jo');
    await of('acme', 'jo');
    const keysOf = async (reach: Reach, limit = 50) => (await journal.within(reach, limit)).map(({ key }) => key);
    expect(await keysOf({ channel: 'own', subject: 'jo' })).toEqual([third.key, first.key]);
    expect(await keysOf({ channel: 'own', subject: undefined })).toEqual([third.key, second.key, first.key]);
    expect(await keysOf({ channel: 'own', subject: undefined }, 2)).toEqual([third.key, second.key]);
    expect(await keysOf({ channel: 'nobody', subject: undefined })).toEqual([]);
  });

  it('finds the booking that has a job within reach alone', async () => {
    const { journal } = await kind.open();
    const entry = await add(journal, { owner: { channel: 'own', subject: 'jo' } });
    const { key } = await move(journal, entry, booked('1'));
    const keysOf = async (reach: Reach) => (await journal.ofJob('1', reach)).map((found) => found.key);
    expect(await keysOf({ channel: 'own', subject: 'jo' })).toEqual([key]);
    expect(await keysOf({ channel: 'own', subject: undefined })).toEqual([key]);
    expect(await keysOf({ channel: 'own', subject: 'sam' })).toEqual([]);
    expect(await keysOf({ channel: 'acme', subject: undefined })).toEqual([]);
  });

  it('knows nothing of a key that never came', async () => {
    const { journal } = await kind.open();
    expect(await journal.find('0f8fad5b-d9cb-469f-a165-70867728950e')).toBeUndefined();
  });

  it('lets nobody overwrite what they have not read', async () => {
    const { journal } = await kind.open();
    const entry = await add(journal);
    await move(journal, entry, sending);
    expect(await journal.advance(entry, unresolved, { at: NOW, event: 'late' })).toEqual({ kind: 'overtaken' });
    expect(await journal.find(entry.key)).toMatchObject({ life: { state: 'sending' } });
  });

  it('gives a booking to one of two relays that begin at the same moment', async () => {
    const url = await kind.newDatabase();
    const [one, two] = [await kind.open(url), await kind.open(url)];
    for (let round = 0; round < 10; round += 1) {
      const entry = await add(one.journal);
      const results = await Promise.all(
        [one, two].map(({ journal }) => journal.advance(entry, sending, { at: NOW, event: 'attempt-begun' })),
      );
      expect(results.map((result) => result.kind).sort()).toEqual(['overtaken', 'saved']);
    }
  });

  it('lets only one of several bookings that look alike be in flight', async () => {
    const { journal } = await kind.open();
    const request = aRequest();
    const [one, two] = [await add(journal, { request }), await add(journal, { request })];
    const inDoubt = await move(journal, await move(journal, one, sending), unanswered);
    expect(await journal.advance(two, sending, { at: NOW, event: 'test' })).toEqual({ kind: 'twin-in-flight' });
    expect(await journal.find(two.key)).toEqual(two);
    await move(journal, inDoubt, booked('1'));
    expect(await journal.advance(two, sending, { at: NOW, event: 'test' })).toMatchObject({ kind: 'saved' });
  });

  it.each(['looks', 'operator'] as const)('lets no booking take another’s job by: %s', async (source) => {
    const { journal } = await kind.open();
    await move(journal, await add(journal), booked('1'));
    const other = await add(journal);
    expect(await journal.advance(other, booked('1', source), { at: NOW, event: 'test' })).toEqual({
      kind: 'job-taken',
    });
    expect(await journal.find(other.key)).toEqual(other);
  });

  it('lets one of two relays take a job for its looks at the same moment', async () => {
    const url = await kind.newDatabase();
    const [one, two] = [await kind.open(url), await kind.open(url)];
    for (let round = 0; round < 10; round += 1) {
      const entries = [await add(one.journal), await add(one.journal)];
      const life = booked(`${round}`, 'looks');
      const results = await Promise.all(
        entries.map((entry, index) => (index ? one : two).journal.advance(entry, life, { at: NOW, event: 'test' })),
      );
      expect(results.map((result) => result.kind).sort()).toEqual(['job-taken', 'saved']);
    }
  });

  it('takes the gateway’s word for a job that another booking has, and says so', async () => {
    const { journal } = await kind.open();
    const owner = await move(journal, await add(journal), booked('1'));
    const advanced = await journal.advance(await add(journal), booked('1'), { at: NOW, event: 'test' });
    expect(advanced).toMatchObject({ kind: 'saved', sharedWith: owner.key, entry: { life: { job: { id: '1' } } } });
  });

  it('sends every visitor’s first booking before anyone’s second, then first come first served', async () => {
    const { journal } = await kind.open();
    const visitors = ['ann', 'ann', 'ann', 'bob', 'bob', 'cy'];
    const entries: Entry[] = [];
    for (const visitor of visitors) entries.push(await add(journal, { visitor }));
    const order = async () =>
      (await journal.toSend(NOW, 10)).map((due) => entries.findIndex(({ key }) => key === due.key));
    expect(await order()).toEqual([0, 3, 5, 1, 4, 2]);

    // What was served counts, so that those who have many do not come first again and again.
    const [first, second] = entries;
    if (first && second) {
      await move(journal, first, booked('1'));
      await move(journal, second, sending);
    }
    expect(await order()).toEqual([3, 5, 4, 2]);
  });

  it('says how many go before a booking', async () => {
    const { journal } = await kind.open();
    const entries: Entry[] = [];
    for (const visitor of ['ann', 'ann', 'bob']) entries.push(await add(journal, { visitor }));
    const ahead = await Promise.all(entries.map(({ key }) => journal.ahead(key, NOW)));
    expect(ahead).toEqual([0, 2, 1]);
    expect(await journal.ahead('unknown', NOW)).toBe(0);
  });

  it('offers for sending only what is due and has no twin in flight', async () => {
    const { journal } = await kind.open();
    const request = aRequest();
    const flying = await add(journal, { request });
    await add(journal, { request });
    await add(journal, {
      life: { state: 'received', attempt: undefined, dueAt: NOW + 1, doubts: 0, doubtSince: undefined },
    });
    const due = await add(journal);
    await move(journal, flying, sending);
    expect((await journal.toSend(NOW, 10)).map(({ key }) => key)).toEqual([due.key]);
    expect(await journal.toSend(NOW + 1, 10)).toHaveLength(2);
    expect(await journal.toSend(NOW + 1, 1)).toHaveLength(1);
  });

  it('finds the attempts whose lease has ended', async () => {
    const { journal } = await kind.open();
    const entry = await move(journal, await add(journal), sending);
    expect(await journal.abandoned(NOW + 20_000)).toEqual([]);
    expect(await journal.abandoned(NOW + 20_001)).toEqual([entry]);
  });

  it('knows when something is next to be done', async () => {
    const { journal } = await kind.open();
    expect(await journal.nextDueAt()).toBeUndefined();
    await move(journal, await add(journal), booked('1'));
    expect(await journal.nextDueAt()).toBeUndefined();
    await move(journal, await add(journal), sending);
    expect(await journal.nextDueAt()).toBe(NOW + 20_000);
    await move(journal, await add(journal), { ...unanswered, dueAt: NOW + 5 });
    expect(await journal.nextDueAt()).toBe(NOW + 5);
  });

  it('tells who has which job, which looks are unresolved, and how many are where', async () => {
    const { journal } = await kind.open();
    const owner = await move(journal, await add(journal), booked('1'));
    const stuck = await move(journal, await add(journal), unresolved);
    const fresh = await add(journal);
    expect(await journal.claims(['1', '2'])).toEqual(
      new Map([['1', { key: owner.key, externalId: owner.externalId }]]),
    );
    expect(await journal.claims([])).toEqual(new Map());
    expect(await journal.unresolved([stuck.fingerprint, fresh.fingerprint])).toEqual(new Set([stuck.fingerprint]));
    expect(await journal.unresolved([])).toEqual(new Set());
    expect(await journal.counts()).toEqual({ booked: 1, unresolved: 1, received: 1 });
    expect(await journal.inState('unresolved')).toEqual([stuck]);
    expect(await journal.list([], 2)).toEqual([fresh, stuck]);
    expect(await journal.list(['booked', 'received'], 9)).toEqual([fresh, owner]);
  });

  it('keeps the history of a booking', async () => {
    const { journal } = await kind.open();
    const entry = await add(journal);
    await journal.advance(entry, sending, { at: NOW + 1, event: 'attempt-begun' });
    await journal.advance(entry, sending, { at: NOW + 2, event: 'overtaken leaves no trace' });
    expect(await journal.history(entry.key)).toEqual([
      { at: NOW, event: 'submitted', state: 'received', seen: undefined, requestId: undefined },
      { at: NOW + 1, event: 'attempt-begun', state: 'sending', seen: undefined, requestId: 'callout_1' },
    ]);
  });
});
