import { parseArgs } from 'node:util';
import { accessKeySchema } from './keys.ts';
import type { SandboxOptions } from './server.ts';

const USAGE = 'see npm run sandbox -- --help';

/** What `--help` prints. */
export const HELP = `npm run sandbox -- [options]

  --port N                    where to listen; 0 takes any free port (4010)
  --host NAME                 the address to listen on (127.0.0.1)
  --key fi_pk_…               the main key
  --sites N                   sites that the main key sees at least (60)
  --created-status 200|201    which 2xx answers a create (201)
  --echo-external-id on|off   whether the job list shows external_id (on)
  --last-cursor null|absent   what ends the job list (null)
  --unlimited                 lifts the rate limit
  --no-hold                   an empty bucket answers 429 at once
  --help                      this text
`;

export type Arguments =
  | { kind: 'run'; options: SandboxOptions }
  | { kind: 'help' }
  | { kind: 'wrong'; message: string };

/** Reads the command line (without `node` and the script). A mistake is one readable line. */
export function readArguments(argv: readonly string[]): Arguments {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return { kind: 'wrong', message: `${parsed}; ${USAGE}` };
  if (parsed.help) return { kind: 'help' };

  const wrong = (message: string): Arguments => ({ kind: 'wrong', message: `${message}; ${USAGE}` });
  const port = readCount(parsed.port ?? '4010', 65_535);
  if (port === undefined) return wrong(`--port takes a number from 0 to 65535, not "${parsed.port}"`);
  const sites = readCount(parsed.sites ?? '0', 100_000);
  if (sites === undefined) return wrong(`--sites takes a number from 0 to 100000, not "${parsed.sites}"`);
  if (parsed.key !== undefined && !accessKeySchema.shape.key.safeParse(parsed.key).success) {
    return wrong('--key takes a key such as fi_pk_example');
  }
  const status = parsed['created-status'] ?? '201';
  if (status !== '200' && status !== '201') return wrong(`--created-status takes 200 or 201, not "${status}"`);
  const echo = parsed['echo-external-id'] ?? 'on';
  if (echo !== 'on' && echo !== 'off') return wrong(`--echo-external-id takes on or off, not "${echo}"`);
  const lastCursor = parsed['last-cursor'] ?? 'null';
  if (lastCursor !== 'null' && lastCursor !== 'absent') {
    return wrong(`--last-cursor takes null or absent, not "${lastCursor}"`);
  }
  return {
    kind: 'run',
    options: {
      port,
      host: parsed.host,
      key: parsed.key,
      sites,
      switches: {
        createdStatus: status === '200' ? 200 : 201,
        echoExternalId: echo === 'on',
        lastCursor,
        unlimited: parsed.unlimited ?? false,
        hold: !parsed['no-hold'],
      },
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        key: { type: 'string' },
        sites: { type: 'string' },
        'created-status': { type: 'string' },
        'echo-external-id': { type: 'string' },
        'last-cursor': { type: 'string' },
        unlimited: { type: 'boolean' },
        'no-hold': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // Node's message may go on with advice; its first sentence says what is wrong.
    return error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? error.message) : String(error);
  }
}

function readCount(text: string, max: number): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value <= max ? value : undefined;
}
