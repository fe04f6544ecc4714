/** `npm run static-site`: the built page for a host of its own, with its relay elsewhere (docs/static-hosting.md). */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CHANNEL_NAME_PATTERN } from '../../src/contract/passes.ts';
import { hostedPage } from './page.ts';

const USAGE = `Usage: npm run static-site -- --relay https://relay.example.com --channel own FOLDER

  Writes the built page into the new FOLDER, for a static host. Its relay is at the origin of --relay, whose config has the
  host's origin in the channel's formOrigins.
`;
const EX_USAGE = 64;

/** What the relay alone serves or runs; and the page packed, which is another one here. */
const NOT_FOR_A_HOST = ['embed.js', 'embed.d.ts', 'server', 'index.html.br', 'index.html.gz'];

const optionsSchema = z.object({
  relay: z.string().refine((text) => URL.parse(text)?.origin === text),
  channel: z.string().regex(CHANNEL_NAME_PATTERN),
  folder: z.string().refine((path) => !existsSync(path)),
});

const options = readOptions();
if (options === undefined) {
  process.stderr.write(USAGE);
  process.exit(EX_USAGE);
}
const { folder, ...hosting } = options;
cpSync('dist', folder, { recursive: true });
for (const file of NOT_FOR_A_HOST) rmSync(join(folder, file), { recursive: true, force: true });
const index = join(folder, 'index.html');
writeFileSync(index, hostedPage(readFileSync(index, 'utf8'), hosting));
process.stdout.write(`The page is in ${folder}. What its host has to do: docs/static-hosting.md\n`);

/** Undefined where the arguments are none that mean something. */
function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { relay: { type: 'string' }, channel: { type: 'string', default: 'own' } },
    });
    const [folder, ...more] = positionals;
    return more.length > 0 ? undefined : optionsSchema.safeParse({ ...values, folder }).data;
  } catch {
    return undefined;
  }
}
