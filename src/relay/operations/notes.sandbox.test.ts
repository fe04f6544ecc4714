import { describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS } from '../../contract/limits.ts';
import { problemType } from '../../contract/problems.ts';
import { openStore } from '../store/open.ts';
import { silentLog } from '../testing/silent-log.ts';
import { createOperationsWorld } from './operations-world.ts';

const MINUTE = 60_000;
const LOG = 'Gate code 12\n\nCalled Jo, wants mornings';

/** A booked visit in whose notes the office has written. */
async function aWorld(notes = LOG) {
  const store = await openStore('file::memory:', silentLog);
  onTestFinished(store.close);
  const world = await createOperationsWorld(store);
  onTestFinished(world.close);
  const { id } = await world.bookedJob();
  const officeWrites = async (text: string) => {
    const headers = { Authorization: `Bearer ${world.sandbox.key}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ notes: text });
    const { status } = await fetch(`${world.sandbox.url}/v1/jobs/${id}`, { method: 'PATCH', headers, body });
    expect(status).toBe(204);
    world.sandbox.clearRequests();
  };
  await officeWrites(notes);
  return { ...world, id, officeWrites };
}

describe('a client’s change of notes', () => {
  it('is written under what the office has, and stays their own to read', async () => {
    const world = await aWorld();
    const key = await world.changeFromOutside(world.id, { notes: 'Gate code 34' }, 'Gate code 12');
    await world.pass(0);
    expect(world.job(world.id)?.notes).toBe(`${LOG}\n\nGate code 34`);
    expect(await world.find(key)).toMatchObject({ state: 'done', change: { notes: 'Gate code 34' } });
  });

  it('takes the place of their own where the office has written nothing', async () => {
    const world = await aWorld('Gate code 12');
    await world.changeFromOutside(world.id, { notes: 'Gate code 34' }, 'Gate code 12');
    await world.pass(0);
    await world.changeFromOutside(world.id, { notes: 'Gate code 56' }, 'Gate code 12');
    await world.pass(0);
    expect(world.job(world.id)?.notes).toBe('Gate code 56');
  });

  it('goes with what the office writes while it waits', async () => {
    const world = await aWorld();
    world.sandbox.addFault({ name: 'reset-before-write', method: 'PATCH' });
    await world.changeFromOutside(world.id, { notes: 'Gate code 34', title: 'Repair' });
    await world.pass(0);
    await world.officeWrites('Moved to Friday');
    await world.pass(2 * MINUTE);
    expect(world.job(world.id)).toMatchObject({ notes: 'Moved to Friday\n\nGate code 34', title: 'Repair' });
  });

  it.each(['reset-after-write', 'html-502-after-write', 'cut-body'] as const)(
    'is there once when %s strikes',
    async (name) => {
      const world = await aWorld();
      world.sandbox.addFault({ name, method: 'PATCH' });
      const key = await world.changeFromOutside(world.id, { notes: 'Gate code 34' });
      await world.pass(2 * MINUTE);
      expect(await world.find(key)).toMatchObject({ state: 'done' });
      expect(world.job(world.id)?.notes).toBe(`${LOG}\n\nGate code 34`);
    },
  );

  it('waits while what the office has written cannot be read', async () => {
    const world = await aWorld();
    world.sandbox.addFault({ name: 'problem:internal', method: 'GET', path: '/v1/jobs' });
    const key = await world.changeFromOutside(world.id, { notes: 'Gate code 34' });
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'waiting' });
    expect(world.writes()).toEqual([]);
    await world.pass(MINUTE);
    expect(world.job(world.id)?.notes).toBe(`${LOG}\n\nGate code 34`);
  });

  it('is refused in words when there is no room under the office’s, and nothing is changed', async () => {
    const full = 'x'.repeat(LIMITS.notes - 5);
    const world = await aWorld(full);
    const key = await world.changeFromOutside(world.id, { notes: 'Gate code 34', title: 'Repair' });
    await world.pass(0);
    const operation = await world.find(key);
    expect(operation).toMatchObject({ state: 'refused', problem: { errors: [{ field: 'notes' }] } });
    expect(operation?.detail).toContain('call the office');
    expect(operation?.problem && problemType(operation.problem)).toBe('invalid-booking');
    expect(world.writes()).toEqual([]);
    expect(world.job(world.id)).toMatchObject({ notes: full, title: 'Annual service' });
  });
});
