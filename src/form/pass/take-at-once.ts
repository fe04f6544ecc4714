import { takeFromAddress } from './address.ts';
import { tabPass } from './tab-pass.ts';

/**
 * Runs when it is imported, and is imported first: nothing that runs later, and no log or history that it writes, sees the
 * pass in the address.
 */
export const passFromLink = takeFromAddress(tabPass, { location, history });
