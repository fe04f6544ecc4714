import { Hono, type MiddlewareHandler } from 'hono';
import { requestId } from 'hono/request-id';
import { answerProblem, answerRefusal } from './answers.ts';
import type { Control } from './control/control.ts';
import { controlGuide } from './control/guide.ts';
import { controlRoutes } from './control/routes.ts';
import type { Core } from './core.ts';
import type { SandboxEnv } from './env.ts';
import { extraKeys } from './extra-keys.ts';
import { playFaults } from './faults/play.ts';
import { jobRoutes } from './jobs/routes.ts';
import { lookupRoutes } from './lookups.ts';
import { refused } from './problems.ts';
import { record } from './record.ts';
import { MAX_REQUEST_ID, makeRequestId } from './request-id.ts';
import { siteRoutes } from './sites.ts';

/** What the sandbox calls itself in the `Server` header of every answer of its own. */
export const SERVER = 'callout-sandbox';

/**
 * The stand-in gateway as a Hono app: `/v1` as CONTRACT.md has it, `/__sandbox` for tests. `outage` takes the whole
 * server down for some ms.
 */
export function createApp(core: Core, control: Control, outage: (ms: number) => void): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.use(requestId({ limitLength: MAX_REQUEST_ID, generator: () => makeRequestId(core.now()) }));
  app.use(stamp(core));
  app.use('/v1/*', record(core), playFaults(core), extraKeys(core.switches));

  app.route('/v1', lookupRoutes(core));
  app.route('/v1/jobs', jobRoutes(core));
  app.route('/v1/sites', siteRoutes(core));
  app.get('/', (c) => c.redirect('/__sandbox/'));
  app.get('/__sandbox', (c) => c.redirect('/__sandbox/'));
  app.get('/__sandbox/', (c) => c.text(controlGuide()));
  app.route('/__sandbox', controlRoutes(control, outage));

  app.all('/v1/*', (c) => {
    c.get('entry').unplanned = true;
    core.report(`unplanned: the reference defines no ${c.req.method} ${c.req.path}; answered 404`);
    return answerRefusal(c, refused('not-found', 'the reference does not define this endpoint'));
  });
  app.onError((error, c) => {
    core.report(`the sandbox itself failed on ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return answerProblem(c, 'internal');
  });
  return app;
}

/** Marks what the gateway itself answers, and only that, with its ID, its clock and its name. */
function stamp(core: Core): MiddlewareHandler<SandboxEnv> {
  return async function stampAnswer(c, next) {
    await next();
    const answeredBy = c.get('answeredBy') ?? 'gateway';
    if (answeredBy !== 'gateway') return;
    c.header('X-Request-Id', c.get('requestId'));
    c.header('Date', new Date(core.now()).toUTCString());
    c.header('Server', SERVER);
  };
}
