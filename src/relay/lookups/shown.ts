import type { LookupItem } from '../../contract/lookups.ts';
import type { PlacedSite, RelayLookupItem, RelayLookupName } from '../../contract/page.ts';
import { type Visible, visibleFields, visibleNamed } from '../access/visible.ts';
import type { Config } from '../config/schema.ts';
import type { Visitor } from '../ports.ts';
import { type LookupCopy, mayBeCutOff } from './copy.ts';
import { presentationOf } from './presentation.ts';
import type { RememberedSites } from './remembered-sites.ts';

/** What a visitor sees of one lookup. */
export type Show<Item, Shown> = (copy: LookupCopy<Item>, visitor: Visitor) => Visible<Shown> | Promise<Visible<Shown>>;

/** What each lookup shows to whom, whichever path hands it out. */
export function shownLookups(config: Config, rememberedSites: RememberedSites) {
  const presentation = presentationOf(config);
  const allSites = joinedOnce<PlacedSite>();
  return {
    async sites(copy, { sites, role, channel }) {
      const visible = visibleNamed(copy, sites, 'Site', (all) => presentation.sites(all, role));
      // Said to be cut off only to whoever may have every site: a pass that lists its sites has them all.
      if (!visible.mayBeCutOff) return visible;
      return { ...visible, items: allSites(visible.items, await rememberedSites.beyond(copy, channel)) };
    },
    'job-types': (copy, { jobTypes, role }) =>
      visibleNamed(copy, jobTypes, 'Job type', (all) => presentation.jobTypes(all, role)),
    projects: (copy, { projects }) => visibleNamed(copy, projects, 'Project', itemsOf),
    'custom-fields': (copy, { jobTypes, role }) => ({
      items: visibleFields(presentation.customFields(copy, role), jobTypes),
      mayBeCutOff: mayBeCutOff(copy),
    }),
    customers: (copy) => ({ items: copy.items, mayBeCutOff: mayBeCutOff(copy) }),
  } satisfies { [Name in RelayLookupName]: Show<LookupItem<Name>, RelayLookupItem<Name>> };
}

/** One list after the other: the same list again for the same two. */
function joinedOnce<Item>() {
  const known = new WeakMap<readonly Item[], WeakMap<readonly Item[], readonly Item[]>>();
  return function join(first: readonly Item[], second: readonly Item[]): readonly Item[] {
    const ofFirst = known.get(first) ?? new WeakMap<readonly Item[], readonly Item[]>();
    known.set(first, ofFirst);
    const joined = ofFirst.get(second) ?? [...first, ...second];
    ofFirst.set(second, joined);
    return joined;
  };
}

function itemsOf<Item>({ items }: LookupCopy<Item>): readonly Item[] {
  return items;
}
