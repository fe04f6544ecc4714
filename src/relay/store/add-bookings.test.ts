import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anEntry } from '../testing/entries.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { createAddBookings } from './add-bookings.ts';
import { insertInOne, insertingOneByOne } from './insert-bookings.ts';
import { sqlitePathOf } from './open.ts';
import { inQueueOfPostgres, openPostgres } from './postgres.ts';
import { inQueueOfSqlite, openSqlite } from './sqlite.ts';

const NOW = Date.UTC(2026, 6, 1);
const PLENTY = 100;

/** Bookings are added as the store adds them, and what the database is asked is counted; of SQLite, beside `begin` and `commit`. */
function countedAdding(url: string) {
  const path = sqlitePathOf(url);
  const db = path === undefined ? openPostgres(url, silentLog) : openSqlite(path);
  const adding =
    path === undefined
      ? { inQueue: inQueueOfPostgres, insert: insertInOne }
      : { inQueue: inQueueOfSqlite, insert: insertingOneByOne() };
  let questions = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      questions += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    add: createAddBookings(db.withPlugin(counting), adding),
    questions: () => questions,
    close: () => db.destroy(),
  };
}

describe.each(storeKinds())('new bookings that come at once, on $name', (kind) => {
  it('are stored by three questions, in the order in which they came, each with its line of history', async () => {
    const url = await kind.newDatabase();
    const { journal } = await kind.open(url);
    const entries = Array.from({ length: 20 }, (_, index) => anEntry(NOW + index));
    const { add, questions, close } = countedAdding(url);
    const stored = await Promise.all(entries.map((entry) => add({ entry, mostOpen: PLENTY }))).finally(close);
    expect(stored).toEqual(entries.map((entry) => ({ added: true, entry })));
    expect(questions()).toBe(3);
    const page = await journal.page({ from: undefined, before: undefined, states: [] }, 0, PLENTY);
    expect(page.entries).toEqual(entries);
    for (const { key, receivedAt } of entries) {
      expect(await journal.history(key)).toMatchObject([{ at: receivedAt, event: 'submitted', state: 'received' }]);
    }
  });

  it('are told apart from those that are known already, where there is room for all', async () => {
    const { journal } = await kind.open();
    const known = await journal.add(anEntry(NOW));
    const one = anEntry(NOW + 1);
    const answers = await Promise.all([known.entry, one, one].map((entry) => journal.add(entry, PLENTY)));
    expect(answers).toEqual([
      { added: false, entry: known.entry },
      { added: true, entry: one },
      { added: true, entry: one },
    ]);
  });

  it('are let in as far as there is room, of which one that is known already takes none', async () => {
    const { journal } = await kind.open();
    const known = await journal.add(anEntry(NOW));
    const [one, other] = [anEntry(NOW + 1), anEntry(NOW + 2)];
    const answers = await Promise.all([known.entry, one, other].map((entry) => journal.add(entry, 2)));
    expect(answers).toEqual([{ added: false, entry: known.entry }, { added: true, entry: one }, 'full']);
  });
});
