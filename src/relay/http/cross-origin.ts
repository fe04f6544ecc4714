import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { IDEMPOTENCY_KEY } from '../../contract/bookings.ts';
import { CHANNEL_HEADER } from '../../contract/framing.ts';
import type { Config } from '../config/schema.ts';
import { allFormOrigins, formOriginsOf } from '../framing/hosted-form.ts';
import type { AppEnv } from './app-env.ts';
import { respondProblem } from './problem-response.ts';

interface CrossOriginDeps {
  config: Pick<Config, 'channels' | 'embed'>;
  /** The origin that people see, where it is set. */
  publicUrl?: string | undefined;
}

/** What a page sends beyond what every page may (Fetch standard, "CORS-safelisted request-header"). */
const SENT = ['Authorization', CHANNEL_HEADER, 'Content-Type', IDEMPOTENCY_KEY, 'Last-Event-ID', 'X-Request-Id'];
/** What it reads beyond that. */
const READ = ['Retry-After', 'X-Request-Id'];
/** How long a browser may keep the answer to a preflight, in s. */
const KEEP_S = 600;

/**
 * Lets the form ask from where it is hosted apart from the relay (CORS, Fetch standard): each channel's from the origins that its
 * config names, without cookies. Such a page names its channel in a header, so that no pass of another channel, no session and no
 * open access counts (`access/identify.ts`). A preflight tells no channel: it is answered where any channel's form may be.
 */
export function crossOrigin({ config, publicUrl }: CrossOriginDeps) {
  const anywhere = allFormOrigins(config);
  const share = cors({
    origin: (origin, c) => (maySee(origin, c) ? origin : undefined),
    allowMethods: ['GET', 'POST', 'PATCH'],
    allowHeaders: SENT,
    exposeHeaders: READ,
    maxAge: KEEP_S,
  });

  function maySee(origin: string, c: Context): boolean {
    if (isPreflight(c)) return anywhere.has(origin);
    const channel = c.req.header(CHANNEL_HEADER);
    return channel !== undefined && formOriginsOf(config, channel).includes(origin);
  }

  return createMiddleware<AppEnv>(async function crossOrigin(c, next) {
    const origin = c.req.header('Origin');
    if (origin !== undefined && maySee(origin, c)) return share(c, next);
    const isRefused = isPreflight(c) || (c.req.header(CHANNEL_HEADER) !== undefined && isForeign(c, publicUrl));
    if (!isRefused) {
      await next();
      // A cache must not give what was answered here to a page that may read it from elsewhere, or the other way round.
      if (anywhere.size > 0) c.header('Vary', 'Origin', { append: true });
      return;
    }
    c.header('Vary', 'Origin', { append: true });
    return respondProblem(c, 'not-allowed', {
      detail: 'The form is not hosted at the address that this was asked from.',
    });
  });
}

/** A browser asks whether it may ask. */
function isPreflight(c: Context): boolean {
  return c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
}

/** Another origin's page asks, by what its browser says of it. */
function isForeign(c: Context, publicUrl: string | undefined): boolean {
  const origin = c.req.header('Origin');
  if (origin === undefined) return false;
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin';
  return origin !== publicUrl && URL.parse(origin)?.host !== c.req.header('Host');
}
