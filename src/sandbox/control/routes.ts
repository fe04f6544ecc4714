import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { SandboxEnv } from '../env.ts';
import { faultOrderSchema } from '../faults/fault-plan.ts';
import { accessKeySchema } from '../keys.ts';
import { switchesPatchSchema } from '../switches.ts';
import { subscriptionSchema } from '../webhooks/hooks.ts';
import { lookupsPatchSchema } from './change-lookups.ts';
import type { Control } from './control.ts';

/** The control calls over HTTP, under `/__sandbox`, for tests that run in another process. */
export function controlRoutes(control: Control, outage: (ms: number) => void): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.get('/requests', (c) => {
    const { method, path } = c.req.query();
    const wanted = control
      .requests()
      .filter((entry) => (!method || entry.method === method) && (!path || entry.path === path));
    return c.json({ requests: wanted });
  });
  app.delete('/requests', (c) => {
    control.clearRequests();
    return c.body(null, 204);
  });

  app.get('/faults', (c) => c.json({ faults: control.faults(), unused: control.unusedFaults() }));
  app.post('/faults', (c) => withBody(c, faultOrderSchema, (order) => c.json(control.addFault(order), 201)));
  app.delete('/faults', (c) => c.json({ unused: control.clearFaults() }));
  app.post('/faults/release', (c) => c.json({ released: control.releaseHeld() }));

  app.get('/switches', (c) => c.json(control.switches()));
  app.patch('/switches', (c) => withBody(c, switchesPatchSchema, (patch) => c.json(control.setSwitches(patch))));

  app.get('/jobs', (c) => c.json({ jobs: control.jobs() }));
  app.post('/jobs', (c) =>
    withBody(c, z.unknown(), (body) => {
      const result = control.addJob(body);
      return result.kind === 'created' ? c.json(result.job, 201) : c.json(result, 400);
    }),
  );
  app.patch('/jobs/:id/status', (c) =>
    withBody(c, z.strictObject({ status: z.string() }), ({ status }) => {
      const job = control.setJobStatus(c.req.param('id'), status);
      return job ? c.json(job) : c.json({ error: 'there is no such job or no such status' }, 404);
    }),
  );

  app.get('/webhooks', (c) => c.json({ subscriptions: control.subscriptions(), deliveries: control.deliveries() }));
  app.post('/webhooks', (c) =>
    withBody(c, subscriptionSchema, (subscription) => {
      control.subscribe(subscription);
      return c.json(subscription, 201);
    }),
  );

  app.patch('/lookups', (c) =>
    withBody(c, lookupsPatchSchema, (patch) => {
      control.changeLookups(patch);
      return c.body(null, 204);
    }),
  );

  app.get('/keys', (c) => c.json({ keys: control.keys() }));
  app.post('/keys', (c) =>
    withBody(c, accessKeySchema, (key) => {
      control.addKey(key);
      return c.json(key, 201);
    }),
  );
  app.delete('/keys/:key', (c) =>
    control.revokeKey(c.req.param('key')) ? c.body(null, 204) : c.json({ error: 'there is no such key' }, 404),
  );

  app.post('/outage', (c) =>
    withBody(c, z.strictObject({ ms: z.int().check(z.minimum(1)) }), ({ ms }) => {
      // After the answer is out: the caller's own connection is cut too.
      c.env.outgoing.once('close', () => outage(ms));
      return c.json({ ms }, 202, { Connection: 'close' });
    }),
  );
  app.post('/reset', (c) => {
    control.reset();
    return c.body(null, 204);
  });
  return app;
}

/** Runs `use` on the JSON body, or answers 400 with what is wrong in words. */
async function withBody<Schema extends z.ZodMiniType>(
  c: Context<SandboxEnv>,
  schema: Schema,
  use: (body: z.output<Schema>) => Response | Promise<Response>,
): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  return parsed.success ? use(parsed.data) : c.json({ error: z.prettifyError(parsed.error) }, 400);
}
