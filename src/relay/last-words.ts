import type { Log } from './ports.ts';

export interface LastWords {
  /** Speaks through another log from now on. */
  through(log: Log): void;
}

const EX_FAILED = 1;

/**
 * Ends the process when something fails that nobody has handled: one line in the log, which says of an error what the log
 * may say, instead of Node's own words on standard error, which quote whatever was thrown. Nothing is tidied up, for nobody
 * knows what is left: a restart finds in the journal what was under way.
 */
export function leaveLastWords(first: Log): LastWords {
  let log = first;
  const end = (error: unknown) => {
    try {
      log.error({ error }, 'the relay ends: something failed that nobody has handled');
    } finally {
      process.exit(EX_FAILED);
    }
  };
  process.on('uncaughtException', end);
  // As it was rejected: Node would put a reason that is no error into the message of one.
  process.on('unhandledRejection', end);
  return {
    through(next) {
      log = next;
    },
  };
}
