/**
 * `npm run demo`: a made-up property manager's portal with the form in it, on another site than the relay
 * (http://localhost:4300 and http://127.0.0.1:8080), and a relay with a sandbox when none runs. `DEMO_PORT` and `PORT`
 * name other ports. Ends on SIGINT and SIGTERM with code 0.
 */
import { serve } from '@hono/node-server';
import { relayFor } from './relay.ts';
import { createPortal } from './server.ts';

const portalPort = Number(process.env.DEMO_PORT || 4300);
const relayPort = Number(process.env.PORT || 8080);
const origin = `http://localhost:${portalPort}`;

await import('../tools/build-if-stale.ts');
const relay = await relayFor(relayPort, origin).catch((error: Error) => {
  process.stderr.write(`demo: ${error.message}\n`);
  process.exit(1);
});
const server = serve({ fetch: createPortal(relay.url).fetch, port: portalPort, hostname: '127.0.0.1' }, () => {
  process.stdout.write(`\n  The portal is at ${origin}, with the form of ${relay.url} in it.\n\n`);
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
