import { join } from 'node:path';
import { startPostgres } from '../postgres.ts';

/** Where the relays of one run keep their journal. */
export interface StoreServer {
  databaseUrl: string;
  /** Ends the database server as a crash would and starts it again; nothing to do for a file. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** An empty store: a file in `folder`, or a database of a PostgreSQL server of our own. */
export async function startStore(store: 'sqlite' | 'postgres', folder: string): Promise<StoreServer> {
  const nothing = async () => undefined;
  if (store === 'sqlite') {
    return { databaseUrl: `file:${join(folder, 'callout.db')}`, restart: nothing, stop: nothing };
  }
  const server = await startPostgres();
  return { databaseUrl: await server.createDatabase(), restart: server.restart, stop: server.stop };
}
