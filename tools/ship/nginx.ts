import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianProgram } from '../debian-program.ts';
import { freePort } from '../free-port.ts';
import { readCompose, relaysIn } from './compose.ts';

interface NginxOptions {
  /** An empty folder that everyone may enter, with `secrets/` in it. */
  folder: string;
  /** The ports of three relays on this machine. */
  relays: readonly number[];
}

/** For tests: a real nginx with `ship/nginx.conf`, in which nothing but addresses, ports and paths is the test's. */
export async function startNginx({ folder, relays }: NginxOptions) {
  const program = debianProgram({ debianPackage: 'nginx', path: 'usr/sbin/nginx' });
  const [http, https] = [await freePort(), await freePort()];
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    adapted(readFileSync('ship/nginx.conf', 'utf8'), [
      ...relaysIn(readCompose()).map(({ address }, n) => [`${address}:8080`, `127.0.0.1:${relays[n]}`] as const),
      ['listen 80;', `listen 127.0.0.1:${http};`],
      ['listen 443 ', `listen 127.0.0.1:${https} `],
      ['/run/secrets/', `${folder}/secrets/`],
      ['/run/nginx.pid', `${folder}/nginx.pid`],
      ['/tmp/nginx-', `${folder}/nginx-`],
    ]),
  );
  const args = ['-p', folder, '-c', config];
  // Files, since nginx opens /dev/stdout and /dev/stderr by their names, which a pipe of Node's does not allow.
  const files = { verdict: join(folder, 'verdict.log'), log: join(folder, 'nginx.log') };
  const [verdict, log] = [openSync(files.verdict, 'a'), openSync(files.log, 'a')];
  spawnSync(program, ['-t', ...args], { stdio: ['ignore', verdict, verdict] });
  // The shell's input ends when this process does, however that ends, and nginx with it.
  const script = '"$@" & nginx=$!; read -r _; kill -TERM $nginx; wait $nginx';
  const shell = spawn('sh', ['-c', script, 'sh', program, ...args, '-g', 'daemon off;'], { stdio: ['pipe', log, log] });
  closeSync(verdict);
  closeSync(log);
  const ended = once(shell, 'exit');
  return {
    /** What `nginx -t` says of the config. */
    verdict: () => readFileSync(files.verdict, 'utf8'),
    http,
    https,
    log: () => readFileSync(files.log, 'utf8'),
    async stop() {
      shell.stdin?.end();
      await ended;
    },
  };
}

/** Throws where there is nothing to replace: the test would be about another config than it says. */
function adapted(config: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`ship/nginx.conf has no "${from}"`);
    return text.replaceAll(from, to);
  }, config);
}
