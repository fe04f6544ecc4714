import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnv } from '../tools/child-env.ts';

/** A program under test: its output so far, and a way to end it. */
export interface Program {
  output(): string;
  child: ChildProcess;
  /** Ends the program and resolves with its exit code once it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The environment of a program under test, before what a journey adds. */
export const cleanEnv = () => ({ ...childEnv(), NODE_ENV: 'test' });

/** Runs `node <file> <args>` as `startProgram` does, and resolves with its standard output, trimmed, once it has ended well. */
export async function runProgram(file: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], { env: { ...cleanEnv(), ...env } });
  return stdout.trim();
}

/** Starts `node <file> <args>` from the project's root with the given environment added to a clean one. */
export function startProgram(file: string, args: string[], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...cleanEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return programOf(child);
}

/** A process that has just been started, its output piped to us, as a program under test. */
export function programOf(child: ChildProcess): Program {
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    output: () => output,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}

/** Asks `url` until it answers 200; throws with the program's output when the program has ended or the time is up. */
export async function untilReady(url: string, program: Program, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    if (program.child.exitCode !== null || program.child.signalCode !== null || Date.now() > end) {
      throw new Error(`${url} never answered 200.\n${program.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
