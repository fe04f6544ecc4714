import { type Kysely, sql } from 'kysely';
import { namesSchema } from './booking-rows.ts';
import type { Tables } from './schema.ts';

/** A channel's sites, by the newest booking of each that has the site's name, else by the newest: see `JournalStore.sitesOf`. */
export async function sitesOf(
  db: Kysely<Tables>,
  channel: string,
  limit: number,
): Promise<{ id: string; name: string | undefined }[]> {
  const newest = db
    .selectFrom('bookings')
    .select([
      // In JSON text a quotation mark within a value is escaped: this finds the key alone.
      sql<number>`coalesce(max(case when names like '%"site":%' then seq end), max(seq))`.as('seq'),
      sql<number>`max(seq)`.as('last'),
    ])
    .where('channel', '=', channel)
    .where('site', 'is not', null)
    .groupBy('site')
    .orderBy('last', 'desc')
    .limit(limit)
    .as('newest');
  const rows = await db
    .selectFrom('bookings')
    .innerJoin(newest, 'newest.seq', 'bookings.seq')
    .select(['bookings.site', 'bookings.names'])
    .orderBy('newest.last', 'desc')
    .execute();
  return rows.map(({ site, names }) => ({ id: site ?? '', name: namesSchema.parse(JSON.parse(names)).site }));
}
