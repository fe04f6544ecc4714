import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/**
 * Ports from 11000 to 21499. The system itself hands out ports from 32768 (Linux) or 49152 (others), so nothing takes
 * one of these between its choice and its use; nor is one of them among the ports that fetch refuses.
 */
const FIRST = 11_000;
const COUNT = 10_500;

/** Undefined where the port is taken. */
function listenOn(port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/**
 * A port of this machine that nothing listens on, and that nobody else who asks here is given while this process lives.
 *
 * Two tests at once were given the same one when the system chose it: the one's relay answered the other's and was
 * killed under it. Each port therefore has a guard, `COUNT` above it, which this process listens on until it ends.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + randomInt(COUNT);
    const guard = await listenOn(port + COUNT);
    if (!guard) continue;
    guard.unref();
    const probe = await listenOn(port);
    if (probe) return new Promise((resolve) => probe.close(() => resolve(port)));
    guard.close();
  }
}
