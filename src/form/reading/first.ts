import * as z from 'zod/mini';
import { idSchema } from '../../contract/lookups.ts';
import { pageSchema, RELAY_LOOKUPS, relayLookup } from '../../contract/page.ts';
import { signedInMessage, signedOutSchema } from '../../contract/sign-in-messages.ts';
import { keptDraftSchema } from '../draft/draft-schema.ts';
import { keptSiteSchema } from '../new-site/new-site-schema.ts';
import type { Reader } from './reader.ts';

/**
 * What is read by code that is there before anybody has done anything: what the relay answers first, and what this browser has kept. These are schemas
 * of zod's here and wherever the code runs as it stands; the page gets them as plain checks, made of them at build
 * (`tools/page/plain-readers.ts`), so that zod, which takes a slow phone a tenth of a second, comes with the rest.
 */
export const pageReader: Reader<z.infer<typeof pageSchema>> = pageSchema;

/** Each with the envelope that the relay hands it out in. */
export const sitesReader = lookup(RELAY_LOOKUPS.sites);
export const jobTypesReader = lookup(RELAY_LOOKUPS['job-types']);
export const projectsReader = lookup(RELAY_LOOKUPS.projects);
export const customFieldsReader = lookup(RELAY_LOOKUPS['custom-fields']);
export const customersReader = lookup(RELAY_LOOKUPS.customers);

/** The answer to `GET /v1/start` with its parts unread: each is read by whoever wants it. */
export const startReader = reader(z.object({ page: z.unknown(), lookups: z.record(z.string(), z.unknown()) }));

export const idReader: Reader<string> = idSchema;
export const signedInReader = reader(signedInMessage);
export const signedOutReader = reader(signedOutSchema);

export const keptDraftReader = reader(keptDraftSchema);
export const keptSiteReader = reader(keptSiteSchema);
export const languageReader = reader(z.string());
export const passReader = reader(z.string().check(z.minLength(1)));
/** A mark that the relay gives of whoever is signed in. */
export const personMarkReader = reader(z.string().check(z.regex(/^[\w-]{1,64}$/)));
/** How often and how lately each site was chosen: `weight` as it was at `at` (ms since the epoch). */
export const siteUsesReader = reader(z.record(z.string(), z.object({ weight: z.number(), at: z.number() })));
export const zoneReader = reader(z.string().check(z.minLength(1), z.maxLength(64)));

/** What the page reads of a pass, which is a signed JWT (RFC 7519), before the relay has verified it. */
export const passHeaderReader = reader(z.object({ kid: z.optional(z.string()) }));
export const passHolderReader = reader(z.object({ sub: z.string(), channel: z.optional(z.string()) }));
export const passLocaleReader = reader(z.object({ locale: z.optional(z.string()) }));

function lookup<Item extends z.ZodMiniType>(item: Item) {
  return reader(relayLookup(item));
}

/** The type says no more than that it reads: nobody is to build another schema of it. */
function reader<Schema extends z.ZodMiniType>(schema: Schema): Reader<z.infer<Schema>> {
  return schema;
}
