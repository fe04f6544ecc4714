import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  'index.html': 'text/html; charset=utf-8',
  'floor.css': 'text/css; charset=utf-8',
  'floor.js': 'text/javascript; charset=utf-8',
};

/**
 * Serves the floor: a form in hand-written HTML, without a library, that asks for the same lookups as the relay's page. They are
 * the relay's own bytes, asked for once, and compressed as the relay does.
 */
export async function startFloor(relay: string): Promise<{ url: string; close(): Promise<void> }> {
  const start = await (await fetch(`${relay}/v1/start`)).text();
  const files = new Map<string, { type: string; encoding: string; body: Buffer }>(
    Object.entries(TYPES).map(([name, type]) => {
      const text = readFileSync(new URL(`floor/${name}`, import.meta.url));
      return [name === 'index.html' ? '/' : `/${name}`, { type, encoding: 'br', body: brotliCompressSync(text) }];
    }),
  );
  files.set('/v1/start', { type: 'application/json', encoding: 'gzip', body: gzipSync(start) });
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': file.encoding,
      'cache-control': 'no-store',
    });
    response.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
