import { idSchema } from '../../contract/lookups.ts';

/** What the page's address asks for. */
export type Route =
  /** `/r/<key>` */
  | { kind: 'receipt'; key: string }
  /** Everything else; `?site=3065756` chooses a site. */
  | { kind: 'visit'; site: string | undefined };

/** Reads an address. A site that is no ID is ignored. */
export function routeOf({ pathname, search }: { pathname: string; search: string }): Route {
  const key = /^\/r\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (key !== undefined) return { kind: 'receipt', key };
  const site = idSchema.safeParse(new URLSearchParams(search).get('site')?.trim());
  return { kind: 'visit', site: site.success ? site.data : undefined };
}
