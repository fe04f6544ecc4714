import type { CachedLookup } from '../lookups/cached-lookup.ts';
import { type LookupCopy, mayBeCutOff } from '../lookups/copy.ts';

/**
 * Whether what was chosen is not to be had: true for what is kept from the visitor, after the same work, and when a lookup
 * that is fresh and complete does not offer it.
 */
export async function isGone<Item>(
  lookup: CachedLookup<Item>,
  isOffered: (copy: LookupCopy<Item>) => boolean,
  isHidden: boolean,
): Promise<boolean> {
  const before = lookup.peek();
  if (!isHidden && (before === undefined || isOffered(before))) return false;
  await lookup.refetchStale();
  if (isHidden) return true;
  const copy = lookup.peek();
  return copy !== undefined && lookup.isFresh() && !mayBeCutOff(copy) && !isOffered(copy);
}
