import { deviceStore } from '../storage.ts';
import { createPersonSpace } from './person-space.ts';

/** Whoever is signed in on this page, as of when it was loaded. */
export const personSpace = createPersonSpace(deviceStore);
