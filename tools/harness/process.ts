import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, createWriteStream, openSync } from 'node:fs';
import { childEnv } from '../child-env.ts';

export interface ProcessOptions {
  /** The script, from the project's root, and its arguments. */
  command: readonly string[];
  env?: Record<string, string>;
  /** The file that its output is added to. */
  logFile: string;
  /**
   * It writes there itself, which takes none of this process's time; but its log then ends with the space that it is left on
   * the disk. Default: this process passes its output on.
   */
  writesLog?: boolean;
}

/** A child process whose output goes to a file. */
export interface RunningProcess {
  child: ChildProcess;
  pid: number;
  /** Resolves to what ended it: a signal or an exit code. */
  ended: Promise<NodeJS.Signals | number>;
  /** Ends it and resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<NodeJS.Signals | number>;
}

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/**
 * Starts `node <command>` in an environment that holds nothing but what is given, with an IPC channel. It does not outlive
 * this process.
 */
export function startProcess({ command, env = {}, logFile, writesLog = false }: ProcessOptions): RunningProcess {
  const ownLog = writesLog ? openSync(logFile, 'a') : 'pipe';
  const child = spawn(process.execPath, command, {
    env: { ...childEnv(), ...env },
    stdio: ['ignore', ownLog, ownLog, 'ipc'],
  });
  if (ownLog !== 'pipe') closeSync(ownLog);
  alive.add(child);
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ended = new Promise<NodeJS.Signals | number>((resolve, reject) => {
    child.once('error', reject);
    // `close` comes when the pipes are empty, so that the log is whole.
    child.once('close', (code, signal) => {
      log.end();
      alive.delete(child);
      resolve(signal ?? code ?? 0);
    });
  });
  ended.catch(() => undefined);
  if (child.pid === undefined) throw new Error(`could not start ${command.join(' ')}`);
  return {
    child,
    pid: child.pid,
    ended,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
