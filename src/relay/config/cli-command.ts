import { parseArgs } from 'node:util';
import { argumentMistake } from '../argument-mistake.ts';

/** What the operator asks for by `npm run config -- …`. */
export type ConfigCommand = { kind: 'check'; path: string; againstGateway: boolean } | { kind: 'schema' };

export const USAGE = `Usage: npm run config -- COMMAND

  check FILE                     what is wrong in a config file, and what has no effect
  check FILE --against-gateway   and which entries the gateway does not know (any more); needs GATEWAY_URL
                                 and GATEWAY_KEY, and spends four requests
  schema                         the JSON Schema of the config file

Exit codes: 0 the relay takes the file, 1 the gateway cannot be read, 64 no such command, 78 the file is wrong.
`;

/** Reads the arguments; a mistake comes back as one sentence. */
export function readConfigCommand(
  args: readonly string[],
): { ok: true; command: ConfigCommand } | { ok: false; mistake: string } {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { ok: false, mistake: parsed };
  const [name, path, ...more] = parsed.positionals;
  const againstGateway = parsed.values['against-gateway'] === true;
  switch (name) {
    case 'check':
      if (path === undefined || more.length > 0) return { ok: false, mistake: 'Name one file to check.' };
      return { ok: true, command: { kind: 'check', path, againstGateway } };
    case 'schema':
      if (path !== undefined || againstGateway) return { ok: false, mistake: 'schema takes no more arguments.' };
      return { ok: true, command: { kind: 'schema' } };
    case undefined:
      return { ok: false, mistake: 'A command is missing.' };
    default:
      return { ok: false, mistake: `There is no command "${name}".` };
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'against-gateway': { type: 'boolean' } },
    });
  } catch (error) {
    return argumentMistake(error);
  }
}
