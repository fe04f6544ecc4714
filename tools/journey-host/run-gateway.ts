import { readArguments } from '../../src/sandbox/arguments.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import type { Running } from './messages.ts';

/**
 * Starts a stand-in gateway as `src/sandbox/main.ts` does, by its command line.
 *
 * @throws with what is wrong with that, or why it cannot listen
 */
export async function runGateway(args: readonly string[], write: (text: string) => void): Promise<Running> {
  const read = readArguments(args);
  if (read.kind !== 'run') throw new Error(read.kind === 'wrong' ? read.message : 'These options start nothing');
  const sandbox = await startSandbox({ ...read.options, report: (line) => write(`sandbox: ${line}\n`) });
  return { url: sandbox.url, stop: sandbox.close };
}
