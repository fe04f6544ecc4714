import { createHash, randomBytes } from 'node:crypto';

/** A new session ID: 256 bits of chance, as base64url. Secret. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store knows a session ID by. One with so much chance in it needs no slow hash. */
export function hashOfId(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

const SESSION_ID = /^[\w-]{43}$/;

/** Whether a cookie's value can be a session ID at all. */
export function isSessionId(value: string): boolean {
  return SESSION_ID.test(value);
}
