import { useEffect } from 'react';
import { nextTask } from '../app/in-turn.ts';
import { fetchAhead, later, useLater } from '../app/later.ts';

/**
 * What the form needs once somebody has begun to fill it in: fetched as soon as it is drawn, one file for all of it beside the contract's
 * schemas, which are here first and then made by themselves.
 */
export const rest = later(async () => {
  const schemas = import('../api/read-refusal.ts');
  await nextTask();
  const [parts] = await Promise.all([import('./parts.ts'), schemas]);
  return parts;
});

export type Rest = typeof import('./parts.ts');

/** The rest of the form once it is here; whoever uses it is drawn again then. It is fetched as soon as they are drawn. */
export function useRest(): Rest | undefined {
  useEffect(() => fetchAhead(rest), []);
  return useLater(rest);
}

/** The rest of the form if it is here. */
export function restHere(): Rest | undefined {
  const state = rest.state();
  return state.kind === 'here' ? state.part : undefined;
}
