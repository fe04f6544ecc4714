import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoredSession } from '../store/session-store.ts';
import { GRACE_MS, lookAt, ROTATE_AFTER_MS } from './session-life.ts';

const HOUR = 3_600_000;
const IDLE = 2 * HOUR;

const aSession = (different: Partial<StoredSession> = {}): StoredSession => ({
  session: 'one',
  idHash: 'now',
  previousHash: 'before',
  rotatedAt: 0,
  confirmedAt: 0,
  subject: 'jo',
  name: 'Jo',
  hint: undefined,
  createdAt: 0,
  lastSeenAt: 0,
  endsAt: 12 * HOUR,
  revokedAt: undefined,
  ...different,
});

/** Any session at any time, as its rows can come to stand. */
const moments = fc
  .record({
    rotatedAt: fc.nat(14 * HOUR),
    confirmedAt: fc.option(fc.nat(14 * HOUR), { nil: undefined }),
    lastSeenAt: fc.nat(14 * HOUR),
    revokedAt: fc.option(fc.nat(14 * HOUR), { nil: undefined, freq: 3 }),
  })
  .map(aSession);

it('lets nobody in after the end, after the longest rest, after signing out, or by another ID', () => {
  fc.assert(
    fc.property(moments, fc.nat(14 * HOUR), fc.constantFrom('now', 'before', 'another'), (session, now, presented) => {
      const look = lookAt(session, presented, now, IDLE);
      if (look.kind === 'ended') return;
      expect(now).toBeLessThan(session.endsAt);
      expect(now - session.lastSeenAt).toBeLessThan(IDLE);
      expect(session.revokedAt).toBeUndefined();
      expect(presented).not.toBe('another');
    }),
  );
});

it('always lets in whoever has the newest ID of a session that stands', () => {
  fc.assert(
    fc.property(moments, fc.nat(14 * HOUR), (session, now) => {
      const stands = session.revokedAt === undefined && now < session.endsAt && now - session.lastSeenAt < IDLE;
      expect(lookAt(session, 'now', now, IDLE).kind).toBe(stands ? 'live' : 'ended');
    }),
  );
});

it.each([
  ['the newest ID, just seen', 'now', {}, 1000, 'nothing'],
  ['the newest ID, for the first time', 'now', { confirmedAt: undefined }, 1000, 'touch'],
  ['the newest ID, a while later', 'now', {}, 2 * 60_000, 'touch'],
  ['the newest ID, when it is time for another', 'now', {}, ROTATE_AFTER_MS, 'rotate'],
  ['the ID before, while requests are under way', 'before', {}, GRACE_MS - 1, 'nothing'],
  ['the ID before, whose answer may be on its way', 'before', { confirmedAt: undefined }, GRACE_MS - 1, 'nothing'],
  ['the ID before, whose answer was lost', 'before', { confirmedAt: undefined }, GRACE_MS, 'rotate'],
] as const)('knows what is due for %s', (_, presented, different, now, due) => {
  expect(lookAt(aSession(different), presented, now, IDLE)).toEqual({ kind: 'live', due });
});

it('is over for the ID before, a minute after the newest was seen', () => {
  expect(lookAt(aSession(), 'before', GRACE_MS, IDLE)).toEqual({ kind: 'ended' });
});
