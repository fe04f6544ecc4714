import type { EMBED_PATH, FRAME_PROTOCOL, ToFrame, ToHost } from '../contract/frame-messages.ts';

// The script imports types and nothing else: what it says again of the contract, the compiler holds to the contract.
export const PROTOCOL: typeof FRAME_PROTOCOL = 1;
export const PATH: typeof EMBED_PATH = '/embed/';

/** The theme's tokens as attributes. What is wrong in one, the form tells on the console. */
export const THEME_ATTRIBUTES = 'accent text background radius font-family font-size density scheme'.split(' ');

/** What is heard of the form. A type that is not here is of a newer one. */
const HEARD = 'ready resize change booked held refused expired reveal close'.split(' ');

/** What the page can say to the form, without what every message has. */
export type Said = ToFrame extends infer Message ? (Message extends unknown ? Omit<Message, 'callout'> : never) : never;

/** Whether this is a message of the form's. Its origin vouches for the fields. */
export function isHeard(data: Partial<ToHost> | null): data is ToHost {
  return data?.callout === PROTOCOL && HEARD.includes(data.type ?? '');
}

/**
 * What is kept free for the form from the start by the width it gets, in CSS pixels: as high as it is with the gateway's
 * stand-in and no settings, or a little more. `e2e/embed-size.spec.ts` holds this table to the built form.
 */
export function heightFor(width: number): number {
  if (width >= 960) return 1700;
  return width >= 480 ? 2000 : 2400;
}
