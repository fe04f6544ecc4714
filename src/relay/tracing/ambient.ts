import { AsyncLocalStorage } from 'node:async_hooks';
import { newTrace, readTraceparent, type Trace, writeTraceparent } from './traceparent.ts';

/** What the work that is going on belongs to. It follows the work through every `await`, so that no part has to hand it on. */
interface Ambient {
  trace: Trace;
  /** Of the HTTP request, where the work is one's. */
  requestId?: string | undefined;
}

const ambient = new AsyncLocalStorage<Ambient>();

/** Does `work`, and whatever it sets off, in this trace. */
export function inTrace<Result>(trace: Trace, work: () => Result, requestId?: string): Result {
  return ambient.run({ trace, requestId }, work);
}

/** The same in the trace that a booking or an operation came with, else in the one that is going on, else in a new one. */
export function inTraceOf<Result>({ traceparent }: { traceparent?: string | undefined }, work: () => Result): Result {
  return inTrace(readTraceparent(traceparent) ?? currentTrace() ?? newTrace(), work);
}

export function currentTrace(): Trace | undefined {
  return ambient.getStore()?.trace;
}

/** The current trace as a header, to be kept with what is to be done later. */
export function currentTraceparent(): string | undefined {
  const trace = currentTrace();
  return trace && writeTraceparent(trace);
}

/** What every log line says of the work that it is about. */
export function ambientFields(): { traceId?: string | undefined; requestId?: string | undefined } {
  const at = ambient.getStore();
  return at === undefined ? {} : { traceId: at.trace.traceId, requestId: at.requestId };
}
