import { randomBytes } from 'node:crypto';

/**
 * Where one piece of work stands among all that one request set off: W3C Trace Context, level 1
 * (https://www.w3.org/TR/trace-context/#traceparent-header). IDs are lower-case hex, never all zeros.
 */
export interface Trace {
  /** 32 digits: the same from the first program to the last. */
  traceId: string;
  /** 16 digits: this piece of work. */
  spanId: string;
  /** Whoever began it records it. */
  sampled: boolean;
}

const HEADER = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const SAMPLED = 0b1;

/** Reads a `traceparent` header; undefined when it is absent or not one. */
export function readTraceparent(header: string | undefined): Trace | undefined {
  const [, version, traceId, spanId, flags, more] = HEADER.exec(header ?? '') ?? [];
  if (version === undefined || traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (version === 'ff' || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  // A later version may have more fields than version 00 has.
  if (version === '00' && more !== undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) !== 0 };
}

/** Writes it as a header. */
export function writeTraceparent({ traceId, spanId, sampled }: Trace): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** The trace that a request's `traceparent` names, with a span of its own, else a new one. `tracestate` is not read: what other systems note there is not the gateway's business. */
export function traceOf(traceparent: string | undefined): Trace {
  const begun = readTraceparent(traceparent);
  return begun ? spanIn(begun) : newTrace();
}

/** Work that nobody's trace leads to. */
export function newTrace(): Trace {
  return { traceId: randomId(16), spanId: randomId(8), sampled: true };
}

/** A further piece of work in the same trace. */
export function spanIn(trace: Trace): Trace {
  return { ...trace, spanId: randomId(8) };
}

/** Random digits that are still to be used, and from where: to ask for a few at a time costs as much as for many. */
let digits = '';
let used = 0;

function randomId(bytes: number): string {
  const end = used + 2 * bytes;
  if (end > digits.length) {
    digits = randomBytes(4096).toString('hex');
    used = 0;
    return randomId(bytes);
  }
  const id = digits.slice(used, end);
  used = end;
  return id;
}
