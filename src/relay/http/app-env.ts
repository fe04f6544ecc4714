import type { HttpBindings } from '@hono/node-server';
import type { RequestIdVariables } from 'hono/request-id';

/** What Hono's context carries in the relay. A test that calls `app.request()` hands in no socket. */
export interface AppEnv {
  Variables: RequestIdVariables & {
    /** The key of the booking that the request is about, for the log. */
    booking?: string;
  };
  Bindings: Partial<HttpBindings>;
}
