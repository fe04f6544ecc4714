import { createStore } from '../storage.ts';

/** A store as in a browser that refuses one: what an example writes is gone with it. */
export const noStore = createStore(() => {
  throw new Error('an example keeps nothing');
}, new EventTarget());
