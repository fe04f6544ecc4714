import { type Context, Hono } from 'hono';
import { needs } from '../../access/needs.ts';
import type { Config } from '../../config/schema.ts';
import type { CachedLookup, LookupRead } from '../../lookups/cached-lookup.ts';
import type { Lookups } from '../../lookups/lookups.ts';
import { placedSite, presentedField, presentedJobType, presentLookup } from '../../lookups/present.ts';
import type { AppEnv } from '../app-env.ts';
import { respondProblem, retryAfter } from '../problem-response.ts';

/** `GET /sites`, `/job-types`, `/projects`, `/custom-fields`, `/customers`, out of the cache. */
export function lookupRoutes({ lookups, config }: { lookups: Lookups; config: Config }) {
  return new Hono<AppEnv>()
    .get('/sites', needs('visitor'), (c) => answer(c, lookups.sites, (site) => placedSite(site, config.places)))
    .get('/job-types', needs('visitor'), (c) =>
      answer(c, lookups['job-types'], (type) => presentedJobType(type, config.jobTypes)),
    )
    .get('/projects', needs('visitor'), (c) => answer(c, lookups.projects, asItIs))
    .get('/custom-fields', needs('visitor'), (c) => answer(c, lookups['custom-fields'], presentedField))
    .get('/customers', needs('visitor'), (c) => answer(c, lookups.customers, asItIs));
}

async function answer<Item, Shown>(c: Context<AppEnv>, lookup: CachedLookup<Item>, show: (item: Item) => Shown) {
  const read = await lookup.read();
  if (read.kind === 'unavailable') return unavailable(c, read);
  // Kept by the browser, asked about each time: a 304 by the ETag when nothing has changed.
  return c.json(presentLookup(read.copy, show), 200, { 'Cache-Control': 'no-cache' });
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

function asItIs<Item>(item: Item): Item {
  return item;
}
