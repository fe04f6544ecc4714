import { setTimeout as sleep } from 'node:timers/promises';
import type { Control } from '../harness/control.ts';
import { withFullDisk } from '../harness/disk-full.ts';
import type { Relay } from '../harness/relay-process.ts';
import { until } from '../harness/wait.ts';
import type { Trouble, TroubleKind } from './troubles.ts';

interface World {
  relays: readonly Relay[];
  control: Control;
  restartStore: () => Promise<void>;
  /** How many errands have begun. */
  begun: () => number;
}

const TURN_WITHIN_MS = 15 * 60_000;

/** Plays the troubles one after the other, each when its turn has come, and resolves to how often each kind struck. */
export async function breakThings(troubles: readonly Trouble[], world: World): Promise<Record<TroubleKind, number>> {
  const struck: Record<TroubleKind, number> = { kill: 0, outage: 0, 'disk-full': 0, 'store-restart': 0 };
  for (const trouble of troubles) {
    const itsTurn = async () => world.begun() >= trouble.afterErrand;
    await until(itsTurn, { what: `errand ${trouble.afterErrand} to begin`, withinMs: TURN_WITHIN_MS, everyMs: 5 });
    await sleep(trouble.delayMs);
    await play(trouble, world);
    struck[trouble.kind] += 1;
  }
  return struck;
}

async function play(trouble: Trouble, { relays, control, restartStore }: World): Promise<void> {
  switch (trouble.kind) {
    case 'kill': {
      const relay = relayOf(relays, trouble.relay);
      await relay.kill();
      await sleep(trouble.downMs);
      return relay.start();
    }
    case 'outage':
      return control.outage(trouble.ms);
    case 'disk-full':
      return withFullDisk(relayOf(relays, trouble.relay), () => sleep(trouble.ms));
    case 'store-restart':
      return restartStore();
    default:
      return trouble satisfies never;
  }
}

function relayOf(relays: readonly Relay[], number: number): Relay {
  const relay = relays[number];
  if (!relay) throw new TypeError(`there is no relay ${number}`);
  return relay;
}
