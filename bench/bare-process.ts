import { once } from 'node:events';
import { request } from 'undici';
import * as z from 'zod';
import { startProcess } from '../tools/harness/process.ts';
import type { Answers } from './bare-server.ts';
import type { Shot } from './relay-load.ts';

/** Headers that a server writes by itself. */
const OWN = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Starts a server that does nothing but answer as the relay at `relayUrl` is heard to. */
export async function startBareServer(relayUrl: string, shots: { GET: Shot; POST: Shot }, logFile: string) {
  const answers: Answers = { GET: await heard(relayUrl, shots.GET), POST: await heard(relayUrl, shots.POST) };
  const running = startProcess({ command: ['bench/bare-server.ts'], logFile });
  const listening = once(running.child, 'message');
  running.child.send({ ...answers });
  const [url] = await listening;
  return { url: z.string().parse(url), pid: running.pid, stop: () => running.end('SIGTERM') };
}

async function heard(relayUrl: string, { method, path, headers = {}, body }: Shot): Promise<Answers['GET']> {
  const response = await request(relayUrl + path, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.body.text();
  const kept = Object.entries(response.headers).filter(([name]) => !OWN.includes(name));
  return {
    status: response.statusCode,
    headers: {
      ...Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
      'content-length': String(Buffer.byteLength(text)),
    },
    body: text,
  };
}
