import * as z from 'zod';

/** What the log says of an error: what it is and where it came from, never what it was about. */
export interface LoggedError {
  type: string;
  /** `ECONNREFUSED`, a PostgreSQL SQLSTATE, an SQLite result code … */
  code?: string | number;
  message: string;
  /** The frames alone. */
  stack?: string;
  cause?: LoggedError;
}

/** A cause may be its own. */
const MAX_CAUSES = 5;
const WITHHELD = '(withheld: it may quote what was sent)';
/** PostgreSQL's class of data exceptions, whose messages quote the value: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DATA_EXCEPTION = /^22/;

const codedSchema = z.object({ code: z.optional(z.union([z.string(), z.number()])), errcode: z.optional(z.number()) });

/**
 * Reads an error for the log. Other properties are left out, for a database puts rows and values there (`detail`, `where`,
 * `parameters`); so is the message of an error that quotes its input, as `JSON.parse` does.
 */
export function loggedError(error: unknown, causes = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: WITHHELD };
  const { code, errcode } = codedSchema.safeParse(error).data ?? {};
  const known = code ?? errcode;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(known !== undefined && { code: known }),
    message: mayQuote(error, known) ? WITHHELD : error.message,
    ...(frames && frames.length > 0 && { stack: frames.join('\n') }),
    ...(error.cause !== undefined && causes < MAX_CAUSES && { cause: loggedError(error.cause, causes + 1) }),
  };
}

function mayQuote(error: Error, code: string | number | undefined): boolean {
  return error instanceof SyntaxError || error instanceof URIError || DATA_EXCEPTION.test(String(code));
}
