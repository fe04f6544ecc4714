import { useEffect, useReducer } from 'react';
import type { Viewer } from '../../contract/page.ts';
import { personSpace } from '../sign-in/this-person.ts';
import { isOwnSpaceOf } from './own-space.ts';

/**
 * Whether the page keeps things where its viewer's are. Where it does not, because somebody else has signed in since it was
 * loaded, it is loaded again; until then nothing may be shown or sent from what another person has kept.
 */
export function useOwnSpace(viewer: Viewer | undefined): boolean {
  const [, look] = useReducer((times: number) => times + 1, 0);
  const isOther = viewer !== undefined && !isOwnSpaceOf(viewer);
  useEffect(() => {
    if (!isOther || viewer === undefined) return;
    if (personSpace.moveTo(viewer)) location.reload();
    else look();
  }, [isOther, viewer]);
  return !isOther;
}
