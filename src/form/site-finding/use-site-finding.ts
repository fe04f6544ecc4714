import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PlacedSite } from '../../contract/page.ts';
import { ownStores } from '../pass/own-space.ts';
import { matchNamed } from '../rules/match-sites.ts';
import type { SiteSearch } from './site-search.ts';
import { byUse, noteUse, readUses } from './site-uses.ts';

/** Of fewer sites than this a slip of the finger still leaves the right one in sight. */
const FEW = 20;

const loadTools = () => import('./finding-tools.ts');
type Tools = Awaited<ReturnType<typeof loadTools>>;

const { device: store } = ownStores;

/**
 * How sites are found in their field: those chosen lately or often first, slips forgiven, long lists rendered as far as they
 * are in sight. The tools for it are fetched when the field is first entered; until they are here, plain matching answers.
 */
export function useSiteFinding(sites: readonly PlacedSite[]) {
  const [uses, setUses] = useState(() => readUses(store));
  const [isWanted, setWanted] = useState(false);
  const [tools, setTools] = useState<Tools>();
  const [search, setSearch] = useState<SiteSearch>();
  const items = useMemo(() => byUse(sites, uses, Date.now()), [sites, uses]);

  useEffect(() => {
    if (!isWanted || sites.length <= FEW) return;
    let isOver = false;
    const prepare = async () => {
      const fetched = await loadTools();
      if (isOver) return;
      setTools(fetched);
      const built = await fetched.createSiteSearch(sites);
      if (!isOver) setSearch(built);
    };
    // Without the tools the list is plainer, and works.
    prepare().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isWanted, sites]);

  return {
    items,
    match: useCallback(
      (offered: PlacedSite[], typed: string) => search?.find(offered, typed) ?? matchNamed(offered, typed),
      [search],
    ),
    Options: tools?.OptionsInSight,
    enter: useCallback(() => {
      setWanted(true);
      setUses(readUses(store));
    }, []),
    /** Notes a choice, which has the field drawn: entering it again then changes nothing. */
    note: (id: string) => setUses(noteUse(store, id, Date.now())),
  };
}
