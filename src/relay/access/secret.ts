/** Shortest secret that may sign passes: as long as the hash of HS256 (RFC 7518, 3.2). */
export const MIN_SECRET_BYTES = 32;

/**
 * Signs and checks passes in the sandbox when no secret is set, so that links can be tried at once. It is public, as
 * everything in the sandbox is pretence: no relay with a gateway takes it.
 */
export const SANDBOX_SECRET = 'this-sandbox-secret-is-known-to-everyone';

/** The variable that a secret of the config is said to stand in, by `env:NAME`; undefined for a secret as it is. */
export function environmentNameOf(secret: string): string | undefined {
  return /^env:(.+)$/.exec(secret)?.[1];
}
