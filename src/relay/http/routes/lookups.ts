import { type Context, Hono } from 'hono';
import { needs } from '../../access/needs.ts';
import { type Visible, visibleFields, visibleNamed } from '../../access/visible.ts';
import type { Config } from '../../config/schema.ts';
import type { CachedLookup, LookupRead } from '../../lookups/cached-lookup.ts';
import { type LookupCopy, mayBeCutOff } from '../../lookups/copy.ts';
import type { Lookups } from '../../lookups/lookups.ts';
import { presentLookup } from '../../lookups/present.ts';
import { presentationOf } from '../../lookups/presentation.ts';
import type { RememberedSites } from '../../lookups/remembered-sites.ts';
import type { Visitor } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { KEPT_BY_BROWSER } from '../caching.ts';
import { respondProblem, retryAfter } from '../problem-response.ts';

export interface LookupRoutesDeps {
  lookups: Lookups;
  config: Config;
  rememberedSites: RememberedSites;
}

/** `GET /sites`, `/job-types`, `/projects`, `/custom-fields`, `/customers`, out of the cache, as far as the visitor sees them. */
export function lookupRoutes({ lookups, config, rememberedSites }: LookupRoutesDeps) {
  const presentation = presentationOf(config);
  return (
    new Hono<AppEnv>()
      .get('/sites', needs('visitor'), (c) =>
        answer(c, lookups.sites, async (copy, { sites, role, channel }) => {
          const visible = visibleNamed(copy, sites, 'Site', (all) => presentation.sites(all, role));
          // Said to be cut off only to whoever may have every site: a pass that lists its sites has them all.
          if (!visible.mayBeCutOff) return visible;
          return { ...visible, items: [...visible.items, ...(await rememberedSites.beyond(copy, channel))] };
        }),
      )
      .get('/job-types', needs('visitor'), (c) =>
        answer(c, lookups['job-types'], (copy, { jobTypes, role }) =>
          visibleNamed(copy, jobTypes, 'Job type', (all) => presentation.jobTypes(all, role)),
        ),
      )
      .get('/projects', needs('visitor'), (c) =>
        answer(c, lookups.projects, (copy, { projects }) => visibleNamed(copy, projects, 'Project', itemsOf)),
      )
      .get('/custom-fields', needs('visitor'), (c) =>
        answer(c, lookups['custom-fields'], (copy, { jobTypes, role }) => ({
          items: visibleFields(presentation.customFields(copy, role), jobTypes),
          mayBeCutOff: mayBeCutOff(copy),
        })),
      )
      // Whose sites there are is nobody's business but theirs who add one.
      .get('/customers', needs({ grant: 'new-site' }), (c) =>
        answer(c, lookups.customers, (copy) => ({ items: copy.items, mayBeCutOff: mayBeCutOff(copy) })),
      )
  );
}

async function answer<Item, Shown>(
  c: Context<AppEnv>,
  lookup: CachedLookup<Item>,
  show: (copy: LookupCopy<Item>, visitor: Visitor) => Visible<Shown> | Promise<Visible<Shown>>,
) {
  const read = await lookup.read();
  if (read.kind === 'unavailable') return unavailable(c, read);
  const visible = await show(read.copy, c.get('visitor'));
  // Kept by the browser, asked about each time: a 304 by the ETag when nothing has changed.
  return c.json(presentLookup(visible, read.copy.fetchedAt), 200, KEPT_BY_BROWSER);
}

function unavailable(
  c: Context<AppEnv>,
  { failure, retryAfterMs }: Extract<LookupRead<unknown>, { kind: 'unavailable' }>,
) {
  const instance = failure.requestId;
  if (failure.reason === 'misconfigured') {
    return respondProblem(c, 'misconfigured', { detail: 'Call the office to book a visit.', instance });
  }
  retryAfter(c, retryAfterMs);
  const detail = 'The booking system is not answering, so the choices cannot be shown yet. Try again in a moment.';
  return respondProblem(c, 'lookup-unavailable', { detail, instance });
}

function itemsOf<Item>({ items }: LookupCopy<Item>): readonly Item[] {
  return items;
}
