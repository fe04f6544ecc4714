import { EMBED_PATH } from '../../contract/framing.ts';

/** The channel in whose frame a page is, by its path; undefined for a page that is no frame's. */
export function framedChannel(pathname: string): string | undefined {
  const channel = pathname.startsWith(EMBED_PATH) ? pathname.slice(EMBED_PATH.length) : '';
  return channel === '' ? undefined : channel;
}
