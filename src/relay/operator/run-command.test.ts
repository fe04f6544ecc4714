import { describe, expect, it } from 'vitest';
import type { Entry } from '../journal/entry.ts';
import type { Life } from '../journal/life.ts';
import type { JournalStore } from '../store/journal-store.ts';
import { anEntry, aRequest } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';
import { runCommand } from './run-command.ts';

const NOW = Date.UTC(2026, 6, 1);
const attempt = { number: 1, startedAt: NOW, deadline: NOW + 15_000, requestId: 'callout_1', skewMs: undefined };
const doubts = { doubts: 1, doubtSince: NOW };
const unresolved: Life = { state: 'unresolved', attempt, ...doubts };
const sending: Life = { state: 'sending', attempt, lease: { owner: 'us', until: NOW }, tries: 0, ...doubts };
const job = { id: '21172159', number: '16' };

async function add(journal: JournalStore, life: Life | undefined, different: Partial<Entry> = {}): Promise<Entry> {
  const { entry } = await journal.add(anEntry(NOW, different));
  if (!life) return entry;
  const advanced = await journal.advance(entry, life, { at: NOW, event: 'reconciled', seen: '2 jobs are alike' });
  if (advanced.kind !== 'saved') throw new Error(advanced.kind);
  return advanced.entry;
}

describe.each(storeKinds())('the operator, on $name', (kind) => {
  it('lists what is not settled, newest first, and never a control character', async () => {
    const { journal } = await kind.open();
    await add(journal, { state: 'booked', attempt, job, source: 'answer', ...doubts });
    const stuck = await add(journal, unresolved);
    const fresh = await add(journal, undefined, { request: aRequest({ title: 'Red \u001b[31mtext' }) });
    const { ok, text } = await runCommand({ kind: 'list', states: [] }, journal, NOW);
    const lines = text.split('\n');
    expect(ok).toBe(true);
    expect(lines[0]).toMatch(/^RECEIVED +KEY +STATE +LAST SEEN +TITLE$/);
    expect(lines[1]).toContain(fresh.key);
    expect(lines[1]).toContain('Red  [31mtext');
    expect(lines[2]).toMatch(
      new RegExp(`^2026-07-01T00:00:00.000Z +${stuck.key} +unresolved +2 jobs are alike +Visit`),
    );
    expect(lines).toHaveLength(3);
  });

  it('lists a booked one without what held it up on the way, which is in its history', async () => {
    const { journal } = await kind.open();
    const { key } = await add(journal, { state: 'booked', attempt, job, source: 'answer', ...doubts });
    const { text: list } = await runCommand({ kind: 'list', states: ['booked'] }, journal, NOW);
    expect(list).toMatch(new RegExp(`${key} +booked +Visit`));
    const { text: shown } = await runCommand({ kind: 'show', key }, journal, NOW);
    expect(shown).not.toContain('Last seen');
    expect(shown).toMatch(/reconciled +→ booked +2 jobs are alike/);
  });

  it('says so when there is nothing to list', async () => {
    const { journal } = await kind.open();
    expect(await runCommand({ kind: 'list', states: [] }, journal, NOW)).toEqual({
      ok: true,
      text: 'No such bookings.',
    });
  });

  it('sees a booking, all that happened to it, and what may be done', async () => {
    const { journal } = await kind.open();
    const { key } = await add(journal, unresolved);
    const { text } = await runCommand({ kind: 'show', key }, journal, NOW);
    expect(text).toMatch(/State +unresolved/);
    expect(text).toMatch(/Site +Acme Depot \(3065756\)/);
    expect(text).toMatch(/reconciled +→ unresolved +2 jobs are alike +callout_1/);
    expect(text).toContain(`resolve ${key} --resend`);
  });

  it('settles an unresolved booking with the job that the office named', async () => {
    const { journal } = await kind.open();
    const { key } = await add(journal, unresolved);
    const report = await runCommand({ kind: 'resolve', key, decision: { kind: 'booked', job } }, journal, NOW);
    expect(report).toEqual({ ok: true, text: `Booking ${key} was unresolved and is now booked.` });
    expect((await journal.find(key))?.life).toMatchObject({ state: 'booked', job, source: 'operator' });
  });

  it('sends an unresolved booking again, at once', async () => {
    const { journal } = await kind.open();
    const { key } = await add(journal, unresolved);
    await runCommand({ kind: 'resolve', key, decision: { kind: 'resend' } }, journal, NOW);
    expect((await journal.toSend(NOW, 1)).map((entry) => entry.key)).toEqual([key]);
  });

  it('drops an unresolved booking for good', async () => {
    const { journal } = await kind.open();
    const { key } = await add(journal, unresolved);
    await runCommand({ kind: 'resolve', key, decision: { kind: 'drop' } }, journal, NOW);
    expect((await journal.find(key))?.life).toMatchObject({ state: 'refused', refusal: 'dropped' });
  });

  it('cannot give a booking the job that another has', async () => {
    const { journal } = await kind.open();
    const owner = await add(journal, { state: 'booked', attempt, job, source: 'answer', ...doubts });
    const { key } = await add(journal, unresolved);
    const report = await runCommand({ kind: 'resolve', key, decision: { kind: 'booked', job } }, journal, NOW);
    expect(report.ok).toBe(false);
    expect(report.text).toContain(`show ${owner.key}`);
    expect((await journal.find(key))?.life.state).toBe('unresolved');
  });

  it('cannot decide over an attempt in flight', async () => {
    const { journal } = await kind.open();
    const { key } = await add(journal, sending);
    const report = await runCommand({ kind: 'resolve', key, decision: { kind: 'drop' } }, journal, NOW);
    expect(report).toEqual({
      ok: false,
      text: 'It is being sent at this moment. Nothing has changed. Try again soon.',
    });
  });

  it('is told when there is no such booking', async () => {
    const { journal } = await kind.open();
    const key = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(await runCommand({ kind: 'show', key }, journal, NOW)).toEqual({
      ok: false,
      text: `There is no booking ${key}.`,
    });
  });
});
