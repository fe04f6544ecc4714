import { setTimeout as sleep } from 'node:timers/promises';
import type { Telling } from '../harness/telling.ts';
import type { Visitor } from '../harness/visitor.ts';
import type { Client } from './errands.ts';

/** How often a person sends again before they give up, and how long they wait in between, in ms. */
const TRIES = 15;
const PAUSE_MS = { first: 200, most: 2000 };
/** How often, and after how long (ms), a page looks after its booking before it is shut. The rest is `settle`'s. */
const LOOKS = 3;
const LOOK_AFTER_MS = 300;

/** Does what this client does. Never rejects. */
export async function behave({ intention, manner }: Client, visitor: Visitor): Promise<void> {
  const insist = (relay: number) => postUntilTaken(visitor, intention, relay);
  switch (manner.kind) {
    case 'once':
      return insist(manner.relay);
    case 'gives-up':
      return follow(visitor, intention.key, manner.relay, await visitor.post(intention, manner.relay));
    case 'double-click':
      await Promise.all([insist(manner.relay), insist(manner.relay)]);
      return;
    case 'cut-and-retry':
      await visitor.post(intention, manner.relay, AbortSignal.timeout(manner.cutAfterMs));
      return insist(manner.again);
    case 'twin-tabs': {
      const [first, second] = manner.relays;
      await Promise.all([insist(first), sleep(manner.apartMs).then(() => insist(second))]);
      return;
    }
    case 'vanishes':
      await visitor.post(intention, manner.relay, AbortSignal.timeout(manner.afterMs));
      return;
    default:
      manner satisfies never;
  }
}

/** Sends under one key until a relay takes it on or says no; each try may reach the next relay, as behind a proxy. */
async function postUntilTaken(visitor: Visitor, intention: Client['intention'], relay: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const told = await visitor.post(intention, relay + tries);
    if (told.kind !== 'no-answer' && told.kind !== 'not-stored') {
      return follow(visitor, intention.key, relay + tries, told);
    }
    await sleep(Math.min(PAUSE_MS.most, PAUSE_MS.first * 2 ** tries));
  }
}

async function follow(visitor: Visitor, key: string, relay: number, told: Telling): Promise<void> {
  let last = told;
  for (let look = 0; look < LOOKS && last.kind === 'pending'; look += 1) {
    await sleep(LOOK_AFTER_MS);
    last = await visitor.ask(key, relay);
  }
}
