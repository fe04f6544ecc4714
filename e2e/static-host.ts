import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A static host on another site than the relay's: files of a folder, and its `index.html` for whatever is no file. */
export async function startStaticHost(folder: string) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = TYPES[extname(pathname)] === undefined ? 'index.html' : pathname;
    const body = await readFile(join(folder, file)).catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': TYPES[extname(file)] }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
