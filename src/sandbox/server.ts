import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Control, createControl } from './control/control.ts';
import { type CoreOptions, createCore } from './core.ts';
import { DEFAULT_KEY } from './keys.ts';

export interface SandboxOptions extends CoreOptions {
  /** 0, the default, takes any free port. */
  port?: number | undefined;
  /** 127.0.0.1 by default. */
  host?: string | undefined;
}

/** A running stand-in gateway: its origin, its main key, and the control calls without HTTP. */
export interface Sandbox extends Control {
  /** Such as `http://127.0.0.1:41234`. */
  url: string;
  key: string;
  /** Cuts every connection and refuses new ones until `comeUp`. */
  goDown(): Promise<void>;
  /** Listens again, on the same port. */
  comeUp(): Promise<void>;
  /** Ends it: connections are cut, waiting webhooks given up. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in gateway on a real port, with a tenant of its own in memory. Rejects when the port is taken.
 *
 * @example
 * const sandbox = await startSandbox({ switches: { echoExternalId: false } });
 * sandbox.addFault({ name: 'reset-after-write', method: 'POST', path: '/v1/jobs' });
 * // … book against sandbox.url with sandbox.key …
 * expect(sandbox.unusedFaults()).toEqual([]);
 * await sandbox.close();
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', key = DEFAULT_KEY } = options;
  const core = createCore({ ...options, key });
  const control = createControl(core);
  const app = createApp(core, control, outage);
  // Request and Response of the process are left alone: the sandbox may run inside another program.
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  // Longer than any client keeps an idle connection: only a named fault may cut one.
  server.keepAliveTimeout = 120_000;
  await listen(server, options.port ?? 0, host);
  const port = portOf(server);

  function goDown(): Promise<void> {
    const closed = server.listening ? new Promise<void>((resolve) => server.close(() => resolve())) : undefined;
    server.closeAllConnections();
    return closed ?? Promise.resolve();
  }
  async function comeUp(): Promise<void> {
    if (!server.listening && !core.closing.signal.aborted) await listen(server, port, host);
  }

  function outage(ms: number): void {
    goDown()
      .then(() => core.clock.sleep(ms, core.closing.signal))
      .then(comeUp)
      .catch((error: unknown) => core.report(`the sandbox could not come back up: ${error}`));
  }

  return {
    ...control,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    key,
    goDown,
    comeUp,
    async close() {
      core.closing.abort();
      core.holds.release();
      await goDown();
      await core.hooks.settled();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('the sandbox does not listen on a port');
  return address.port;
}
