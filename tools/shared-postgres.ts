/**
 * One PostgreSQL server for all the unit tests of a run, started when the first asks for it. Vitest calls this before them
 * and what it returns after them; the tests get databases of it from src/relay/testing/postgres-databases.ts.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type Postgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a GET answers with the server's URL, as soon as it takes connections. */
    postgresBroker: string;
  }
}

export default async function lendPostgres({ provide }: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Postgres> | undefined;
  const broker = createServer((_, response) => {
    server ??= startPostgres();
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  const address = broker.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('the broker does not listen on a port');
  provide('postgresBroker', `http://127.0.0.1:${address.port}`);
  return async () => {
    broker.closeAllConnections();
    broker.close();
    await (await server?.catch(() => undefined))?.stop();
  };
}
