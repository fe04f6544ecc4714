/**
 * For what the browser may keep and asks about each time: a 304 by the ETag when nothing has changed. It differs by
 * visitor, so nobody in between keeps it.
 */
export const KEPT_BY_BROWSER = { 'cache-control': 'private, no-cache' };
