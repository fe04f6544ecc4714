import * as z from 'zod/mini';
import { customFieldSchema, idSchema, jobTypeSchema, siteSchema } from '../../contract/lookups.ts';
import { MAIN_CUSTOMERS } from '../seed/customers.ts';
import { addressIn, type World } from '../world.ts';

const [OWNER = ''] = MAIN_CUSTOMERS;
const owned = z.strictObject({ ...siteSchema.shape, customer: z._default(idSchema, OWNER) });
const ids = z.optional(z.array(idSchema));

/** Items to add to the lookups, and IDs (for custom fields: external names) to remove from them. */
export const lookupsPatchSchema = z.strictObject({
  add: z.optional(
    z.strictObject({
      sites: z.optional(z.array(owned)),
      projects: z.optional(z.array(owned)),
      customers: z.optional(z.array(siteSchema)),
      'job-types': z.optional(z.array(jobTypeSchema)),
      'custom-fields': z.optional(z.array(customFieldSchema)),
    }),
  ),
  remove: z.optional(
    z.strictObject({
      sites: ids,
      projects: ids,
      customers: ids,
      'job-types': ids,
      'custom-fields': z.optional(z.array(z.string())),
    }),
  ),
});
export type LookupsPatch = z.input<typeof lookupsPatchSchema>;

/** Changes the lookups in place: removals first, then additions in front. Sites and projects are Acme's unless said. */
export function changeLookups(world: World, patch: LookupsPatch): void {
  const { add = {}, remove = {} } = lookupsPatchSchema.parse(patch);
  const sites = (add.sites ?? []).map((site) => ({ ...site, address: addressIn(site.name) }));
  world.sites = [...sites, ...without(world.sites, remove.sites)];
  world.projects = [...(add.projects ?? []), ...without(world.projects, remove.projects)];
  world.customers = [...(add.customers ?? []), ...without(world.customers, remove.customers)];
  world.jobTypes = [...(add['job-types'] ?? []), ...without(world.jobTypes, remove['job-types'])];
  world.customFields = [
    ...(add['custom-fields'] ?? []),
    ...world.customFields.filter(({ external_name: name }) => !remove['custom-fields']?.includes(name)),
  ];
}

function without<Item extends { id: string }>(items: readonly Item[], ids: readonly string[] = []): Item[] {
  return items.filter(({ id }) => !ids.includes(id));
}
