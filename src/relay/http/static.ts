import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { SIGNED_IN_PATH } from '../../contract/sign-in.ts';
import { needs } from '../access/needs.ts';
import type { AppEnv } from './app-env.ts';

const NEVER_CHANGES = 'public, max-age=31536000, immutable';
const NOT_BUILT = 'The page is not built yet. Run "npm run build" or "npm start", then reload.\n';

/**
 * The built page in `root` (an absolute path), as brotli or gzip where the build made it and the browser takes it. Files under `assets/` have their hash in the name; all others are asked
 * about each time. `/`, `/desk`, `/mine` and a receipt's `/r/<key>` are the page itself: the browser reads the key. Anyone may have
 * them; what they show comes from `/v1`.
 */
export function staticFiles(root: string) {
  const index = join(root, 'index.html');
  const page = serveStatic<AppEnv>({ path: index, precompressed: true });
  const onceBuilt = createMiddleware<AppEnv>(async function onceBuilt(c, next) {
    return existsSync(index) ? next() : c.text(NOT_BUILT, 503);
  });
  // Hono's own warns on the console about a folder that is not there yet; the answer says it better.
  const files = existsSync(root)
    ? serveStatic<AppEnv>({ root, precompressed: true })
    : createMiddleware<AppEnv>(async function noFiles(_, next) {
        await next();
      });

  return new Hono<AppEnv>()
    .use('*', needs('nothing'))
    .use('/assets/*', cacheControl(NEVER_CHANGES), files)
    .use('*', cacheControl('no-cache'), etag())
    .get('/', needs('nothing'), onceBuilt, page)
    .get('/desk', needs('nothing'), onceBuilt, page)
    .get('/mine', needs('nothing'), onceBuilt, page)
    .get(SIGNED_IN_PATH, needs('nothing'), onceBuilt, page)
    .get('/r/:key{[0-9a-fA-F-]{36}}', needs('nothing'), onceBuilt, page)
    .use('*', files);
}

/** How long an answer may be kept, unless it says so itself. Only for files that are there. */
function cacheControl(value: string) {
  return createMiddleware<AppEnv>(async function cacheControl(c, next) {
    await next();
    if (c.res.ok && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', value);
  });
}
