import { describe, expect, it } from 'vitest';
import { RelayError } from '../../api/request.ts';
import { type FollowDeps, follow, type LiveEvent, type Liveness, RECONNECT_MS, SILENCE_MS } from './follow.ts';
import { aBooking } from './for-tests.ts';

const READY = 'event: ready\ndata: {}\nid: 7\n\n';
const BOOKING = `event: booking\ndata: ${JSON.stringify(aBooking())}\nid: 8\n\n`;

/** A line whose connections are given one after the other; it ends when there are no more. */
function aLine(connections: (() => ReadableStream<Uint8Array>)[], { falls = 'silent' as 'silent' | 'never' } = {}) {
  const stop = new AbortController();
  const told = {
    resumed: [] as string[],
    events: [] as LiveEvent[],
    liveness: [] as Liveness[],
    rests: [] as number[],
  };
  const left = [...connections];
  const deps: FollowDeps = {
    open: async (lastEventId) => {
      told.resumed.push(lastEventId);
      const next = left.shift();
      if (next === undefined) {
        stop.abort();
        throw new RelayError({ kind: 'no-answer', reason: 'network' });
      }
      return next();
    },
    onEvent: (event) => told.events.push(event),
    onLiveness: (liveness) => told.liveness.push(liveness),
    rest: async (ms) => {
      if (ms === SILENCE_MS)
        return falls === 'never' ? new Promise(() => undefined) : new Promise((go) => setImmediate(go));
      told.rests.push(ms);
    },
    random: () => 1,
  };
  return { told, run: () => follow(deps, stop.signal) };
}

const sends =
  (text: string, { ends = true } = {}) =>
  () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        if (ends) controller.close();
      },
    });

describe('the line to what happens', () => {
  it('tells what comes, and takes up after it when it was cut', async () => {
    const { told, run } = aLine([sends(READY + BOOKING), sends(READY)], { falls: 'never' });
    await run();
    expect(told.resumed).toEqual(['', '8', '7']);
    expect(told.events.map(({ name }) => name)).toEqual(['ready', 'booking', 'ready']);
    expect(told.liveness).toEqual(['live', 'cut', 'live', 'cut']);
  });

  it('takes a silent line for dead', async () => {
    const { told, run } = aLine([sends(READY, { ends: false })]);
    await run();
    expect(told.liveness).toEqual(['live', 'cut']);
    expect(told.resumed).toEqual(['', '7']);
  });

  it('waits longer each time that nothing comes, and no longer than the longest', async () => {
    const nothing = sends('');
    const { told, run } = aLine(new Array(8).fill(nothing), { falls: 'never' });
    await run();
    expect(told.rests.slice(0, 3)).toEqual([1, 2, 4].map((times) => times * RECONNECT_MS.first));
    expect(Math.max(...told.rests)).toBe(RECONNECT_MS.most);
  });

  it('waits as long as a crowded relay asks it to', async () => {
    const refuse = () => {
      const problem = { type: 'x/too-many-requests', status: 429 };
      throw new RelayError({ kind: 'problem', type: 'too-many-requests', problem, retryAfterMs: 90_000 });
    };
    const { told, run } = aLine([refuse]);
    await run();
    expect(told.rests).toEqual([90_000]);
  });

  it('passes over what it does not know', async () => {
    const strange =
      'event: weather\ndata: {}\n\nevent: booking\ndata: {"key":1}\n\nevent: lookup\ndata: {"name":"sites"}\n\n';
    const { told, run } = aLine([sends(strange)], { falls: 'never' });
    await run();
    expect(told.events).toEqual([{ name: 'lookup', lookup: 'sites' }]);
  });
});
