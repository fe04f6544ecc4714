import { type Context, Hono } from 'hono';
import type { Role } from '../../../contract/passes.ts';
import { needs } from '../../access/needs.ts';
import type { Config } from '../../config/schema.ts';
import type { CachedLookup, LookupRead } from '../../lookups/cached-lookup.ts';
import type { LookupCopy } from '../../lookups/copy.ts';
import type { Lookups } from '../../lookups/lookups.ts';
import { presentLookup } from '../../lookups/present.ts';
import { presentationOf } from '../../lookups/presentation.ts';
import type { AppEnv } from '../app-env.ts';
import { respondProblem, retryAfter } from '../problem-response.ts';

/** `GET /sites`, `/job-types`, `/projects`, `/custom-fields`, `/customers`, out of the cache, as the visitor's role sees them. */
export function lookupRoutes({ lookups, config }: { lookups: Lookups; config: Config }) {
  const presentation = presentationOf(config);
  return new Hono<AppEnv>()
    .get('/sites', needs('visitor'), (c) => answer(c, lookups.sites, presentation.sites))
    .get('/job-types', needs('visitor'), (c) => answer(c, lookups['job-types'], presentation.jobTypes))
    .get('/projects', needs('visitor'), (c) => answer(c, lookups.projects, asItIs))
    .get('/custom-fields', needs('visitor'), (c) => answer(c, lookups['custom-fields'], presentation.customFields))
    .get('/customers', needs('visitor'), (c) => answer(c, lookups.customers, asItIs));
}

async function answer<Item, Shown>(
  c: Context<AppEnv>,
  lookup: CachedLookup<Item>,
  show: (copy: LookupCopy<Item>, role: Role) => readonly Shown[],
) {
  const read = await lookup.read();
  if (read.kind === 'unavailable') return unavailable(c, read);
  const { role } = c.get('visitor');
  // Kept by the browser, asked about each time: a 304 by the ETag when nothing has changed.
  return c.json(presentLookup(read.copy, show(read.copy, role)), 200, { 'Cache-Control': 'no-cache' });
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

function asItIs<Item>({ items }: LookupCopy<Item>): readonly Item[] {
  return items;
}
