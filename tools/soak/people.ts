import { setTimeout as sleep } from 'node:timers/promises';
import type { Intention } from '../harness/intention.ts';
import type { Ledger } from '../harness/ledger.ts';
import { readTold } from '../harness/telling.ts';
import type { Visitor } from '../harness/visitor.ts';
import type { Person } from './plan.ts';
import { beginPost } from './raw-request.ts';

export interface Around {
  relayUrl: string;
  visitor: Visitor;
  ledger: Ledger;
  /** Aborts when the overload is over. */
  over: AbortSignal;
  /** Told how long the relay kept a request whose body never came, in ms. */
  stalled(ms: number): void;
}

const PIECES = 12;
/** A page that is told to wait comes back after that, and then some. */
const COME_BACK_MS = 30_000;

/** Does what the person does, and resolves when they have done it. What they are told is noted in the ledger. */
export async function actAs({ manner, intention }: Person, around: Around): Promise<void> {
  const { visitor } = around;
  switch (manner.kind) {
    case 'asks-once':
      await visitor.post(intention, 0);
      return;
    case 'comes-back':
      return comeBack(intention, around);
    case 'dribbles':
      return dribble(intention, manner.overMs, around);
    case 'stalls':
      return stall(intention, around);
    case 'vanishes':
      await visitor.post(intention, 0, AbortSignal.timeout(manner.afterMs));
      return;
    default:
      return manner satisfies never;
  }
}

async function comeBack(intention: Intention, { visitor, over }: Around): Promise<void> {
  for (;;) {
    const { kind } = await visitor.post(intention, 0);
    if ((kind !== 'not-stored' && kind !== 'no-answer') || over.aborted) return;
    await sleep(COME_BACK_MS, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
  }
}

async function dribble(intention: Intention, overMs: number, { relayUrl, ledger }: Around): Promise<void> {
  const body = JSON.stringify(intention.request);
  const askedAt = performance.now();
  const post = beginPost(relayUrl, intention, Buffer.byteLength(body));
  const size = Math.ceil(body.length / PIECES);
  for (let from = 0; from < body.length; from += size) {
    post.send(body.slice(from, from + size));
    await sleep(overMs / PIECES);
  }
  post.end();
  const told = await post.answered.then(
    (answer) => readTold(answer.status, answer.body),
    (error: unknown) => ({ kind: 'no-answer' as const, why: String(error) }),
  );
  ledger.note(intention.key, { ...told, askedAt, toldAt: performance.now() });
}

/** Sends the half of it and no more, for as long as the relay bears it. */
async function stall(intention: Intention, { relayUrl, stalled }: Around): Promise<void> {
  const body = JSON.stringify(intention.request);
  const began = performance.now();
  const post = beginPost(relayUrl, intention, Buffer.byteLength(body));
  post.send(body.slice(0, body.length / 2));
  await post.answered.catch(() => undefined);
  post.leave();
  stalled(performance.now() - began);
}
