/**
 * `npm run config -- check FILE [--against-gateway] | schema`: the operator's look at a config file before a relay has it.
 * Exit codes: see `USAGE`.
 */
import { randomUUID } from 'node:crypto';
import { systemClock } from '../clock.ts';
import { readEnv } from '../env.ts';
import { createGatewayClient } from '../gateway/client.ts';
import { checkFile } from './check-file.ts';
import { readConfigCommand, USAGE } from './cli-command.ts';
import { configJsonSchema } from './json-schema.ts';

const EX_USAGE = 64;
const EX_CONFIG = 78;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const read = readConfigCommand(args);
if (!read.ok) stop(EX_USAGE, `${read.mistake}\n\n${USAGE}`);
if (read.command.kind === 'schema') {
  process.stdout.write(configJsonSchema());
} else {
  const { path, againstGateway } = read.command;
  const { exitCode, lines } = await checkFile(path, {
    client: againstGateway ? clientOfEnvironment() : undefined,
    clock: systemClock,
    newRequestId: () => `callout_${randomUUID()}`,
    environment: process.env,
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}

function clientOfEnvironment() {
  const settings = readEnv(process.env);
  if (!settings.ok) return stop(EX_CONFIG, `${settings.mistakes.join('\n')}\n`);
  const { gateway } = settings.env;
  if (!gateway) return stop(EX_CONFIG, 'Set GATEWAY_URL and GATEWAY_KEY to check against the gateway.\n');
  return createGatewayClient({ gateway, clock: systemClock });
}

function stop(code: number, text: string): never {
  process.stderr.write(text);
  process.exit(code);
}
