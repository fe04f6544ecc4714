import { describe, expect, it } from 'vitest';
import type { Store } from '../store/open.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { createSeal } from './seal.ts';
import { hashOfId } from './session-id.ts';
import { GRACE_MS, ROTATE_AFTER_MS } from './session-life.ts';
import { createSessions } from './sessions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const USE = { isUse: true, mayRotate: true };
const READ = { isUse: true, mayRotate: false };
const JO = { subject: 'jo', name: 'Jo Field' };

function relayOn(store: Pick<Store, 'sessions'>, clock: ManualClock) {
  const settings = { idleMs: 2 * HOUR, absoluteMs: 12 * HOUR };
  const seal = createSeal('a-client-secret-for-tests', 'ID token', clock);
  return createSessions({ store: store.sessions, settings, seal, clock, log: silentLog });
}

describe.each(storeKinds())('sessions on $name', (kind) => {
  async function signedIn() {
    const store = await kind.open();
    const clock = new ManualClock();
    const sessions = relayOn(store, clock);
    const session = await sessions.begin(JO, 'attempt', 'an.id.token');
    if (!session) throw new Error('a sign-in makes a session');
    return { store, clock, sessions, id: session.id };
  }

  it('are known to every relay on the store', async () => {
    const { store, clock, id } = await signedIn();
    const live = { kind: 'live', person: JO, endsAt: clock.now() + 12 * HOUR, newId: undefined };
    expect(await relayOn(store, clock).find(id, USE)).toEqual(live);
  });

  it('are none for an ID that was made up, cut off or is not one', async () => {
    const { sessions, id } = await signedIn();
    for (const no of [id.slice(1), `${id}A`, '', 'A'.repeat(43), "' or 1=1 --"]) {
      expect(await sessions.find(no, USE)).toEqual({ kind: 'ended' });
    }
  });

  it('begin once for a sign-in, at whatever relay its answer is shown again', async () => {
    const { store, clock } = await signedIn();
    expect(await relayOn(store, clock).begin(JO, 'attempt', undefined)).toBeUndefined();
  });

  it('end when they are not used for as long as the operator says', async () => {
    const { clock, sessions, id } = await signedIn();
    for (const _ of [1, 2, 3]) {
      await clock.advance(2 * HOUR - MINUTE);
      expect(await sessions.find(id, READ)).toMatchObject({ kind: 'live' });
    }
    await clock.advance(2 * HOUR);
    expect(await sessions.find(id, READ)).toEqual({ kind: 'ended' });
  });

  it('end for want of use although a page of theirs still listens', async () => {
    const { clock, sessions, id } = await signedIn();
    for (let minutes = 0; minutes < 120; minutes += 20) {
      expect(await sessions.find(id, { isUse: false, mayRotate: true })).toMatchObject({
        kind: 'live',
        newId: undefined,
      });
      await clock.advance(20 * MINUTE);
    }
    expect(await sessions.find(id, USE)).toEqual({ kind: 'ended' });
  });

  it('end after the longest time that the operator says, however much they are used', async () => {
    const { clock, sessions, id } = await signedIn();
    for (let used = 0; used < 12; used += 1) {
      expect(await sessions.find(id, READ)).toMatchObject({ kind: 'live' });
      await clock.advance(HOUR);
    }
    expect(await sessions.find(id, READ)).toEqual({ kind: 'ended' });
  });

  it('end for every relay and under every ID on signing out, which gives back the ID token', async () => {
    const { store, clock, sessions, id } = await signedIn();
    await clock.advance(ROTATE_AFTER_MS);
    const found = await sessions.find(id, USE);
    const newId = found.kind === 'live' ? (found.newId ?? '') : '';
    expect(await relayOn(store, clock).end(newId)).toEqual({ person: JO, idToken: 'an.id.token' });
    for (const one of [id, newId]) expect(await sessions.find(one, USE)).toEqual({ kind: 'ended' });
    expect(await sessions.end(newId)).toBeUndefined();
  });

  it('get another ID now and then, and the one before is good until requests that had it are answered', async () => {
    const { clock, sessions, id } = await signedIn();
    await clock.advance(ROTATE_AFTER_MS);
    const found = await sessions.find(id, USE);
    const newId = found.kind === 'live' ? (found.newId ?? '') : '';
    expect(newId).toMatch(/^[\w-]{43}$/);
    expect(newId).not.toBe(id);
    expect(await sessions.find(newId, USE)).toMatchObject({ kind: 'live', newId: undefined });
    await clock.advance(GRACE_MS - 1);
    expect(await sessions.find(id, USE)).toMatchObject({ kind: 'live', newId: undefined });
    await clock.advance(1);
    expect(await sessions.find(id, USE)).toEqual({ kind: 'ended' });
    expect(await sessions.find(newId, USE)).toMatchObject({ kind: 'live' });
  });

  it('get one new ID when many requests ask at once, at several relays', async () => {
    const { store, clock, id } = await signedIn();
    await clock.advance(ROTATE_AFTER_MS);
    const relays = [relayOn(store, clock), relayOn(store, clock)];
    const found = await Promise.all(Array.from({ length: 10 }, (_, n) => relays[n % 2]?.find(id, USE)));
    expect(found.every((one) => one?.kind === 'live')).toBe(true);
    expect(found.filter((one) => one?.kind === 'live' && one.newId !== undefined)).toHaveLength(1);
  });

  it('go on when the answer with the new ID is lost', async () => {
    const { clock, sessions, id } = await signedIn();
    await clock.advance(ROTATE_AFTER_MS);
    await sessions.find(id, USE);
    await clock.advance(GRACE_MS);
    const found = await sessions.find(id, USE);
    expect(found).toMatchObject({ kind: 'live', newId: expect.any(String) });
  });

  it('are forgotten a day after they have ended, when the next person signs in', async () => {
    const { clock, sessions } = await signedIn();
    await clock.advance(36 * HOUR);
    expect(await sessions.begin(JO, 'attempt', undefined)).toBeUndefined();
    await clock.advance(1);
    expect(await sessions.begin(JO, 'attempt', undefined)).toBeDefined();
  });

  it('are read while nothing can be written', async () => {
    const { store, clock, id } = await signedIn();
    const fails = async () => {
      throw new Error('disk full');
    };
    const sessions = relayOn({ sessions: { ...store.sessions, touch: fails, rotate: fails } }, clock);
    await clock.advance(ROTATE_AFTER_MS);
    expect(await sessions.find(id, USE)).toMatchObject({ kind: 'live', newId: undefined });
  });

  it('are kept without their ID and without the ID token', async () => {
    const { store, id } = await signedIn();
    const kept = JSON.stringify(await store.sessions.find(hashOfId(id)));
    expect(kept).toContain('Jo Field');
    expect(kept).not.toContain(id);
    expect(kept).not.toContain('an.id.token');
  });
});
