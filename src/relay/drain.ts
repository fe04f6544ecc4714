import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Makes `server` one that can be drained; the function returned takes no new connection and resolves when the requests
 * in progress are answered, after `withinMs` at the latest. Node's own `close` waits for connections that a browser has
 * opened and not used yet, which may be minutes.
 */
export function drainable(server: Server): (withinMs: number) => Promise<void> {
  const unused = new Set<Socket>();
  let draining = false;
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    unused.delete(socket);
    response.once('close', () => {
      if (draining) socket.end();
      else if (!socket.destroyed) unused.add(socket);
    });
  });

  return async function drain(withinMs) {
    draining = true;
    const timer = setTimeout(() => server.closeAllConnections(), withinMs);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of unused) socket.destroy();
    await closed;
    clearTimeout(timer);
  };
}
