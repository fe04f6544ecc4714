/** How far a request that got no answer can have come, and the code that tells an operator why. */
export interface Failure {
  progress: 'not-sent' | 'maybe-sent';
  code: string;
}

/** Raised while TLS is being agreed, before undici writes a byte of the request. */
const HANDSHAKE_CODES = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
]);

/** Whether a code says that no trusted connection could be agreed: a certificate, or no TLS at the other end. */
export function isHandshakeTrouble(code: string): boolean {
  return HANDSHAKE_CODES.has(code);
}

const BAD_PORT = 'bad-port';

/** The system calls that fail before there is a connection to send on. */
const BEFORE_CONNECTION = new Set(['connect', 'getaddrinfo']);

/**
 * Reads what fetch rejected with. `not-sent` only where no byte can have left: a look-up, a connection or a handshake
 * that failed. A code alone is not enough (EHOSTUNREACH can also end a connection in use), so the system call decides.
 * Anything unknown is `maybe-sent`: a booking that may exist is looked for, never sent twice.
 */
export function failureOf(error: unknown): Failure {
  const causes = causesOf(error);
  const last = causes.at(-1);
  const code = causes.map(codeOf).findLast((value) => value !== undefined) ?? 'unknown';
  return { code, progress: last !== undefined && neverSent(last) ? 'not-sent' : 'maybe-sent' };
}

/** The chain from what was thrown to what began it. Bounded: a cause may be its own. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at);
  return chain;
}

function neverSent(error: Error): boolean {
  // One attempt for each address of the host: sent if any of them may have been.
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every((each) => each instanceof Error && neverSent(each));
  }
  const code = codeOf(error);
  if (code === BAD_PORT || code === 'UND_ERR_CONNECT_TIMEOUT' || (code !== undefined && isHandshakeTrouble(code)))
    return true;
  return 'syscall' in error && typeof error.syscall === 'string' && BEFORE_CONNECTION.has(error.syscall);
}

function codeOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Ports that the Fetch Standard blocks (9, 6000 …) are refused before anything else, with no code but these words.
  return error.message === 'bad port' ? BAD_PORT : undefined;
}
