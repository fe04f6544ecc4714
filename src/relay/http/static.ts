import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { SIGNED_IN_PATH } from '../../contract/sign-in.ts';
import { needs } from '../access/needs.ts';
import { SERVER_FOLDER } from '../pages/built.ts';
import type { AppEnv } from './app-env.ts';
import { builtPage, cacheControl } from './built-page.ts';

const NEVER_CHANGES = 'public, max-age=31536000, immutable';

/**
 * The built page in `root` (an absolute path), as brotli or gzip where the build made it and the browser takes it. Files under `assets/` have their hash in the name; all others are asked
 * about each time. `page` answers with the page itself: `/`, `/desk`, `/mine` and a receipt's `/r/<key>`, whose key the browser reads. Anyone may have
 * them; what they show of a visitor comes from `/v1`.
 */
export function staticFiles(root: string, page: MiddlewareHandler<AppEnv>) {
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
    .get('/', needs('nothing'), page)
    .get('/desk', needs('nothing'), page)
    .get('/mine', needs('nothing'), page)
    .get(SIGNED_IN_PATH, needs('nothing'), builtPage(root))
    .get('/r/:key{[0-9a-fA-F-]{36}}', needs('nothing'), page)
    .use(`/${SERVER_FOLDER}/*`, nothingHere)
    .use('*', files);
}

/** What the relay itself runs of the build is nobody's page. */
const nothingHere = createMiddleware<AppEnv>(async (c) => c.notFound());
