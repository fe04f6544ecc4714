import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Life } from '../journal/life.ts';
import { anEntry } from '../testing/entries.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { openStore } from './open.ts';

const NOW = Date.UTC(2026, 6, 1);
const booked = (id: string): Life => ({
  state: 'booked',
  attempt: undefined,
  job: { id, number: '16' },
  source: 'answer',
  doubts: 0,
  doubtSince: undefined,
});

const kinds = storeKinds();

describe.each(kinds)('the store on $name', (kind) => {
  it('is brought up to date once when several relays start at the same moment', async () => {
    const url = await kind.newDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => kind.open(url)));
    const { entry } = await (stores[0] ?? (await kind.open(url))).journal.add(anEntry(NOW));
    for (const store of stores) expect(await store.journal.find(entry.key)).toEqual(entry);
  });

  it('is well while it can be written', async () => {
    const store = await kind.open();
    expect(await store.health()).toBeUndefined();
    await store.close();
    expect(await store.health()).toBe('The journal cannot be written');
  });

  it('proves that it can be written by changing something each time', async () => {
    const { facts, health } = await kind.open();
    await health();
    const before = await facts.read('health');
    await health();
    expect(await facts.read('health')).not.toBe(before);
  });

  it('keeps the newest copy of a lookup, whichever flight lands last', async () => {
    const { lookups } = await kind.open();
    const copy = (name: string, fetchedAt: number) => ({
      name: 'sites' as const,
      items: [{ id: '1', name }],
      fetchedAt,
    });
    expect(await lookups.load('sites')).toBeUndefined();
    await lookups.save(copy('new', NOW + 1));
    await lookups.save(copy('old', NOW));
    expect(await lookups.load('sites')).toEqual(copy('new', NOW + 1));
    await lookups.save(copy('newest', NOW + 2));
    expect(await lookups.load('sites')).toEqual(copy('newest', NOW + 2));
  });

  it('gives a flight to one relay at a time, until its time is up', async () => {
    const url = await kind.newDatabase();
    const stores = [await kind.open(url), await kind.open(url), await kind.open(url)];
    const claims = await Promise.all(stores.map(({ lookups }) => lookups.claimFlight('sites', NOW, NOW + 10)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const [store] = stores;
    expect(await store?.lookups.claimFlight('sites', NOW + 9, NOW + 20)).toBe(false);
    expect(await store?.lookups.claimFlight('projects', NOW + 9, NOW + 20)).toBe(true);
    expect(await store?.lookups.claimFlight('sites', NOW + 10, NOW + 20)).toBe(true);
  });

  it('lets the holder of a flight renew or end it, and nobody else', async () => {
    const store = await kind.open();
    await store.claimFlight('reconcile', NOW, NOW + 10);
    expect(await store.moveFlight('reconcile', NOW + 10, NOW + 30)).toBe(true);
    expect(await store.moveFlight('reconcile', NOW + 10, 0), 'no longer its end').toBe(false);
    expect(await store.claimFlight('reconcile', NOW + 20, NOW + 40)).toBe(false);
    expect(await store.moveFlight('reconcile', NOW + 30, 0)).toBe(true);
    expect(await store.claimFlight('reconcile', NOW + 20, NOW + 40)).toBe(true);
  });

  it('remembers what was found out about the gateway', async () => {
    const { facts } = await kind.open();
    expect(await facts.read('echo')).toBeUndefined();
    await facts.write('echo', 'no');
    await facts.write('echo', 'yes');
    expect(await facts.read('echo')).toBe('yes');
  });

  it('lets one of many change the bucket at a time', async () => {
    const url = await kind.newDatabase();
    const stores = await Promise.all([kind.open(url), kind.open(url), kind.open(url)]);
    const bucket = { tokens: 29.25, updatedAt: NOW, blockedUntil: 0, strikes: 0 };
    const first = await Promise.all(stores.map(({ budget }) => budget.replace(undefined, bucket)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const second = await Promise.all(stores.map(({ budget }) => budget.replace(1, { ...bucket, strikes: 1 })));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect(await stores[0]?.budget.read()).toEqual({ version: 2, bucket: { ...bucket, strikes: 1 } });
  });
});

describe.each(kinds)('webhook events on $name', (kind) => {
  const event = (eventId: string, occurredAt: number, status?: string) => ({
    eventId,
    eventType: 'job.status_changed',
    occurredAt,
    receivedAt: NOW,
    jobId: '1',
    status,
  });

  it('are stored once each', async () => {
    const { webhooks } = await kind.open();
    expect(await webhooks.add(event('a', NOW))).toBe(true);
    expect(await webhooks.add(event('a', NOW))).toBe(false);
  });

  it('tell a booked job’s status, the latest by when it happened, in whatever order they come', async () => {
    const { journal, webhooks } = await kind.open();
    const { entry } = await journal.add(anEntry(NOW));
    await journal.advance(entry, booked('1'), { at: NOW, event: 'test' });
    const status = async () => (await journal.find(entry.key))?.jobStatus;
    await webhooks.add(event('b', NOW + 2, 'Scheduled'));
    await webhooks.add(event('a', NOW + 1, 'Tentative'));
    expect(await status()).toBe('Scheduled');
    await webhooks.add(event('c', NOW + 3));
    expect(await status(), 'an event without a status changes nothing').toBe('Scheduled');
  });

  it('are remembered for a job that is not yet known to be a booking’s', async () => {
    const { journal, webhooks } = await kind.open();
    await webhooks.add(event('a', NOW, 'Scheduled'));
    const { entry } = await journal.add(anEntry(NOW));
    const advanced = await journal.advance(entry, booked('1'), { at: NOW, event: 'test' });
    expect(advanced).toMatchObject({ kind: 'saved', entry: { jobStatus: 'Scheduled' } });
  });
});

describe('opening a store', () => {
  it('creates the folder of a SQLite file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    const store = await openStore(`file:${join(folder, 'deep', 'data', 'callout.db')}`, silentLog);
    expect(await store.health()).toBeUndefined();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('makes a SQLite file, and what stands beside it, that its owner alone can read, in whatever folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    chmodSync(folder, 0o755);
    const store = await openStore(`file:${join(folder, 'callout.db')}`, silentLog);
    const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
    expect(Object.fromEntries(modes)).toEqual({
      'callout.db': '600',
      'callout.db-shm': '600',
      'callout.db-wal': '600',
    });
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('makes no file for a store that is in memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    const from = process.cwd();
    process.chdir(folder);
    await (await openStore('file::memory:', silentLog)).close();
    process.chdir(from);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('takes a path with an empty authority', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    await (await openStore(`file://${join(folder, 'callout.db')}`, silentLog)).close();
    const again = await openStore(`file:${join(folder, 'callout.db')}`, silentLog);
    expect(await again.journal.counts()).toEqual({});
    await again.close();
    rmSync(folder, { recursive: true });
  });

  it('fails when the file is no database, or cannot be made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    writeFileSync(join(folder, 'text.db'), 'This is a letter, long enough to be taken for a header. '.repeat(20));
    mkdirSync(join(folder, 'folder.db'));
    await expect(openStore(`file:${join(folder, 'text.db')}`, silentLog)).rejects.toThrow('not a database');
    await expect(openStore(`file:${join(folder, 'folder.db')}`, silentLog)).rejects.toThrow('it is a folder');
    await expect(openStore('mysql://localhost/x', silentLog)).rejects.toThrow('DATABASE_URL');
    rmSync(folder, { recursive: true });
  });
});
