import { PASS_PARAMETER } from '../../contract/pass-parameter.ts';
import { readFragment } from './fragment.ts';
import type { PassHolder } from './holder.ts';
import { spaceOf } from './space.ts';

/** The parts of the browser that hold a page's address. */
export interface Address {
  location: Pick<Location, 'hash' | 'pathname' | 'search' | 'reload'>;
  history: Pick<History, 'state' | 'replaceState'>;
}

/** Takes a link's pass into use and out of the address bar, and returns it. To be called before anything else runs. */
export function takeFromAddress(holder: PassHolder, address: Address): string | undefined {
  const { pass, rest } = readFragment(address.location.hash);
  if (rest !== address.location.hash) setFragment(address, rest);
  if (pass !== undefined) holder.take(pass);
  return pass;
}

/** Takes a frame's pass into use and leaves it in the address, where the frame finds it again when it is loaded anew. */
export function readFromAddress(holder: PassHolder, { location }: Pick<Address, 'location'>): string | undefined {
  const { pass } = readFragment(location.hash);
  if (pass !== undefined) holder.take(pass);
  return pass;
}

/** Puts another pass into a frame's address. */
export function putInAddress(pass: string, address: Address): void {
  const others = readFragment(address.location.hash).rest.replace(/^#/, '');
  setFragment(address, `#${[`${PASS_PARAMETER}=${pass}`, others].filter(Boolean).join('&')}`);
}

/**
 * A link that is opened in a tab that has the page already: another pass of the same person goes on where they were, and
 * is returned; another person's starts the page afresh, so that nobody sees what somebody else was writing.
 */
export function followAddress(holder: PassHolder, address: Address): string | undefined {
  const { pass } = readFragment(address.location.hash);
  if (pass === undefined || spaceOf(pass) === spaceOf(holder.current())) return takeFromAddress(holder, address);
  // Where the tab cannot keep it, it stays in the address: the page that loads now takes it from there.
  if (holder.keepForReload(pass)) setFragment(address, readFragment(address.location.hash).rest);
  address.location.reload();
  return undefined;
}

function setFragment({ location, history }: Address, fragment: string): void {
  history.replaceState(history.state, '', location.pathname + location.search + fragment);
}
