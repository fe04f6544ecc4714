import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { ReadOptions } from '../harness/cli.ts';

const whole = (min: number, max: number) => {
  const error = `takes a whole number from ${min} to ${max}`;
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number().min(min, error).max(max, error));
};
const onOff = z.enum(['on', 'off'], 'takes on or off').transform((value) => value === 'on');

const optionsSchema = z.object({
  bookings: whole(1, 100_000).prefault('200'),
  seed: whole(0, 2_147_483_647).prefault('1'),
  relays: whole(1, 9).prefault('1'),
  store: z.enum(['sqlite', 'postgres'], 'takes sqlite or postgres').prefault('sqlite'),
  echo: onOff.prefault('on'),
  webhooks: onOff.prefault('on'),
  'fault-rate': z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'takes a number from 0 to 1')
    .transform(Number)
    .prefault('0.4'),
  concurrency: whole(1, 500).prefault('32'),
  budget: whole(1, 60_000).optional(),
  paced: z.boolean().default(false),
  'no-kills': z.boolean().default(false),
  json: z.boolean().default(false),
  keep: z.boolean().default(false),
});

/** What one run of the harness is to do. */
export interface Options {
  /** How many intentions: each is one job, whatever happens. */
  bookings: number;
  seed: number;
  relays: number;
  store: 'sqlite' | 'postgres';
  /** Whether the gateway's job list shows `external_id`. */
  echo: boolean;
  /** Whether the gateway tells the relays of new jobs. */
  webhooks: boolean;
  /** The chance that a request about jobs meets a fault, from 0 to 1. */
  faultRate: number;
  /** How many errands are under way at once. */
  concurrency: number;
  /** `CALLOUT_BUDGET`: requests a minute, also the burst. */
  budgetPerMinute: number;
  /** Lets the sandbox keep its own rate limit. */
  paced: boolean;
  /** Whether relays, store and upstream are broken on the way. */
  kills: boolean;
  json: boolean;
  /** Whether journal and logs stay when nothing is wrong. */
  keep: boolean;
}

/** What `--help` prints. */
export const HELP = `npm run chaos -- [options]

Books visits through real relays and a real sandbox that fail in every way they can, then compares the jobs with
what people meant and with what they were told. Exits 1 when anything is lost, doubled or told wrongly.

  --bookings N             intentions (200)
  --seed S                 of everything that is drawn (1)
  --relays N               relays on one store (1)
  --store sqlite|postgres  where the journal is kept (sqlite)
  --echo on|off            whether the job list shows external_id (on)
  --webhooks on|off        whether the gateway tells of new jobs (on)
  --fault-rate R           the chance that a request about jobs meets a fault, 0 to 1 (0.4)
  --concurrency N          clients at once (32)
  --budget N               CALLOUT_BUDGET, a minute and the burst (600; with --paced 30)
  --paced                  the sandbox keeps its limit of 40 a minute: slow
  --no-kills               no process is killed, no disk fills up, the upstream stays up
  --json                   prints one line of JSON after the table
  --keep                   leaves journal and logs behind and says where
  --help                   this text
`;

/** Tight enough to be felt by a run of thousands, wide enough for it to take minutes. */
const FAST_BUDGET = 600;
const PACED_BUDGET = 30;

/** Reads the command line, without `node` and the script. */
export function readOptions(argv: readonly string[]): ReadOptions<Options> {
  const given = parse(argv);
  if (typeof given === 'string') return { kind: 'wrong', mistakes: [given] };
  if (given.help) return { kind: 'help' };
  const read = optionsSchema.safeParse(given);
  if (!read.success) {
    return { kind: 'wrong', mistakes: read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) };
  }
  const { 'fault-rate': faultRate, 'no-kills': noKills, budget, ...rest } = read.data;
  const budgetPerMinute = budget ?? (rest.paced ? PACED_BUDGET : FAST_BUDGET);
  return { kind: 'run', options: { ...rest, faultRate, kills: !noKills, budgetPerMinute } };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        bookings: text,
        seed: text,
        relays: text,
        store: text,
        echo: text,
        webhooks: text,
        'fault-rate': text,
        concurrency: text,
        budget: text,
        paced: flag,
        'no-kills': flag,
        json: flag,
        keep: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
