import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { EMBED_PATH } from '../../contract/framing.ts';
import { LANGUAGE_PARAMETER } from '../../contract/language.ts';
import { isEnglish } from '../../words/choose-locale.ts';
import type { AppEnv } from '../http/app-env.ts';
import { encodingFor } from '../http/encoding.ts';
import { readBuilt } from './built.ts';
import { localeAsked } from './locale-asked.ts';
import {
  createPagesAhead,
  type KeptPages,
  type PageAheadAsked,
  type PagesAhead,
  type PagesAheadDeps,
} from './pages-ahead.ts';

/** No receipt's. */
const ANY_RECEIPT = '/r/00000000-0000-0000-0000-000000000000';
/** What a page depends on beside its address (RFC 9110, 12.5.5). */
const VARY = 'Accept-Encoding, Accept-Language';

/** For all relays of this process, one after the other: a config that is read anew changes few pages. */
const KEPT: KeptPages = new Map();

/**
 * Answers with a page that has something to see in it before its script has run. Goes on to the next handler, the page as it
 * was built, where the build in `root` cannot do that.
 */
export function servePagesAhead(root: string, deps: PagesAheadDeps) {
  const index = join(root, 'index.html');
  let pages: PagesAhead | undefined;
  let readAt: number | undefined;
  /** As the build of the moment has them: a page of an earlier one names files that are gone. */
  function pagesNow(): PagesAhead | undefined {
    const builtAt = statSync(index, { throwIfNoEntry: false })?.mtimeMs;
    if (builtAt !== readAt) {
      readAt = builtAt;
      const built = readBuilt(root);
      pages = built && createPagesAhead(built, deps, KEPT);
    }
    return pages;
  }
  return createMiddleware<AppEnv>(async function servePageAhead(c, next) {
    const page = await pagesNow()?.(askedBy(c));
    if (page === undefined) return next();
    c.set('inline', page.inline);
    const headers = { 'Content-Type': 'text/html; charset=utf-8', ETag: page.etag, Vary: VARY };
    const encoding = encodingFor(c.req.header('Accept-Encoding'));
    if (encoding === undefined) return c.body(page.html, 200, headers);
    return c.body(encoding === 'br' ? page.brotli : page.gzip, 200, { ...headers, 'Content-Encoding': encoding });
  });
}

function askedBy(c: Context<AppEnv>): PageAheadAsked {
  const { path } = c.req;
  const channel = path.startsWith(EMBED_PATH) ? path.slice(EMBED_PATH.length) : undefined;
  const languages = { link: c.req.query(LANGUAGE_PARAMETER), header: c.req.header('Accept-Language') };
  return {
    path: path.startsWith('/r/') ? ANY_RECEIPT : path,
    channel,
    isForm: path === '/' || channel !== undefined,
    // The desk speaks English.
    locale: path === '/desk' ? localeAsked(languages, isEnglish) : localeAsked(languages),
  };
}
