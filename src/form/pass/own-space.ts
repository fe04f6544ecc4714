// First, so that a link's pass is taken before anything is read by it.
import './take-at-once.ts';
import type { Viewer } from '../../contract/page.ts';
import { embedded, spaceOfFrame } from '../host/embedded.ts';
import { personSpace } from '../sign-in/this-person.ts';
import { deviceStore, tabStore, within } from '../storage.ts';
import type { Stores } from '../submission/kept-names.ts';
import { spaceOf } from './space.ts';
import { tabPass } from './tab-pass.ts';

const pass = tabPass.current();
const frame = embedded === undefined ? '' : spaceOfFrame(window.name);
const space = (pass === undefined ? personSpace.prefix : spaceOf(pass)) + frame;

/** Where this page keeps things: what one pass's holder, or one person who has signed in, keeps on this device, no other sees. */
export const ownStores: Stores = { device: within(deviceStore, space), tab: within(tabStore, space) };

/** Whether `ownStores` are this viewer's. A pass says so itself; without one the relay knows who is signed in. */
export function isOwnSpaceOf(viewer: Viewer): boolean {
  return tabPass.current() !== undefined || personSpace.isOf(viewer);
}
