import { parseArgs } from 'node:util';
import { CHANNEL_NAME_PATTERN } from '../../src/contract/passes.ts';
import { argumentMistake } from '../../src/relay/argument-mistake.ts';
import type { Hosting } from './page.ts';

export type Arguments =
  | { kind: 'help' }
  /** In a sentence. */
  | { kind: 'wrong'; mistake: string }
  | { kind: 'run'; folder: string; hosting: Hosting };

export const USAGE = `Usage: npm run static-site -- --relay https://relay.example.com --channel own FOLDER

  Writes the built page into the new FOLDER, for a static host. Its relay is at the origin of --relay, whose config has the
  host's origin in the channel's formOrigins. Without --channel it is for your own passes.
`;

/** Reads the command line, without `node` and the script. */
export function readArguments(args: readonly string[]): Arguments {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { relay, channel, help } = parsed.values;
  if (help) return { kind: 'help' };
  const [folder, ...more] = parsed.positionals;
  if (relay === undefined)
    return wrong('--relay is missing: the origin of the relay, such as https://relay.example.com.');
  const origin = URL.parse(relay)?.origin;
  if (origin !== relay) {
    const instead = origin?.startsWith('http') ? `: write ${origin}` : ' such as https://relay.example.com';
    return wrong(`--relay takes an origin without a path${instead}.`);
  }
  if (!CHANNEL_NAME_PATTERN.test(channel)) return wrong('--channel takes a name of small letters, digits and dashes.');
  if (folder === undefined || more.length > 0) return wrong('Name one new folder.');
  return { kind: 'run', folder, hosting: { relay, channel } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        relay: { type: 'string' },
        channel: { type: 'string', default: 'own' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return argumentMistake(error);
  }
}

function wrong(mistake: string): Arguments {
  return { kind: 'wrong', mistake };
}
