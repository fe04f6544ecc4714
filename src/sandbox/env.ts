import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';
import type { AccessKey } from './keys.ts';
import type { LogEntry } from './request-log.ts';

/** A request's body, read once: JSON, nothing, or something that is not JSON. */
export type RequestBody = { kind: 'json'; value: unknown } | { kind: 'none' } | { kind: 'garbled' };

/** What Hono carries along a request under `/v1`: Node's own objects, the log entry, the body, the key's access. */
export interface SandboxEnv {
  Bindings: HttpBindings;
  Variables: RequestIdVariables & {
    entry: LogEntry;
    body: RequestBody;
    /** Set by `requires`, before any route's own work. */
    access: AccessKey;
    /** Who answered: a proxy in between knows no request ID, and a cut connection is answered by nobody. */
    answeredBy: 'gateway' | 'proxy' | 'nobody';
  };
}

export type SandboxContext = Context<SandboxEnv>;
