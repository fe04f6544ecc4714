import { Hono } from 'hono';
import { needs } from '../../access/needs.ts';
import { ownerOf } from '../../access/reach.ts';
import type { OperationOrder } from '../../ports.ts';
import { checkSite, refuseSite, type SiteCheckDeps } from '../../site-check/check-site.ts';
import { readSite } from '../../site-check/read-site.ts';
import type { AppEnv } from '../app-env.ts';
import { keyOfIntention, keyRequired } from '../intention.ts';
import { readJsonObject } from '../json-body.ts';
import { type OperationsDeps, respondIfKnown, submitOperation } from '../operation-response.ts';
import { respondProblem, sendProblem } from '../problem-response.ts';

/** `POST /sites`: makes a site, once for its `Idempotency-Key`, for whoever may. */
export function newSitesRoute(deps: OperationsDeps & SiteCheckDeps) {
  return new Hono<AppEnv>().post('/sites', needs({ grant: 'new-site' }), async (c) => {
    const key = keyOfIntention(c);
    if (key === undefined) return keyRequired(c);
    const body = await readJsonObject(c);
    if (!body.ok) return respondProblem(c, 'invalid-request', { detail: body.detail });
    const read = readSite(body.value);
    if (!read.ok) return sendProblem(c, refuseSite(read.faults).problem);
    const asked: OperationOrder = { kind: 'new-site', site: read.site };
    const owner = ownerOf(c.get('visitor'));
    const again = await respondIfKnown(c, { key, asked, owner }, deps);
    if (again) return again;
    const checked = await checkSite(read.site, deps);
    if (checked.ok) return submitOperation(c, { key, asked, order: { ...asked, site: checked.site }, owner }, deps);
    return (await respondIfKnown(c, { key, asked, owner }, deps)) ?? sendProblem(c, checked.problem);
  });
}
