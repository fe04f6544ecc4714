import { Hono } from 'hono';
import { type SiteUpdate, siteCreateSchema, siteUpdateSchema } from '../contract/sites.ts';
import { answerRefusal } from './answers.ts';
import { readBody } from './body.ts';
import type { Core } from './core.ts';
import type { SandboxEnv } from './env.ts';
import { requires } from './gate.ts';
import { refused } from './problems.ts';
import { nextSiteId, type Site } from './world.ts';

/** `/v1/sites`: create and update. */
export function siteRoutes(core: Core): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();

  app.post('/', requires(core, 'sites:write'), (c) => {
    const read = readBody(c.get('body'), siteCreateSchema);
    if (read.kind === 'refused') return answerRefusal(c, read);
    const { customer, ...fields } = read.value;
    if (!c.get('access').customers.includes(customer)) {
      return answerRefusal(c, refused('customer-not-in-scope', `customer: ${customer} is not in scope`));
    }
    const id = nextSiteId(core.world);
    // First, so that it shows at once even where the lookup is cut off.
    core.world.sites.unshift(siteWith({ id, customer, name: `Site ${id}`, address: '' }, fields));
    c.get('entry').wrote = id;
    return c.json({ id }, core.switches.createdStatus);
  });

  app.patch('/:id', requires(core, 'sites:write'), (c) => {
    const read = readBody(c.get('body'), siteUpdateSchema);
    if (read.kind === 'refused') return answerRefusal(c, read);
    const id = c.req.param('id');
    const { customers } = c.get('access');
    const index = core.world.sites.findIndex((site) => site.id === id && customers.includes(site.customer));
    const before = core.world.sites[index];
    if (!before) return answerRefusal(c, refused('not-found', `there is no site ${id} in scope`));
    core.world.sites[index] = siteWith(before, read.value);
    c.get('entry').wrote = id;
    return c.body(null, 204);
  });

  return app;
}

/** The site with the given fields written over it. Its name is the business, else the person, then the address. */
function siteWith(site: Site, fields: SiteUpdate): Site {
  const [oldTitle = site.name] = site.name.split(' — ');
  const person = [fields.first_name, fields.last_name].filter(Boolean).join(' ');
  const title = fields.business_name || person || oldTitle;
  const address = fields.address ?? site.address;
  return { ...site, address, name: address && address !== title ? `${title} — ${address}` : title };
}
