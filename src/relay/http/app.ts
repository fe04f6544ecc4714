import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { CHANNEL_HEADER } from '../../contract/framing.ts';
import { type IdentifyDeps, identify } from '../access/identify.ts';
import { limitAddresses, limitVisitors } from '../access/limit-requests.ts';
import { framingRoutes } from '../framing/routes.ts';
import { servePagesAhead } from '../pages/serve.ts';
import type { Log, WebhookReceiver } from '../ports.ts';
import { signInRoutes } from '../sign-in/routes.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Observe } from './access-log.ts';
import type { AppEnv } from './app-env.ts';
import { builtPage } from './built-page.ts';
import { crossOrigin } from './cross-origin.ts';
import type { DeskDeps } from './desk-deps.ts';
import { exchange } from './exchange.ts';
import { gated } from './gate.ts';
import { respondProblem } from './problem-response.ts';
import { bookingsRoute } from './routes/bookings.ts';
import { type CalendarDeps, calendarRoute } from './routes/calendar.ts';
import { deskJobsRoute } from './routes/desk-jobs.ts';
import { eventsRoute } from './routes/events.ts';
import { type HealthDeps, healthRoutes } from './routes/health.ts';
import { type JobOperationsDeps, jobOperationRoutes } from './routes/job-operations.ts';
import { type JobsDeps, jobsRoute } from './routes/jobs.ts';
import { likelyDuplicatesRoute } from './routes/likely-duplicates.ts';
import { type LookupRoutesDeps, lookupRoutes } from './routes/lookups.ts';
import { newSitesRoute } from './routes/new-sites.ts';
import { operationsRoute } from './routes/operations.ts';
import { type PageDeps, pageRoute } from './routes/page.ts';
import { startRoute } from './routes/start.ts';
import { webhooksRoute } from './routes/webhooks.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFiles } from './static.ts';

export interface AppDeps
  extends JobsDeps,
    JobOperationsDeps,
    CalendarDeps,
    DeskDeps,
    PageDeps,
    HealthDeps,
    LookupRoutesDeps,
    Pick<IdentifyDeps, 'checkPass' | 'isOpen' | 'markOwner'> {
  log: Log;
  webhooks: WebhookReceiver | undefined;
  /** Absent where nobody signs in. */
  signIn?: SignIn | undefined;
  newRequestId: () => string;
  observe: Observe;
  /** The folder of the built page, absolute. */
  staticRoot: string;
  /** The origin that people see is https. */
  https: boolean;
}

/** A booking of the greatest length is some 20 kB with its custom fields. */
const BODY_BYTES = 64 * 1024;
/** What an answer under `/v1` depends on beside its address (RFC 9110, 12.5.5). */
const VARY = `Authorization, Cookie, ${CHANNEL_HEADER}, Origin, Accept-Encoding`;

/** The relay's HTTP: the page, its API under `/v1`, the gateway's webhooks, health. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(exchange({ ...deps, securityHeaders: securityHeaders(deps), vary: VARY }));
  app.use('/v1/*', gated([crossOrigin(deps), limitAddresses(deps), identify(deps), limitVisitors(deps)], deps.log));
  app.use(limitBodies());

  app.route('/', healthRoutes(deps));
  app.route('/v1', pageRoute(deps));
  app.route('/v1', lookupRoutes(deps));
  app.route('/v1', startRoute(deps));
  app.route('/v1', jobsRoute(deps));
  app.route('/v1', deskJobsRoute(deps));
  app.route('/v1', likelyDuplicatesRoute(deps));
  app.route('/v1', eventsRoute(deps));
  app.route('/v1', jobOperationRoutes(deps));
  app.route('/v1', newSitesRoute(deps));
  app.route('/v1', operationsRoute(deps));
  app.route('/v1', bookingsRoute(deps));
  app.route('/v1', calendarRoute(deps));
  app.route('/webhooks', webhooksRoute(deps));

  // The API compresses for itself (`answer.ts`), and the build what it makes.
  app.use(compress());
  app.route('/', signInRoutes(deps));
  const page = builtPage(deps.staticRoot, servePagesAhead(deps.staticRoot, deps));
  app.route('/', framingRoutes(deps, page));
  app.route('/', staticFiles(deps.staticRoot, page));

  // Last, so that it is asked only where no route has answered.
  app.use(methodNotAllowed<AppEnv>({ app, onMethodNotAllowed: notAllowed }));
  app.notFound((c) => respondProblem(c, 'not-found', { detail: 'There is nothing here.' }));
  app.onError((error, c) => {
    deps.log.error({ requestId: c.get('requestId'), error }, 'a request failed here');
    return respondProblem(c, 'internal', { detail: 'Something failed on our side. Try again in a moment.' });
  });
  return app;
}

/**
 * A body whose length is said is no longer than that (RFC 9112, 6.2), so Hono's own, which counts a body as it comes, is for one
 * alone whose length is not. To look whether a GET has a body, which nobody reads, would cost as much as half of what else is done for it.
 */
function limitBodies() {
  const limit = bodyLimit({ maxSize: BODY_BYTES, onError: tooLarge });
  return createMiddleware<AppEnv>(async function limitBodies(c, next) {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const length = c.req.header('Content-Length');
    if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return limit(c, next);
    return Number(length) <= BODY_BYTES ? next() : tooLarge(c);
  });
}

function notAllowed(c: Context<AppEnv>, methods: string[]): Response {
  c.header('Allow', methods.join(', '));
  return respondProblem(c, 'method-not-allowed', { detail: `This takes ${methods.join(', ')} only.` });
}

function tooLarge(c: Context<AppEnv>): Response {
  c.set('isDecided', true);
  return respondProblem(c, 'body-too-large', { detail: `The body is larger than ${BODY_BYTES / 1024} kB.` });
}
