import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type FromHost, fromHostSchema, type Order, type ToHost } from '../tools/journey-host/messages.ts';
import { cleanEnv, type Program, programOf } from './processes.ts';

/** A relay or a gateway in a process that has run others before it, and runs this one alone. */
export interface Hosted extends Program {
  url: string;
  /** Ends it and keeps the process for the next; ends that too where it does not come to rest at once. */
  release(): Promise<void>;
}

/** A process that runs one program at a time. */
interface Host {
  process: Program;
  /** How many it has run. */
  ran: number;
  ask(message: ToHost): Promise<Exclude<FromHost, { kind: 'output' }>>;
  /** What its program has written since it was asked to start it. */
  output(): string;
}

/** Each leaves a little behind in its process, such as the timers of its metrics. */
const RUNS_OF_A_HOST = 30;
const STOP_WITHIN_MS = 3_000;

/** Those of this worker that wait for something to run. They end with the worker. */
const idle: Record<Order['kind'], Host[]> = { relay: [], gateway: [] };

/** Runs a new relay or gateway in a process that nothing else runs in. Rejects with why it cannot start, and its output. */
export async function startHosted(order: Order): Promise<Hosted> {
  const host = idle[order.kind].pop() ?? startHost();
  host.ran += 1;
  const answer = await host.ask({ kind: 'start', order });
  if (answer.kind !== 'started') {
    await host.process.stop('SIGKILL');
    throw new Error(`${answer.kind === 'failed' ? answer.reason : 'It did not start.'}\n${host.output()}`);
  }
  return {
    ...host.process,
    output: host.output,
    url: answer.url,
    async release() {
      const stopped = await within(STOP_WITHIN_MS, host.ask({ kind: 'stop' }));
      if (stopped?.kind === 'stopped' && host.ran < RUNS_OF_A_HOST) idle[order.kind].push(host);
      else await host.process.stop('SIGKILL');
    },
  };
}

function startHost(): Host {
  const child = fork('tools/journey-host/main.ts', [], {
    execArgv: [],
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const process = programOf(child);
  let written = '';
  let before = 0;
  let answered: (answer: Exclude<FromHost, { kind: 'output' }>) => void = () => {};
  child.on('message', (message) => {
    const told = fromHostSchema.parse(message);
    if (told.kind === 'output') written += told.text;
    else answered(told);
  });
  const gone = once(child, 'exit').then(
    ([code]) => ({ kind: 'failed', reason: `Its process ended: ${code}` }) as const,
  );
  return {
    process,
    ran: 0,
    // What the process writes for itself, such as its last words, is its program's too.
    output: () => written + process.output().slice(before),
    ask(message) {
      if (message.kind === 'start') {
        written = '';
        before = process.output().length;
      }
      const answer = new Promise<Exclude<FromHost, { kind: 'output' }>>((resolve) => {
        answered = resolve;
      });
      if (child.connected) child.send(message);
      return Promise.race([answer, gone]);
    },
  };
}

/** Undefined when `work` takes longer. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
