import { framedChannel } from './framed-channel.ts';

/**
 * What a page says that is hosted apart from the relay (docs/static-hosting.md): where the relay is, and in which channel's name it
 * asks. The relay's own page says nothing.
 */
const hosted = globalThis.document?.querySelector<HTMLMetaElement>('meta[name=callout-relay]');

/** What goes before a path of the relay's: `https://relay.example`, and nothing on the relay's own page. */
export const RELAY_ORIGIN = hosted?.content ?? '';

/** The channel that a page asks in the name of, in a frame or hosted elsewhere; undefined for the relay's own page. */
export function channelOfPage(pathname: string): string | undefined {
  return framedChannel(pathname) ?? hosted?.dataset.channel;
}
