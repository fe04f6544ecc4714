import { ownStores } from '../../pass/own-space.ts';
import type { Stores } from '../../submission/kept-names.ts';
import { thisReader } from '../../window/reader.ts';

/** The person at the desk. */
export const reader = thisReader();

/** Where what they do is kept, as for the rest of the page. */
export const stores: Stores = ownStores;
