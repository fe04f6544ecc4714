import { join } from 'node:path';
import { startPostgres } from '../postgres.ts';

/** Where the relays of one run keep their journal. */
export interface StoreServer {
  databaseUrl: string;
  /** Ends the database server as a crash would and starts it again after `downMs` (none); nothing to do for a file. */
  restart(downMs?: number): Promise<void>;
  stop(): Promise<void>;
}

/** An empty store: a file in `folder`, or a database of a PostgreSQL server of our own, which syncs its commits where it is `durable`. */
export async function startStore(store: 'sqlite' | 'postgres', folder: string, durable = false): Promise<StoreServer> {
  const nothing = async () => undefined;
  if (store === 'sqlite') {
    return { databaseUrl: `file:${join(folder, 'callout.db')}`, restart: nothing, stop: nothing };
  }
  const server = await startPostgres({ durable });
  return { databaseUrl: await server.createDatabase(), restart: server.restart, stop: server.stop };
}
