/**
 * `npm run dev`: the page with hot reload on `PORT`, and behind it the relay, restarted when its files change.
 * Vite passes everything that is not the page on to the relay.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const port = Number(process.env.PORT || 8080);
const relayPort = port + 1;
const host = process.env.HOST || '127.0.0.1';
const relayUrl = `http://127.0.0.1:${relayPort}`;

const relay = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/relay/main.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: String(relayPort),
    HOST: '127.0.0.1',
    PUBLIC_URL: process.env.PUBLIC_URL || `http://${host}:${port}`,
  },
});

const vite = await createServer({
  server: {
    port,
    host,
    strictPort: true,
    proxy: { '^/(v1|webhooks|healthz|readyz|sign-in|sign-out|signed-out)': { target: relayUrl, changeOrigin: false } },
  },
});
await vite.listen();
vite.printUrls();

const stop = async () => {
  relay.kill('SIGTERM');
  await vite.close();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
relay.once('exit', (code) => {
  process.exitCode = code ?? 0;
  void vite.close();
});
