import { Hono } from 'hono';
import { LIMITS } from '../contract/limits.ts';
import { LOOKUPS, type LookupItem, type LookupName } from '../contract/lookups.ts';
import type { Core } from './core.ts';
import type { SandboxEnv } from './env.ts';
import { requires } from './gate.ts';
import type { AccessKey } from './keys.ts';
import type { World } from './world.ts';

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** Every item of each lookup that a key sees, in the shape of the wire, not yet capped. */
const READERS: { [Name in LookupName]: (world: World, access: AccessKey) => LookupItem<Name>[] } = {
  customers: (world, { customers }) => world.customers.filter(({ id }) => customers.includes(id)),
  sites: (world, { customers }) => world.sites.filter(({ customer }) => customers.includes(customer)).map(named),
  projects: (world, { customers }) => world.projects.filter(({ customer }) => customers.includes(customer)).map(named),
  'job-types': (world) => world.jobTypes,
  'job-statuses': (world) => world.jobStatuses.map(named),
  'custom-fields': (world) => world.customFields,
};

/** What one call of a lookup answers: scoped to the key, at most 100 items, no way to ask for the rest. */
export function readLookup<Name extends LookupName>(world: World, access: AccessKey, name: Name): LookupItem<Name>[] {
  return READERS[name](world, access).slice(0, LIMITS.lookupItems);
}

/** `GET /v1/<lookup>` for each lookup. Query parameters are unknown to the reference: ignored, and reported. */
export function lookupRoutes(core: Core): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  for (const name of Object.keys(LOOKUPS).filter(isLookupName)) {
    app.get(`/${name}`, requires(core, 'jobs:read'), (c) => {
      if (Object.keys(c.req.query()).length > 0) {
        c.get('entry').unplanned = true;
        core.report(`unplanned: GET ${c.req.path} has query parameters, which the reference does not define`);
      }
      return c.json({ items: readLookup(core.world, c.get('access'), name) });
    });
  }
  return app;
}

function isLookupName(name: string): name is LookupName {
  return Object.hasOwn(LOOKUPS, name);
}
