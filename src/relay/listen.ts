import type { Server } from 'node:http';

/** Why a server could not listen, in words for the operator. */
export class CannotListen extends Error {
  override name = 'CannotListen';
}

/** What an operator sets where a server listens by. */
export interface ListenSettings {
  port: string;
  host: string;
}

/** Resolves with the port once the server listens. Rejects with `CannotListen`, which names the setting to change. */
export function listen(
  server: Server,
  port: number,
  host: string,
  settings: ListenSettings = { port: 'PORT', host: 'HOST' },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CannotListen(whyNot(error, port, host, settings), { cause: error })));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function whyNot(error: Error, port: number, host: string, settings: ListenSettings): string {
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. Stop it, or set ${settings.port} to another.`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more rights than this program has. Set ${settings.port} to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${settings.host} ${host} is not an address of this machine.`;
    default:
      return `Cannot listen on port ${port} of ${host}: ${error.message}`;
  }
}

/** `http://127.0.0.1:8080` of where a server listens. */
export function originOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
