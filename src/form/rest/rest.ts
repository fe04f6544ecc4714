import { useEffect } from 'react';
import { nextTask } from '../app/in-turn.ts';
import { fetchAhead, later, useLater } from '../app/later.ts';

/** What the form needs once somebody has begun to fill it in: fetched as soon as it is drawn, one file for all of it. */
export const rest = later(async () => {
  // The contract's schemas are asked for first, so that they are made in a task of their own. Where they do not come, the rest says so.
  import('../api/read-refusal.ts').catch(() => undefined);
  await nextTask();
  return import('./parts.ts');
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
