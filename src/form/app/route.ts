import { isPrefillName } from '../../contract/prefill.ts';
import { SIGNED_IN_PATH } from '../../contract/sign-in.ts';
import { framedChannel } from '../api/framed-channel.ts';

/** What the page's address asks for. */
export type Route =
  /** `/r/<key>` */
  | { kind: 'receipt'; key: string }
  /** `/mine`: the visitor's own bookings. */
  | { kind: 'mine' }
  /** `/signed-in`: where the small window for signing in ends. */
  | { kind: 'signed-in' }
  /** `/desk`: the reps' own screen. */
  | { kind: 'desk' }
  /** `/embed/<channel>`: the form in a partner's page. */
  | { kind: 'embed' }
  /** Everything else. `prefill`: values to start the form with, as they stand in the query: `?site=3065756`. */
  | { kind: 'visit'; prefill: Record<string, string> };

/** Reads an address. What is in the query for others is left alone. */
export function routeOf({ pathname, search }: { pathname: string; search: string }): Route {
  const key = /^\/r\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (key !== undefined) return { kind: 'receipt', key };
  if (/^\/mine\/?$/.test(pathname)) return { kind: 'mine' };
  if (pathname === SIGNED_IN_PATH) return { kind: 'signed-in' };
  if (/^\/desk\/?$/.test(pathname)) return { kind: 'desk' };
  if (framedChannel(pathname) !== undefined) return { kind: 'embed' };
  const asked = [...new URLSearchParams(search)].filter(([name]) => isPrefillName(name));
  return { kind: 'visit', prefill: Object.fromEntries(asked) };
}
