import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { troubleOf } from '../../src/relay/trouble.ts';

/** What a command line came to. */
export type ReadOptions<Options> =
  | { kind: 'run'; options: Options }
  | { kind: 'help' }
  /** One readable line for each mistake. */
  | { kind: 'wrong'; mistakes: string[] };

/** A program that tries the relay's promises out: it runs for minutes and ends in a table. */
export interface Trial<Options, Report> {
  name: string;
  help: string;
  read(argv: readonly string[]): ReadOptions<Options>;
  /** Logs and files go to `folder`. */
  run(options: Options, folder: string): Promise<Report>;
  tableOf(report: Report): string;
  jsonOf(report: Report): string;
  /** One line for each promise that was broken. */
  failures(report: Report): string[];
}

/** Exit codes: a promise broken, and wrong usage as in sysexits.h. */
const EX_BROKEN = 1;
const EX_USAGE = 64;
const MOST_LINES = 20;

/** Does what the command line asks for, and sets the exit code. What the run left on the disk stays where it is of use. */
export async function runTrial<Options extends { json: boolean; keep: boolean }, Report>(
  trial: Trial<Options, Report>,
): Promise<void> {
  // Leaves through `exit`, so that no process of the run stays behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(EX_BROKEN));
  const read = trial.read(process.argv.slice(2));
  switch (read.kind) {
    case 'help':
      process.stdout.write(trial.help);
      break;
    case 'wrong':
      for (const mistake of read.mistakes) process.stderr.write(`${trial.name}: ${mistake}; see --help\n`);
      process.exitCode = EX_USAGE;
      break;
    case 'run':
      await carryOut(trial, read.options);
      break;
    default:
      read satisfies never;
  }
}

function folderFor(name: string): string | Error {
  try {
    return mkdtempSync(join(tmpdir(), `callout-${name}-`));
  } catch (error) {
    return new Error(`no folder can be made in ${tmpdir()}: ${troubleOf(error)}; set TMPDIR to another one`);
  }
}

function fail(tell: (line: string) => void, line: string): void {
  tell(line);
  process.exitCode = EX_BROKEN;
}

async function carryOut<Options extends { json: boolean; keep: boolean }, Report>(
  { name, run, tableOf, jsonOf, failures }: Trial<Options, Report>,
  options: Options,
): Promise<void> {
  const tell = (line: string) => process.stderr.write(`${name}: ${line}\n`);
  const folder = folderFor(name);
  if (folder instanceof Error) return fail(tell, folder.message);
  const report = await run(options, folder).catch((error: unknown) => {
    writeFileSync(join(folder, 'error.txt'), inspect(error));
    tell(`logs, journal and the error in full (error.txt) are in ${folder}`);
    return error instanceof Error ? error : new Error(String(error));
  });
  if (report instanceof Error) return fail(tell, `it could not be carried out: ${troubleOf(report)}`);
  process.stdout.write(`${tableOf(report)}\n`);
  if (options.json) process.stdout.write(`${jsonOf(report)}\n`);
  const lines = failures(report);
  if (lines.length === 0 && !options.keep) return rmSync(folder, { recursive: true });
  for (const line of lines.slice(0, MOST_LINES)) tell(line);
  if (lines.length > MOST_LINES) tell(`and ${lines.length - MOST_LINES} more`);
  tell(`logs and journal are in ${folder}`);
  if (lines.length > 0) process.exitCode = EX_BROKEN;
}
