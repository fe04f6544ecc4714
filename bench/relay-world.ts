import { mkdirSync } from 'node:fs';
import type { Relay } from '../tools/harness/relay-process.ts';
import { startWorld } from '../tools/harness/world.ts';

export interface Options {
  store: 'sqlite' | 'postgres';
  /** Turns of each, the relay and what it is held against one after the other. */
  rounds: number;
  /** One turn, in s. */
  seconds: number;
  connections: number;
  json?: string | undefined;
}

/** Figures by name, a row of the table each. */
export type Figures = Record<string, number>;

/** Starts a relay before a sandbox without limits, has it measured, and ends both. `folder` is made. */
export async function withWorld<Result>(
  { store }: Pick<Options, 'store'>,
  relay: Pick<Parameters<typeof startWorld>[0], 'budgetPerMinute' | 'sending'>,
  folder: string,
  measure: (world: { relay: Relay; folder: string; databaseUrl: string }) => Promise<Result>,
): Promise<Result> {
  mkdirSync(folder);
  const gateway = { relays: 1, echo: true, webhooks: false, paced: false, durable: true, writesLog: true };
  const world = await startWorld({ ...gateway, store, ...relay }, folder);
  try {
    const [first] = world.relays;
    if (!first) throw new TypeError('there is a relay');
    return await measure({ relay: first, folder, databaseUrl: world.store.databaseUrl });
  } finally {
    await world.stop();
  }
}
