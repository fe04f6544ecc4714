import pino from 'pino';
import { type Blots, createBlots } from './blots.ts';
import { gathered, type Lines } from './gathered.ts';
import { loggedError } from './logged-error.ts';
import type { Log } from './ports.ts';
import { ambientFields } from './tracing/ambient.ts';

export interface LogOptions {
  level: string;
  /** Values that never reach a line, wherever in it they turn up. */
  secrets: readonly string[] | Blots;
  /** Where the lines go; by default standard output, some ms later or as the process ends. */
  destination?: Lines;
}

/** Writes the time of a line, as pino's `isoTime` does, but all of it up to the second once a second. */
function timeOfLines(): () => string {
  let second = Number.NaN;
  let upToSecond = '';
  return () => {
    const now = Date.now();
    const ms = now % 1000;
    if (now - ms !== second) {
      second = now - ms;
      upToSecond = new Date(second).toISOString().slice(0, -'000Z'.length);
    }
    return `,"time":"${upToSecond}${String(ms).padStart(3, '0')}Z"`;
  };
}

/**
 * Nothing is lost of what is told before the process ends by itself: pino's default is to write in another thread, which the end of
 * the process does not wait for.
 */
function standardOutput(blotted: (to: Lines) => Lines): Lines {
  const output = gathered(blotted(pino.destination({ dest: 1, sync: true })));
  process.on('exit', output.flush);
  return output;
}

/**
 * The relay's log: JSON lines, each an event's fields and a short sentence, with the trace and the request that it belongs to.
 * Secrets are blotted out of finished lines, because an error message or a URL can carry one into a field that nobody thought to list.
 */
export function createLog({ level, secrets, destination }: LogOptions): Log {
  const { blot } = 'blot' in secrets ? secrets : createBlots(secrets);
  const blotted = (to: Lines): Lines => ({ write: (lines) => to.write(blot(lines)) });
  return pino(
    {
      level,
      base: null,
      timestamp: timeOfLines(),
      formatters: { level: (label) => ({ level: label }) },
      mixin: ambientFields,
      serializers: { error: (error: unknown) => loggedError(error) },
    },
    destination ? blotted(destination) : standardOutput(blotted),
  );
}
