/**
 * `npm run demo`: a made-up property manager's portal with the form in it, on another site than the relay
 * (http://localhost:4300 and http://127.0.0.1:8080), and a relay with a sandbox when none runs. `DEMO_PORT` and `PORT`
 * name other ports. Ends on SIGINT and SIGTERM with code 0, with 1 and a sentence where it cannot start.
 */
import { serve } from '@hono/node-server';
import { withoutArguments } from '../tools/no-arguments.ts';
import { portOf } from './port.ts';
import { relayFor } from './relay.ts';
import { createPortal } from './server.ts';

withoutArguments(`Usage: npm run demo

  A made-up partner's portal with the form in it, and a relay with a sandbox when none runs. DEMO_PORT (4300) and PORT (8080)
  name other ports.
`);
const portalPort = orEnd(portOf('DEMO_PORT', 4300));
const relayPort = orEnd(portOf('PORT', 8080));
const origin = `http://localhost:${portalPort}`;

await import('../tools/build-if-stale.ts');
const relay = await relayFor(relayPort, origin).catch(end);
const server = serve({ fetch: createPortal(relay.url).fetch, port: portalPort, hostname: '127.0.0.1' }, () => {
  process.stdout.write(`\n  The portal is at ${origin}, with the form of ${relay.url} in it.\n\n`);
});

server.once('error', async () => {
  await relay.stop();
  end(new Error(`Nothing can listen on port ${portalPort}. Stop what does, or set DEMO_PORT to another port.`));
});

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await relay.stop();
    process.exit(0);
  });
}

function orEnd(port: number | Error): number {
  return port instanceof Error ? end(port) : port;
}

function end({ message }: Error): never {
  process.stderr.write(`demo: ${message}\n`);
  process.exit(1);
}
