/**
 * The fault harness: `npm run chaos -- --bookings N --seed S`. Real relays, a real sandbox, clients that misbehave as
 * people do, and everything between them broken; then what is at the gateway is held against what was meant and told.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HELP, type Options, readOptions } from './options.ts';
import { failures, jsonOf, tableOf } from './report.ts';
import { runChaos } from './run.ts';

/** Exit codes: a promise broken, and wrong usage as in sysexits.h. */
const EX_BROKEN = 1;
const EX_USAGE = 64;
const MOST_LINES = 20;

// Leaves through `exit`, so that no process of the run stays behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(EX_BROKEN));

const read = readOptions(process.argv.slice(2));
switch (read.kind) {
  case 'help':
    process.stdout.write(HELP);
    break;
  case 'wrong':
    for (const mistake of read.mistakes) process.stderr.write(`chaos: ${mistake}; see --help\n`);
    process.exitCode = EX_USAGE;
    break;
  case 'run':
    await run(read.options);
    break;
  default:
    read satisfies never;
}

async function run(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'callout-chaos-'));
  const report = await runChaos(options, folder).catch((error: unknown) => {
    process.stderr.write(`chaos: logs and journal are in ${folder}\n`);
    throw error;
  });
  process.stdout.write(`${tableOf(report)}\n`);
  if (options.json) process.stdout.write(`${jsonOf(report)}\n`);
  const lines = failures(report);
  if (lines.length === 0 && !options.keep) return rmSync(folder, { recursive: true });
  for (const line of lines.slice(0, MOST_LINES)) process.stderr.write(`chaos: ${line}\n`);
  if (lines.length > MOST_LINES) process.stderr.write(`chaos: and ${lines.length - MOST_LINES} more\n`);
  process.stderr.write(`chaos: logs and journal are in ${folder}\n`);
  if (lines.length > 0) process.exitCode = EX_BROKEN;
}
