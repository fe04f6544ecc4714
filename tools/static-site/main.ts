/**
 * `npm run static-site`: the built page for a host of its own, with its relay elsewhere (docs/static-hosting.md). Exits 1 where it
 * cannot be written, 64 for arguments that cannot be.
 */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../src/relay/make-folder.ts';
import { troubleOf } from '../../src/relay/trouble.ts';
import { readArguments, USAGE } from './arguments.ts';
import { type Hosting, hostedPage } from './page.ts';

const EX_USAGE = 64;

/** What the relay alone serves or runs; and the page packed, which is another one here. */
const NOT_FOR_A_HOST = ['embed.js', 'embed.d.ts', 'server', 'index.html.br', 'index.html.gz'];

const read = readArguments(process.argv.slice(2));
switch (read.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'wrong':
    fail(EX_USAGE, `${read.mistake}\n\n${USAGE}`);
    break;
  case 'run':
    run(read.folder, read.hosting);
    break;
  default:
    read satisfies never;
}

function run(folder: string, hosting: Hosting): void {
  const trouble = existsSync(folder) ? 'is there already: name a new folder' : write(folder, hosting);
  if (trouble === undefined) {
    process.stdout.write(`The page is in ${folder}. What its host has to do: docs/static-hosting.md\n`);
  } else {
    fail(1, `${folder} ${trouble}.\n`);
  }
}

/** Why it could not be done; undefined once it is. */
function write(folder: string, hosting: Hosting): string | undefined {
  try {
    makeFolder(folder);
    cpSync('dist', folder, { recursive: true });
    for (const file of NOT_FOR_A_HOST) rmSync(join(folder, file), { recursive: true, force: true });
    const index = join(folder, 'index.html');
    writeFileSync(index, hostedPage(readFileSync(index, 'utf8'), hosting));
    return undefined;
  } catch (error) {
    return `cannot be written: ${troubleOf(error)}`;
  }
}

function fail(code: number, told: string): void {
  process.stderr.write(told);
  process.exitCode = code;
}
