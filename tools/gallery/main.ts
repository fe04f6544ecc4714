/**
 * `npm run gallery`: every component in each of its states, with hot reload, on `PORT`.
 * `-- --compare` holds the gallery and the pages against the pictures in `e2e/pictures`; `-- --update` renews those.
 * `-- --built` serves the built gallery, and the built page at any other address: what the browser tests look at.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build, createServer, preview } from 'vite';
import { argumentMistake } from '../../src/relay/argument-mistake.ts';

const USAGE = 'Usage: npm run gallery -- [--compare | --update | --built]\n';
const values = valuesOrExit();
const configFile = 'tools/gallery/vite.config.ts';
const port = Number(process.env.PORT || 8090);

if (values.update || values.compare) {
  const args = [
    'playwright',
    'test',
    'e2e/gallery.spec.ts',
    'e2e/looks.spec.ts',
    ...(values.update ? ['--update-snapshots'] : []),
    '--workers',
    '1',
  ];
  const CALLOUT_PICTURES = values.update ? 'renew' : 'compare';
  spawn('npx', args, { stdio: 'inherit', env: { ...process.env, CALLOUT_PICTURES } }).once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else if (values.built) {
  await build({ configFile, logLevel: 'warn' });
  await preview({ configFile, preview: { port, host: '127.0.0.1', strictPort: true } });
} else {
  const vite = await createServer({ configFile, server: { port, host: '127.0.0.1' } });
  await vite.listen();
  vite.printUrls();
}

function valuesOrExit() {
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({ options: { update: flag, compare: flag, built: flag, help: flag } });
    if (!values.help) return values;
  } catch (error) {
    process.stderr.write(`${argumentMistake(error)}\n\n${USAGE}`);
    process.exit(64);
  }
  process.stdout.write(USAGE);
  process.exit(0);
}
