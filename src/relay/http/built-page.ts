import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './app-env.ts';

const NOT_BUILT = 'The page is not built yet. Run "npm run build" or "npm start", then reload.\n';

/** Answers with the built page in `root` as `ahead` has it, else as it was built, or with what to do while it is not. */
export function builtPage(root: string, ...ahead: MiddlewareHandler<AppEnv>[]) {
  const index = join(root, 'index.html');
  const onceBuilt = createMiddleware<AppEnv>(async function onceBuilt(c, next) {
    return existsSync(index) ? next() : c.text(NOT_BUILT, 503);
  });
  return every(onceBuilt, ...ahead, serveStatic<AppEnv>({ path: index, precompressed: true }));
}

/** How long an answer may be kept, unless it says so itself. Only for files that are there. */
export function cacheControl(value: string) {
  return createMiddleware<AppEnv>(async function cacheControl(c, next) {
    await next();
    if (c.res.ok && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', value);
  });
}
