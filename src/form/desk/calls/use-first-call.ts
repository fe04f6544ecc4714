import { useEffect, useState } from 'react';
import { type Draft, emptyDraft, readDraft } from '../../draft/draft.ts';
import type { Stores } from '../../submission/kept-names.ts';
import { makeKey } from '../../submission/make-key.ts';
import { CALL_DRAFT } from './calls.ts';
import { isFree } from './tab-lock.ts';

/** The call that this tab was writing before it was loaded again, else an empty one; undefined for the moment it takes to tell. */
export function useFirstCall(stores: Stores): Draft | undefined {
  const [call, setCall] = useState<Draft>();
  useEffect(() => {
    let isWanted = true;
    void firstCall(stores).then((first) => isWanted && setCall(first));
    return () => {
      isWanted = false;
    };
  }, [stores]);
  return call;
}

async function firstCall({ tab }: Stores): Promise<Draft> {
  const kept = readDraft(tab, CALL_DRAFT.tab);
  if (kept === undefined || !(await isFree(kept.key))) return emptyDraft(makeKey());
  const { key, values, given } = kept;
  return { key, values, given };
}
