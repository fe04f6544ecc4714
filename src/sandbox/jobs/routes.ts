import { Hono } from 'hono';
import { answerRefusal } from '../answers.ts';
import type { Core } from '../core.ts';
import type { SandboxEnv } from '../env.ts';
import { requires } from '../gate.ts';
import { refused } from '../problems.ts';
import { cancelJob, updateJob } from './change-job.ts';
import { createJob } from './create-job.ts';
import { listJobs } from './list-jobs.ts';

/** `/v1/jobs`: create, list, update, cancel. */
export function jobRoutes(core: Core): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();

  app.get('/', requires(core, 'jobs:read'), (c) => {
    const result = listJobs(core.world, c.get('access'), c.req.queries(), core.switches);
    return result.kind === 'listed' ? c.json(result.list) : answerRefusal(c, result);
  });

  app.post('/', requires(core, 'jobs:write'), (c) => {
    const result = createJob(core.world, c.get('access'), c.get('body'));
    if (result.kind === 'refused') return answerRefusal(c, result);
    const { id, number } = result.job;
    c.get('entry').wrote = id;
    core.hooks.jobCreated(result.job);
    return c.json({ id, number }, core.switches.createdStatus);
  });

  app.patch('/:id', requires(core, 'jobs:write'), (c) => {
    const result = updateJob(core.world, c.get('access'), c.req.param('id'), c.get('body'));
    if (result.kind === 'refused') return answerRefusal(c, result);
    c.get('entry').wrote = result.job.id;
    return c.body(null, 204);
  });

  app.post('/:id/cancel', requires(core, 'jobs:write'), (c) => {
    if (!core.switches.cancelConfigured) {
      return answerRefusal(c, refused('cancel-not-configured', 'the switch cancelConfigured is off'));
    }
    const result = cancelJob(core.world, c.get('access'), c.req.param('id'), c.get('body'));
    if (result.kind === 'refused') return answerRefusal(c, result);
    c.get('entry').wrote = result.job.id;
    core.hooks.jobStatusChanged(result.job, result.before.status);
    return c.body(null, 204);
  });

  return app;
}
