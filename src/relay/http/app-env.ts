import type { HttpBindings } from '@hono/node-server';
import type { RequestIdVariables } from 'hono/request-id';
import type { Identity } from '../access/identity.ts';
import type { Visitor } from '../ports.ts';

/** The script and the style that stand in a page itself, as its policy names them: `'sha256-…'`. */
export interface InlineSources {
  script: string;
  style: string | undefined;
}

/** What Hono's context carries in the relay. A test that calls `app.request()` hands in no socket. */
export interface AppEnv {
  Variables: RequestIdVariables & {
    /** The key of the booking that the request is about, for the log. */
    booking?: string;
    /** Who the request says it is from, before any route has decided on it. Under `/v1` only. */
    identity?: Identity;
    /** A route's `needs` has let the request in or turned it away. */
    isDecided?: boolean;
    /** The headers that every answer to this request has, by their names in small letters; there before any route is asked. */
    fixedHeaders: Readonly<Record<string, string>>;
    /** The answer that has these and all others of its own already. */
    whole?: Response;
    /** The origins that may frame this answer; none unless a route says so. */
    framedBy?: readonly string[];
    /** What stands in this page itself. */
    inline?: InlineSources;
    /** Any site may load this file as its own: what a partner's page needs of us. */
    isForEverySite?: boolean;
    /** Who is asking; there behind `needs('visitor')` and the stricter ones. */
    visitor: Visitor;
  };
  Bindings: Partial<HttpBindings>;
}
