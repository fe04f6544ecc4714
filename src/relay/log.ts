import pino from 'pino';
import { type Blots, createBlots } from './blots.ts';
import { loggedError } from './logged-error.ts';
import type { Log } from './ports.ts';
import { ambientFields } from './tracing/ambient.ts';

export interface LogOptions {
  level: string;
  /** Values that never reach a line, wherever in it they turn up. */
  secrets: readonly string[] | Blots;
  /** Where the lines go; standard output by default. */
  destination?: pino.DestinationStream;
}

/** Writes the time of a line, as pino's `isoTime` does: once for all lines of one ms. */
function timeOfLines(): () => string {
  let at = Number.NaN;
  let written = '';
  return () => {
    const now = Date.now();
    if (now !== at) written = `,"time":"${new Date(now).toISOString()}"`;
    at = now;
    return written;
  };
}

/**
 * The relay's log: JSON lines, each an event's fields and a short sentence, with the trace and the request that it belongs to.
 * Secrets are blotted out of the finished line, because an error message or a URL can carry one into a field that nobody
 * thought to list.
 */
export function createLog({ level, secrets, destination = pino.destination(1) }: LogOptions): Log {
  const { blot } = 'blot' in secrets ? secrets : createBlots(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: timeOfLines(),
      formatters: { level: (label) => ({ level: label }) },
      mixin: ambientFields,
      serializers: { error: (error: unknown) => loggedError(error) },
      hooks: { streamWrite: blot },
    },
    destination,
  );
}
