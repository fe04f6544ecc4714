import { spaceOf } from '../../pass/space.ts';
import { tabPass } from '../../pass/tab-pass.ts';
import { deviceStore, tabStore, within } from '../../storage.ts';
import type { Stores } from '../../submission/outbox.ts';
import { thisReader } from '../../window/reader.ts';

/** The person at the desk. */
export const reader = thisReader();

const space = spaceOf(tabPass.current());
/** Where what they do is kept, as for the rest of the page. */
export const stores: Stores = { device: within(deviceStore, space), tab: within(tabStore, space) };
