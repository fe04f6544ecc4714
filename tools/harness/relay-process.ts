import * as z from 'zod';
import { freePort } from '../free-port.ts';
import { type RunningProcess, startProcess } from './process.ts';
import { until } from './wait.ts';

export interface RelayOptions {
  /** Its environment but for the port. */
  env: Record<string, string>;
  logFile: string;
  /** As of `startProcess`. */
  writesLog?: boolean | undefined;
}

/** One relay, always on the same port, that may be killed and started again. */
export interface Relay {
  url: string;
  /** Where its metrics are. */
  metricsUrl: string;
  /** Undefined while it is down. */
  pid(): number | undefined;
  /** Starts it, again and again as a supervisor would where it cannot start yet, and resolves when it answers. */
  start(): Promise<void>;
  /** Ends it as `kill -9` does and resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it finish what it is at. */
  stop(): Promise<void>;
  /** What `/readyz` says. */
  isReady(): Promise<boolean>;
  /** What it says of the store alone: true when it can be written. */
  storeIsWell(): Promise<boolean>;
  /** How often it ended by itself after it had answered, and was started again. */
  deaths(): number;
}

const START_WITHIN_MS = 120_000;
const readinessSchema = z.object({ checks: z.object({ store: z.string() }) });

/** A relay on a free port, not started yet. */
export async function createRelay({ env, logFile, writesLog = false }: RelayOptions): Promise<Relay> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const metricsPort = await freePort();
  /** The newest process, whether it answers yet or not; undefined when it was ended on request. */
  let current: RunningProcess | undefined;
  let deaths = 0;

  function spawn(): RunningProcess {
    return startProcess({
      command: ['src/relay/main.ts'],
      env: { ...env, PORT: String(port), METRICS_PORT: String(metricsPort) },
      logFile,
      writesLog,
    });
  }

  async function start(): Promise<void> {
    current = spawn();
    const answers = async () => {
      if (current && hasEnded(current)) current = spawn();
      return current === undefined || (await fetch(`${url}/healthz`)).ok;
    };
    await until(answers, { what: `the relay to answer (${logFile})`, withinMs: START_WITHIN_MS });
    if (current) startAgainAfter(current);
  }

  function startAgainAfter(started: RunningProcess): void {
    const again = async () => {
      if (current !== started) return;
      deaths += 1;
      await start();
    };
    // A relay that cannot start again shows in what it left unsettled.
    void started.ended.then(again).catch(() => undefined);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = current;
    current = undefined;
    await ending?.end(signal);
  }

  return {
    url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    pid: () => current?.pid,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    isReady: async () => (await fetch(`${url}/readyz`)).ok,
    async storeIsWell() {
      const readiness = readinessSchema.parse(await (await fetch(`${url}/readyz`)).json());
      return readiness.checks.store === 'ok';
    },
    deaths: () => deaths,
  };
}

function hasEnded({ child }: RunningProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
