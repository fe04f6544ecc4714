import { type Context, Hono } from 'hono';
import { needs } from '../../access/needs.ts';
import type { Visible } from '../../access/visible.ts';
import type { Config } from '../../config/schema.ts';
import type { CachedLookup, LookupRead } from '../../lookups/cached-lookup.ts';
import type { Lookups } from '../../lookups/lookups.ts';
import { presentLookup } from '../../lookups/present.ts';
import type { RememberedSites } from '../../lookups/remembered-sites.ts';
import { type Show, shownLookups } from '../../lookups/shown.ts';
import type { AppEnv } from '../app-env.ts';
import { KEPT_BY_BROWSER } from '../caching.ts';
import { respondProblem, retryAfter } from '../problem-response.ts';
import { answerReady, type ReadyJson, readyJson } from '../ready-json.ts';

export interface LookupRoutesDeps {
  lookups: Lookups;
  config: Config;
  rememberedSites: RememberedSites;
}

/** `GET /sites`, `/job-types`, `/projects`, `/custom-fields`, `/customers`, out of the cache, as far as the visitor sees them. */
export function lookupRoutes({ lookups, config, rememberedSites }: LookupRoutesDeps) {
  const shown = shownLookups(config, rememberedSites);
  const answer = answersOnce();
  return (
    new Hono<AppEnv>()
      .get('/sites', needs('visitor'), (c) => answer(c, lookups.sites, shown.sites))
      .get('/job-types', needs('visitor'), (c) => answer(c, lookups['job-types'], shown['job-types']))
      .get('/projects', needs('visitor'), (c) => answer(c, lookups.projects, shown.projects))
      .get('/custom-fields', needs('visitor'), (c) => answer(c, lookups['custom-fields'], shown['custom-fields']))
      // Whose sites there are is nobody's business but theirs who add one.
      .get('/customers', needs({ grant: 'new-site' }), (c) => answer(c, lookups.customers, shown.customers))
  );
}

/** Answers with a lookup. What many visitors see alike (`presentation.ts` hands all of them the same items) is written out once. */
function answersOnce() {
  const known = new WeakMap<readonly unknown[], { fetchedAt: number; mayBeCutOff: boolean; ready: ReadyJson }>();

  function readyOf(visible: Visible<unknown>, fetchedAt: number): ReadyJson {
    const { items, mayBeCutOff } = visible;
    const before = known.get(items);
    if (before?.fetchedAt === fetchedAt && before.mayBeCutOff === mayBeCutOff) return before.ready;
    const ready = readyJson(presentLookup(visible, fetchedAt), 'small');
    known.set(items, { fetchedAt, mayBeCutOff, ready });
    return ready;
  }

  return async function answer<Item, Shown>(c: Context<AppEnv>, lookup: CachedLookup<Item>, show: Show<Item, Shown>) {
    const read = await lookup.read();
    if (read.kind === 'unavailable') return unavailable(c, read);
    const visible = await show(read.copy, c.get('visitor'));
    // Kept by the browser, asked about each time: a 304 by the ETag when nothing has changed.
    return answerReady(c, readyOf(visible, read.copy.fetchedAt), KEPT_BY_BROWSER);
  };
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
