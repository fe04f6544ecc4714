import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { IDEMPOTENCY_KEY } from '../../contract/bookings.ts';
import { CHANNEL_HEADER } from '../../contract/framing.ts';
import type { Config } from '../config/schema.ts';
import { allFormOrigins, formOriginsOf } from '../framing/hosted-form.ts';
import type { AppEnv } from './app-env.ts';
import type { Gate } from './gate.ts';
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
export function crossOrigin({ config, publicUrl }: CrossOriginDeps): Gate {
  const anywhere = allFormOrigins(config);
  const answerPreflight = cors({
    origin: [...anywhere],
    allowMethods: ['GET', 'POST', 'PATCH'],
    allowHeaders: SENT,
    maxAge: KEEP_S,
  });

  return function crossOrigin(c) {
    const origin = c.req.header('Origin');
    if (isPreflight(c)) {
      const isHosted = origin !== undefined && anywhere.has(origin);
      return isHosted ? answerPreflight(c, nothingMore).then((answer) => answer || notHosted(c)) : notHosted(c);
    }
    const channel = c.req.header(CHANNEL_HEADER);
    if (origin === undefined || channel === undefined) return undefined;
    if (!formOriginsOf(config, channel).includes(origin)) {
      return isForeign(c, origin, publicUrl) ? notHosted(c) : undefined;
    }
    const shared = { 'access-control-allow-origin': origin, 'access-control-expose-headers': READ.join() };
    c.set('fixedHeaders', { ...c.get('fixedHeaders'), ...shared });
    return undefined;
  };
}

function notHosted(c: Context<AppEnv>): Response {
  return respondProblem(c, 'not-allowed', {
    detail: 'The form is not hosted at the address that this was asked from.',
  });
}

async function nothingMore(): Promise<void> {}

/** A browser asks whether it may ask. */
function isPreflight(c: Context): boolean {
  return c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
}

/** Another origin's page asks, by what its browser says of it. */
function isForeign(c: Context, origin: string, publicUrl: string | undefined): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin';
  return origin !== publicUrl && URL.parse(origin)?.host !== c.req.header('Host');
}
