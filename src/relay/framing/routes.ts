import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { EMBED_PATH } from '../../contract/framing.ts';
import { needs } from '../access/needs.ts';
import type { Config } from '../config/schema.ts';
import type { AppEnv } from '../http/app-env.ts';
import { cacheControl } from '../http/built-page.ts';
import { frameOf } from './channel-frame.ts';
import { NO_FORM, PANEL_STYLE_PATH, panelPage, SWITCHED_OFF } from './panels.ts';

const STYLE = readFileSync(new URL('panel.css', import.meta.url), 'utf8');

/** A partner's pages ask for the script again and again, and a new one is to reach them within the hour. */
const KEPT_A_WHILE = 'public, max-age=600, stale-while-revalidate=3000';

/**
 * What a partner's page loads of us: the script and its types, which any site may have, and the form in a frame at
 * `/embed/<channel>`, which only the channel's own origins may show. Nobody is asked who they are: the form that is framed
 * asks `/v1` with its pass. `page` answers with it.
 */
export function framingRoutes(
  { staticRoot, config }: { staticRoot: string; config: Config },
  page: MiddlewareHandler<AppEnv>,
) {
  const file = (name: string) => serveStatic<AppEnv>({ path: join(staticRoot, name), precompressed: true });
  return new Hono<AppEnv>()
    .get('/embed.js', needs('nothing'), cacheControl(KEPT_A_WHILE), forEverySite(), etag(), file('embed.js'))
    .get('/embed.d.ts', needs('nothing'), cacheControl(KEPT_A_WHILE), forEverySite(PLAIN), etag(), file('embed.d.ts'))
    .get(PANEL_STYLE_PATH, needs('nothing'), cacheControl('no-cache'), etag(), (c) =>
      c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get(`${EMBED_PATH}:channel`, needs('nothing'), cacheControl('no-cache'), etag(), framedAs(config), page);
}

/** Lets a channel's origins frame the page, or a panel in its place where the channel is switched off. */
function framedAs(config: Config) {
  return createMiddleware<AppEnv>(async function framedAs(c, next) {
    const frame = frameOf(config, c.req.param('channel') ?? '');
    if (!frame || frame.origins.length === 0) return panelPage(c, NO_FORM, config);
    c.set('framedBy', frame.origins);
    return frame.isActive ? next() : panelPage(c, SWITCHED_OFF, config);
  });
}

/** By its name the file would be a video (MPEG-2 transport stream). */
const PLAIN = 'text/plain; charset=utf-8';

/** Lets any site load a file, as a script, as a module or by its own code. */
function forEverySite(contentType?: string) {
  return createMiddleware<AppEnv>(async function forEverySite(c, next) {
    await next();
    if (!c.res.ok && c.res.status !== 304) return;
    c.set('isForEverySite', true);
    c.header('Access-Control-Allow-Origin', '*');
    if (contentType !== undefined) c.header('Content-Type', contentType);
  });
}
