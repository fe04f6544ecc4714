import * as z from 'zod';

/** What the system’s codes mean to an operator, of files and of other programs. */
const WORDS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a file stands there',
  ENOSPC: 'the disk is full',
  EROFS: 'that disk is read-only',
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'names of hosts cannot be looked up now',
  ETIMEDOUT: 'nothing answers there',
};

const codedSchema = z.object({ code: z.string() });

/**
 * What went wrong, in words for the operator with the system's code behind them: `there is no such file or folder (ENOENT)`.
 * An error without such a code speaks for itself.
 */
export function troubleOf(error: unknown): string {
  // A host with several addresses: the error as a whole says nothing, each of its parts the same.
  if (error instanceof AggregateError && error.message === '' && error.errors.length > 0)
    return troubleOf(error.errors[0]);
  const message = error instanceof Error ? error.message : String(error);
  const code = codedSchema.safeParse(error).data?.code ?? '';
  const words = WORDS[code];
  if (words === undefined) return message === '' ? code : message;
  // What is said of a file repeats its path, which the operator has been told.
  return `${words} (${/^(connect|getaddrinfo) /.test(message) ? message : code})`;
}
