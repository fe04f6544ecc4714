import { embedded } from '../host/embedded.ts';
import { readFromAddress, takeFromAddress } from './address.ts';
import { tabPass } from './tab-pass.ts';

/**
 * Runs when it is imported, and is imported first: nothing that runs later, and no log or history that it writes, sees the
 * pass in the address.
 */
const take = embedded === undefined ? takeFromAddress : readFromAddress;
export const passFromLink = take(tabPass, { location, history });
