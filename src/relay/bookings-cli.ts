/**
 * `npm run bookings -- list | show KEY | resolve KEY … | export … | operations | operation KEY | settle KEY …`: the operator's hand on
 * what visitors asked for, in the journal that `DATABASE_URL`
 * names, beside running relays. Exits 0 when done, 1 when not, 64 for arguments that cannot be.
 */
import { existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createBlots } from './blots.ts';
import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { type Command, readCommand, USAGE } from './operator/command.ts';
import { exportBookings } from './operator/export.ts';
import { type Report, runCommand } from './operator/run-command.ts';
import { runOperationCommand } from './operator/run-operation-command.ts';
import { openStore, sqlitePathOf } from './store/open.ts';
import { troubleOf } from './trouble.ts';

const EX_USAGE = 64;
const EX_CONFIG = 78;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const read = readCommand(args);
if (!read.ok) stop(EX_USAGE, `${read.mistake}\n\n${USAGE}`);
const settings = readEnv(process.env);
if (!settings.ok) stop(EX_CONFIG, `${settings.mistakes.join('\n')}\n`);
const { databaseUrl, secrets } = settings.env;
const path = sqlitePathOf(databaseUrl);
if (path !== undefined && !existsSync(path)) stop(1, `There is no journal at ${path}. Check DATABASE_URL.\n`);

const store = await openStore(databaseUrl, createLog({ level: 'warn', secrets })).catch((error: unknown) => {
  const told = createBlots(secrets).blot(troubleOf(error));
  return stop(1, `The journal cannot be opened. Check DATABASE_URL: ${told}\n`);
});
process.stdout.on('error', unlessEnough);
try {
  const { command } = read;
  if (command.kind === 'export') {
    await pipeline(exportBookings(command.order, store.journal), process.stdout).catch(unlessEnough);
  } else {
    const report = await run(command);
    process.stdout.write(`${report.text}\n`);
    process.exitCode = report.ok ? 0 : 1;
  }
} finally {
  await store.close();
}

function run(command: Exclude<Command, { kind: 'export' }>): Promise<Report> {
  switch (command.kind) {
    case 'list':
    case 'show':
    case 'resolve':
      return runCommand(command, store.journal, Date.now());
    case 'operations':
    case 'operation':
    case 'settle':
      return runOperationCommand(command, store.operations, Date.now());
    default:
      return command satisfies never;
  }
}

/** Whoever reads what is written may have seen enough, such as `head`: that is no failure. */
function unlessEnough(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}

function stop(code: number, text: string): never {
  process.stderr.write(text);
  process.exit(code);
}
