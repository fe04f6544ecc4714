import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { ReadOptions } from '../harness/cli.ts';

const number = (min: number, max: number) => {
  const error = `takes a number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, error)
    .transform(Number)
    .pipe(z.number().min(min, error).max(max, error));
};

const optionsSchema = z.object({
  minutes: number(0.2, 1440).prefault('5'),
  seed: number(0, 2_147_483_647).prefault('1'),
  store: z.enum(['sqlite', 'postgres'], 'takes sqlite or postgres').prefault('sqlite'),
  json: z.boolean().default(false),
  keep: z.boolean().default(false),
});

/** What one soak is to do. `minutes`: for how long it is more than the relay can pass on; the calm after it comes on top. */
export type Options = z.infer<typeof optionsSchema>;

/** What `--help` prints. */
export const HELP = `npm run soak -- [options]

Asks a real relay, before a sandbox at its true rate, for ten times as much as the gateway takes, with clients that are
slow or go away and a store that dies and comes back; then leaves it alone. Prints what it took and how it was after.
Exits 1 when memory grew, the queue exceeded its bound, it did not recover within a minute, or anything was lost or doubled.

  --minutes M              of overload (5); then some two minutes of calm
  --seed S                 of everything that is drawn (1)
  --store sqlite|postgres  where the journal is kept (sqlite)
  --json                   prints one line of JSON after the table
  --keep                   leaves journal and logs behind and says where
  --help                   this text
`;

/** Reads the command line, without `node` and the script. */
export function readOptions(argv: readonly string[]): ReadOptions<Options> {
  const given = parse(argv);
  if (typeof given === 'string') return { kind: 'wrong', mistakes: [given] };
  if (given.help) return { kind: 'help' };
  const read = optionsSchema.safeParse(given);
  if (read.success) return { kind: 'run', options: read.data };
  return { kind: 'wrong', mistakes: read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = { minutes: text, seed: text, store: text, json: flag, keep: flag, help: flag };
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
