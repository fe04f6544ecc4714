import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../store/open.ts';
import { storeKinds } from '../testing/stores.ts';
import { createOperationsWorld } from './operations-world.ts';

const MINUTE = 60_000;

/** A world in which the desk's list has a job that no booking made. */
async function aWorld(store: Store) {
  const world = await createOperationsWorld(store);
  onTestFinished(world.close);
  const times = { start_time: '2027-07-01T09:00:00+10:00', end_time: '2027-07-01T11:00:00+10:00' };
  const added = world.sandbox.addJob({ site: '3065756', job_type: '29400', title: 'By phone', ...times });
  if (added.kind !== 'created') throw new Error(added.type);
  const { id, number, title } = added.job;
  await store.listedJobs.save([
    {
      id,
      number,
      title,
      ...times,
      status: { name: 'Tentative', state: 'pending' },
      site: { id: '3065756', address: '' },
      custom_fields: {},
      open: true,
      seen_at: new Date(world.clock.now()).toISOString(),
    },
  ]);
  return { ...world, id };
}

describe.each(storeKinds())('a job made elsewhere, on $name', (kind) => {
  it('is changed and cancelled like one that was booked here', async () => {
    const world = await aWorld(await kind.open());
    const change = await world.change(world.id, { title: 'Leaking tap' });
    const cancel = await world.cancel(world.id, 'The caller rang back');
    await world.pass(1_000);
    expect(await world.find(change)).toMatchObject({ state: 'done' });
    expect(await world.find(cancel)).toMatchObject({ state: 'done' });
    expect(world.job(world.id)).toMatchObject({ title: 'Leaking tap', status: { name: 'Cancelled' } });
  });

  it('is looked for by its number when the answer was lost, and changed once', async () => {
    const world = await aWorld(await kind.open());
    world.sandbox.addFault({ name: 'reset-after-write', method: 'PATCH', path: '/v1/jobs/*' });
    const change = await world.change(world.id, { title: 'Leaking tap' });
    await world.pass(MINUTE);
    expect(await world.find(change)).toMatchObject({ state: 'done' });
    expect(world.writes()).toHaveLength(1);
  });

  it('is kept in the list for as long as a change of it is to be sent', async () => {
    const store = await kind.open();
    const world = await aWorld(store);
    await world.change(world.id, { title: 'Leaking tap' });
    await store.listedJobs.forget(world.clock.now() + 1, world.clock.now() + 1);
    await world.pass(1_000);
    expect(world.job(world.id)).toMatchObject({ title: 'Leaking tap' });
    await store.listedJobs.forget(world.clock.now() + 1, world.clock.now() + 1);
    expect(await store.listedJobs.find(world.id)).toBeUndefined();
  });
});
