import { Hono } from 'hono';
import { START_LOOKUPS } from '../../../contract/page.ts';
import { needs } from '../../access/needs.ts';
import type { CachedLookup } from '../../lookups/cached-lookup.ts';
import { presentLookup } from '../../lookups/present.ts';
import { type Show, shownLookups } from '../../lookups/shown.ts';
import type { Visitor } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { KEPT_BY_BROWSER } from '../caching.ts';
import { answerReady, readyJson } from '../ready-json.ts';
import type { LookupRoutesDeps } from './lookups.ts';
import { type PageDeps, pageFor } from './page.ts';

/** `GET /start`: the page's settings and the form's lookups in one answer. It never waits for the gateway. */
export function startRoute(deps: PageDeps & LookupRoutesDeps) {
  const page = pageFor(deps);
  const shown = shownLookups(deps.config, deps.rememberedSites);
  const { lookups } = deps;
  const read = (visitor: Visitor) => ({
    sites: atOnce(lookups.sites, shown.sites, visitor),
    'job-types': atOnce(lookups['job-types'], shown['job-types'], visitor),
    projects: atOnce(lookups.projects, shown.projects, visitor),
    'custom-fields': atOnce(lookups['custom-fields'], shown['custom-fields'], visitor),
  });
  return new Hono<AppEnv>().get('/start', needs('visitor'), async (c) => {
    const visitor = c.get('visitor');
    const reading = read(visitor);
    const known = await Promise.all(START_LOOKUPS.map(async (name) => [name, await reading[name]] as const));
    const start = { page: page(visitor), lookups: Object.fromEntries(known) };
    return answerReady(c, readyJson(start, 'fast'), KEPT_BY_BROWSER);
  });
}

/** What a visitor sees of a lookup, if it was ever read; it is refreshed meanwhile when it is old. */
async function atOnce<Item, Shown>(lookup: CachedLookup<Item>, show: Show<Item, Shown>, visitor: Visitor) {
  if (lookup.peek() === undefined) return undefined;
  const read = await lookup.read();
  return read.kind === 'copy' ? presentLookup(await show(read.copy, visitor), read.copy.fetchedAt) : undefined;
}
