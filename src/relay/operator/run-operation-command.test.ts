import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OperationEntry } from '../operations/entry.ts';
import { newOperationLife, type OperationLife } from '../operations/life.ts';
import type { OperationOrder } from '../ports.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { openOwner } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';
import { runOperationCommand } from './run-operation-command.ts';

const NOW = Date.UTC(2026, 6, 1);
const attempt = { number: 1, startedAt: NOW, deadline: NOW + 15_000, requestId: 'callout_1', skewMs: undefined };
const doubts = { doubts: 1, doubtSince: NOW };
const unresolved: OperationLife = { state: 'unresolved', attempt, ...doubts };
const change: OperationOrder = { kind: 'change', jobId: '21172159', change: { title: 'Red \u001b[31mtext' } };
const newSite: OperationOrder = { kind: 'new-site', site: { customer: '245715', business_name: 'Harbour Cafe' } };

async function add(store: OperationStore, order: OperationOrder, life?: OperationLife): Promise<OperationEntry> {
  const entry: OperationEntry = {
    key: randomUUID(),
    version: 1,
    owner: openOwner,
    takenBy: 'Priya Rao',
    order,
    bodyHash: '',
    receivedAt: NOW,
    knownSites: undefined,
    life: newOperationLife(NOW),
    lastSeen: undefined,
  };
  await store.add(entry, 1000);
  if (!life) return entry;
  const advanced = await store.advance(entry, life, { seen: '2 new sites are alike' });
  if (advanced.kind !== 'saved') throw new Error(advanced.kind);
  return advanced.entry;
}

describe.each(storeKinds())('the operator, on $name', (kind) => {
  it('lists the changes, cancellations and new sites that are not settled, newest first', async () => {
    const { operations } = await kind.open();
    await add(operations, change, { state: 'done', attempt, siteId: undefined, source: 'answer', ...doubts });
    const stuck = await add(operations, newSite, unresolved);
    const fresh = await add(operations, { kind: 'cancel', jobId: '21172160', reason: undefined });
    const { text } = await runOperationCommand({ kind: 'operations', states: [] }, operations, NOW);
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^RECEIVED +KEY +KIND +STATE +LAST SEEN +OF$/);
    expect(lines[1]).toMatch(new RegExp(`${fresh.key} +cancel +received +job ID 21172160$`));
    expect(lines[2]).toMatch(new RegExp(`${stuck.key} +new-site +unresolved +2 new sites are alike +Harbour Cafe$`));
    expect(lines).toHaveLength(3);
  });

  it('sees one, never a control character, and what may be done', async () => {
    const { operations } = await kind.open();
    const { key } = await add(operations, change, unresolved);
    const { text } = await runOperationCommand({ kind: 'operation', key }, operations, NOW);
    expect(text).toMatch(/title +Red {2}\[31mtext/);
    expect(text, 'who asked for it').toMatch(/^Taken by +Priya Rao$/m);
    expect(text).toContain(`npm run bookings -- settle ${key} --resend`);
    const site = await add(operations, newSite, unresolved);
    const described = await runOperationCommand({ kind: 'operation', key: site.key }, operations, NOW);
    expect(described.text).toContain(`a site with the external ID ${site.key}`);
  });

  it('settles one, with the ID of a new site and of nothing else', async () => {
    const { operations } = await kind.open();
    const site = await add(operations, newSite, unresolved);
    const settle = (key: string, siteId?: string) =>
      runOperationCommand({ kind: 'settle', key, decision: { kind: 'done', siteId } }, operations, NOW);
    expect(await settle(site.key)).toMatchObject({ ok: false, text: expect.stringContaining('--done SITE-ID') });
    expect(await settle(site.key, '7')).toEqual({ ok: true, text: `${site.key} was unresolved and is now done.` });
    expect(await operations.sitesMadeBy(openOwner)).toEqual(['7']);
    const other = await add(operations, change, unresolved);
    expect(await settle(other.key, '7')).toMatchObject({ ok: false });
    expect(await settle(other.key)).toMatchObject({ ok: true });
    expect(await settle(other.key)).toEqual({ ok: false, text: 'It is done for good. Nothing has changed.' });
  });

  it('has one sent again, or not at all', async () => {
    const { operations } = await kind.open();
    const [again, never] = [await add(operations, change, unresolved), await add(operations, newSite, unresolved)];
    await runOperationCommand({ kind: 'settle', key: again.key, decision: { kind: 'resend' } }, operations, NOW);
    await runOperationCommand({ kind: 'settle', key: never.key, decision: { kind: 'drop' } }, operations, NOW);
    expect((await operations.find(again.key))?.life).toMatchObject({ state: 'waiting', dueAt: NOW, doubts: 0 });
    expect((await operations.find(never.key))?.life).toMatchObject({ state: 'refused', refusal: 'dropped' });
  });
});
