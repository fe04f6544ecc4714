import type { Named } from '../../contract/lookups.ts';
import type { PlacedSite } from '../../contract/page.ts';
import type { Config } from '../config/schema.ts';
import type { Clock, Log } from '../ports.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { LookupCopy } from './copy.ts';
import { placedSite } from './present.ts';

/** The sites of a channel's earlier bookings, for a tenant with more sites than the gateway lists. */
export interface RememberedSites {
  /** Those that a cut-off list does not hold, the lately booked first. Never rejects: while the store is out, those last read. */
  beyond(listed: LookupCopy<Named>, channel: string): Promise<readonly PlacedSite[]>;
  /** What the site was last called in the channel; undefined before its sites were read, and for one that was never named. */
  nameOf(site: string, channel: string): string | undefined;
}

export interface RememberedSitesDeps {
  journal: Pick<JournalStore, 'sitesOf'>;
  config: Pick<Config, 'places'>;
  clock: Pick<Clock, 'now'>;
  log: Log;
}

/** However many open the form, the journal is asked once in this time for each channel. */
const FRESH_MS = 5_000;
/** The most that a page is handed. */
const MOST_SITES = 5_000;

interface OfChannel {
  readAt: number;
  sites: ReadonlyMap<string, PlacedSite>;
  named: ReadonlySet<string>;
  reading: Promise<void> | undefined;
  /** What was answered last: the same again while neither list is another. */
  beyond?: { listed: readonly Named[]; sites: ReadonlyMap<string, PlacedSite>; found: readonly PlacedSite[] };
}

/** The remembered sites over the journal, kept a few seconds for each channel. */
export function createRememberedSites({ journal, config, clock, log }: RememberedSitesDeps): RememberedSites {
  const channels = new Map<string, OfChannel>();

  const read = async (known: OfChannel, channel: string) => {
    try {
      const rows = await journal.sitesOf(channel, MOST_SITES);
      known.named = new Set(rows.filter(({ name }) => name !== undefined).map(({ id }) => id));
      known.sites = new Map(rows.map(({ id, name = `Site ${id}` }) => [id, placedOnce(known.sites.get(id), id, name)]));
      known.readAt = clock.now();
    } catch (error) {
      log.warn({ error }, 'the sites of earlier bookings cannot be read');
    }
  };

  /** Reading the zone off thousands of addresses takes its time: done again only for another name. */
  const placedOnce = (before: PlacedSite | undefined, id: string, name: string): PlacedSite =>
    before?.name === name ? before : { ...placedSite({ id, name }, config.places), from_bookings: true };

  return {
    async beyond({ items }, channel) {
      const known: OfChannel = channels.get(channel) ?? {
        readAt: Number.NEGATIVE_INFINITY,
        sites: new Map(),
        named: new Set(),
        reading: undefined,
      };
      channels.set(channel, known);
      if (clock.now() - known.readAt >= FRESH_MS) {
        known.reading ??= read(known, channel).finally(() => {
          known.reading = undefined;
        });
        await known.reading;
      }
      const { sites, beyond } = known;
      if (beyond?.listed === items && beyond.sites === sites) return beyond.found;
      const listed = new Set(items.map(({ id }) => id));
      const found = [...sites.values()].filter(({ id }) => !listed.has(id));
      known.beyond = { listed: items, sites, found };
      return found;
    },
    nameOf(site, channel) {
      const known = channels.get(channel);
      return known?.named.has(site) ? known.sites.get(site)?.name : undefined;
    },
  };
}
