import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { childEnv } from '../child-env.ts';

export interface ProcessOptions {
  /** The script, from the project's root, and its arguments. */
  command: readonly string[];
  env?: Record<string, string>;
  /** The file that its output is added to. */
  logFile: string;
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
export function startProcess({ command, env = {}, logFile }: ProcessOptions): RunningProcess {
  // It writes there itself: to pass its lines on would take this process's time, and a bench measures from here.
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, command, {
    env: { ...childEnv(), ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  alive.add(child);
  const ended = new Promise<NodeJS.Signals | number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
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
