import { HELP, readArguments } from './arguments.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './server.ts';

/** Exit codes of sysexits.h: wrong usage, and a port that cannot be had. */
const EX_USAGE = 64;
const EX_UNAVAILABLE = 69;

const args = readArguments(process.argv.slice(2));
switch (args.kind) {
  case 'help':
    process.stdout.write(HELP);
    break;
  case 'wrong':
    process.stderr.write(`sandbox: ${args.message}\n`);
    process.exitCode = EX_USAGE;
    break;
  case 'run':
    await run(args.options);
    break;
  default:
    args satisfies never;
}

async function run(options: SandboxOptions): Promise<void> {
  const report = (line: string) => process.stderr.write(`sandbox: ${line}\n`);
  const sandbox = await startSandbox({ ...options, report }).catch((error: unknown) => {
    report(`cannot listen on port ${options.port}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = EX_UNAVAILABLE;
  });
  if (!sandbox) return;
  announce(sandbox);
  const stop = async () => {
    await sandbox.close();
    if (process.connected) process.disconnect();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Started by another program: it is told where to find the sandbox, which ends with it.
  process.send?.({ url: sandbox.url, key: sandbox.key });
  process.once('disconnect', stop);
}

function announce({ url, key }: Sandbox): void {
  process.stdout.write(
    [
      `Sandbox: a stand-in for the FieldInsight Gateway, at ${url}`,
      `Its key is ${key}. To book through it, start the relay with`,
      `  GATEWAY_URL=${url} GATEWAY_KEY=${key} CALLOUT_ACCESS=open npm start`,
      `Faults, switches and the request log: ${url}/__sandbox/`,
      '',
    ].join('\n'),
  );
}
