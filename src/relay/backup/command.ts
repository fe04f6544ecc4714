import { parseArgs } from 'node:util';
import { argumentMistake } from '../argument-mistake.ts';
import { createBlots } from '../blots.ts';
import { readEnv } from '../env.ts';
import { createLog } from '../log.ts';
import type { Log } from '../ports.ts';
import { troubleOf } from '../trouble.ts';
import { type Outcome, refused } from './outcome.ts';

const EX_USAGE = 64;
const EX_CONFIG = 78;

interface Command {
  usage: string;
  /** Whether `--replace` means something here. */
  mayReplace: boolean;
  run(order: { file: string; replace: boolean; databaseUrl: string; log: Log }): Promise<Outcome>;
}

/** One of the two programs: reads its arguments and the environment, and ends with 0 done, 1 not, 64 wrong arguments, 78 wrong settings. */
export async function runProgram({ usage, mayReplace, run }: Command): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return void process.stdout.write(usage);
  const read = parse(args, mayReplace);
  if (typeof read === 'string') return fail(EX_USAGE, `${read}\n\n${usage}`);
  const settings = readEnv(process.env);
  if (!settings.ok) return fail(EX_CONFIG, `${settings.mistakes.join('\n')}\n`);
  const { databaseUrl, secrets } = settings.env;
  const outcome = await run({ ...read, databaseUrl, log: createLog({ level: 'warn', secrets }) }).catch(
    (error: unknown) => refused(`${troubleOf(error)}. Nothing has changed.`),
  );
  const told = createBlots(secrets).blot(outcome.told);
  if (outcome.ok) process.stdout.write(`${told}\n`);
  else fail(1, `${told}\n`);
}

/** What is asked for; a mistake as a sentence. */
function parse(args: readonly string[], mayReplace: boolean): { file: string; replace: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'Name one file.';
    if (values.replace && !mayReplace) return 'A backup replaces nothing: leave --replace out.';
    return { file, replace: values.replace };
  } catch (error) {
    return argumentMistake(error);
  }
}

function fail(code: number, told: string): void {
  process.stderr.write(told);
  process.exitCode = code;
}
