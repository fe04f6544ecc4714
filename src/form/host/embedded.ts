import { framedChannel } from '../api/framed-channel.ts';

/** The channel in whose frame this page is; undefined for a page that stands by itself. */
export const embedded = framedChannel(globalThis.location?.pathname ?? '');

/**
 * Where a frame keeps what is its own, within what is its person's: `embed.js` names the frames of a page `callout-0`,
 * `callout-1` and so on, and two of them must not show one draft, which would be one intention. The first is as a page of
 * ours would be.
 */
export function spaceOfFrame(name: string): string {
  return /^callout-[1-9]\d*$/.test(name) ? `${name}/` : '';
}
