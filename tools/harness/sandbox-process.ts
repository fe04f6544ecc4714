import * as z from 'zod';
import { type Control, createControl } from './control.ts';
import { startProcess } from './process.ts';
import { until } from './wait.ts';

export interface SandboxProcessOptions {
  echo: boolean;
  /** Whether it keeps to the tenant's rate limit. */
  limited: boolean;
  logFile: string;
}

export interface SandboxProcess {
  url: string;
  key: string;
  control: Control;
  stop(): Promise<void>;
}

const readySchema = z.object({ url: z.string(), key: z.string() });

/** Starts the stand-in gateway as a process of its own, on a free port. */
export async function startSandboxProcess({ echo, limited, logFile }: SandboxProcessOptions): Promise<SandboxProcess> {
  const switches = ['--echo-external-id', echo ? 'on' : 'off', ...(limited ? [] : ['--unlimited'])];
  const running = startProcess({ command: ['src/sandbox/main.ts', '--port', '0', ...switches], logFile });
  let ready: z.infer<typeof readySchema> | undefined;
  running.child.once('message', (message) => {
    ready = readySchema.parse(message);
  });
  try {
    const { url, key } = await until(async () => ready, { what: 'the sandbox to listen', withinMs: 120_000 });
    return {
      url,
      key,
      control: createControl(url),
      async stop() {
        await running.end('SIGTERM');
      },
    };
  } catch (error) {
    await running.end('SIGKILL');
    throw error;
  }
}
