import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { startSandbox } from './server.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Runs the command to its end. */
async function run(...argv: string[]) {
  const child = spawn(process.execPath, [MAIN, ...argv]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('npm run sandbox', () => {
  it('says where it is and how to book through it, and ends when told to', async () => {
    const child = spawn(process.execPath, [MAIN, '--port', '0', '--key', 'fi_pk_mine_01']);
    const [first] = await once(child.stdout, 'data');
    const text = String(first);
    expect(text).toMatch(/^Sandbox: a stand-in for the FieldInsight Gateway, at http:\/\/127\.0\.0\.1:\d+\n/);
    const url = /GATEWAY_URL=(\S+) GATEWAY_KEY=fi_pk_mine_01 /.exec(text)?.[1];
    const headers = { Authorization: 'Bearer fi_pk_mine_01' };
    expect((await fetch(`${url}/v1/job-types`, { headers })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('tells the program that forked it, and ends with it', async () => {
    const child = fork(MAIN, ['--port', '0'], { silent: true });
    const [message] = await once(child, 'message');
    const { url, key } = z.object({ url: z.string(), key: z.string() }).parse(message);
    expect((await fetch(`${url}/v1/sites`, { headers: { Authorization: `Bearer ${key}` } })).status).toBe(200);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('exits 64 with one line when an argument is wrong', async () => {
    expect(await run('--port', 'x')).toEqual({
      code: 64,
      out: '',
      err: 'sandbox: --port takes a number from 0 to 65535, not "x"; see npm run sandbox -- --help\n',
    });
  });

  it('exits 69 with one line when the port is taken', async () => {
    const other = await startSandbox();
    const port = new URL(other.url).port;
    const { code, err } = await run('--port', port);
    await other.close();
    expect(code).toBe(69);
    expect(err).toMatch(new RegExp(`^sandbox: cannot listen on port ${port}: .*EADDRINUSE.*\\n$`));
  });

  it('prints its options on request', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('--echo-external-id on|off');
  });
});
