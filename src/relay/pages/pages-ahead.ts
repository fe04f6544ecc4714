import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib';
import type { FirstPage } from '../../contract/first-page.ts';
import type { InlineSources } from '../http/app-env.ts';
import type { Clock, Log } from '../ports.ts';
import type { Built } from './built.ts';
import { compose } from './compose.ts';
import { type RenderJob, render } from './render.ts';
import { SCRIPT_AHEAD } from './script-ahead.ts';
import { type SettingsAheadDeps, settingsAhead } from './settings-ahead.ts';

/** A page with something to see in it before any script has run, ready to be sent. */
export interface PageAhead {
  html: string;
  brotli: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  etag: string;
  inline: InlineSources;
}

export interface PageAheadAsked {
  /** Of its address, any receipt's for every receipt. */
  path: string;
  /** The frame's; undefined for a page that is no frame's. */
  channel: string | undefined;
  /** The form itself is drawn, not only what surrounds a page. */
  isForm: boolean;
  /** One that `localeAsked` has chosen. */
  locale: string;
}

export interface PagesAheadDeps extends SettingsAheadDeps {
  clock: Pick<Clock, 'now'>;
  log: Pick<Log, 'error'>;
}

/** Pages kept at a time: some four languages as written in some places, for a few addresses. */
const MOST_KEPT = 100;
/** No more than this wait for their turn to be drawn; whoever comes then gets the page as it was built. */
const MOST_WAITING = 6;

const brotli = promisify(brotliCompress);
const deflate = promisify<Buffer, ZlibOptions, Buffer>(gzip);

/** After how long (ms) a page that could not be drawn is tried again. */
const AGAIN_MS = 60_000;

interface Kept {
  /** Undefined for one that could not be drawn. */
  page: Promise<PageAhead | undefined>;
  /** Such a one is tried again from then on (epoch ms). */
  againAt?: number;
}

/** Pages by all that they are made of, so that whoever asks for the same is handed the same. */
export type KeptPages = Map<string, Kept>;

/**
 * Draws pages, one after the other, and keeps them for the day whose date they give as an example. Hands out undefined where
 * drawing is not possible just now: the page as it was built does the same, later.
 */
export function createPagesAhead(
  built: Built,
  deps: PagesAheadDeps,
  kept: KeptPages,
  draw: (job: RenderJob) => Promise<FirstPage> = render,
) {
  const settingsFor = settingsAhead(deps);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return function pageAhead(asked: PageAheadAsked): Promise<PageAhead | undefined> {
    const settings = asked.isForm ? settingsFor(asked.channel) : { hasJobDetails: false, sitesMayBeCutOff: false };
    const nowMs = deps.clock.now();
    const day = new Date(nowMs).toISOString().slice(0, 10);
    const name = JSON.stringify([built.id, asked, settings, day]);
    const known = kept.get(name);
    if (known && nowMs < (known.againAt ?? Number.POSITIVE_INFINITY)) return known.page;
    if (waiting >= MOST_WAITING) return Promise.resolve(undefined);
    waiting += 1;
    const page = last
      .then(() => draw({ bundle: built.bundle, asked: { path: asked.path, wishes: [asked.locale], ...settings } }))
      .then((first) => ready(partsOf(first, asked, settings.hasJobDetails)))
      .catch((error: unknown) => {
        deps.log.error({ path: asked.path, locale: asked.locale, error }, 'a page could not be drawn ahead');
        entry.againAt = deps.clock.now() + AGAIN_MS;
        return undefined;
      })
      .finally(() => {
        waiting -= 1;
      });
    last = page;
    const entry: Kept = { page };
    kept.set(name, entry);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return page;
  };

  function partsOf(page: FirstPage, { channel, isForm }: PageAheadAsked, hasJobDetails: boolean): string {
    const files = [
      ...(channel === undefined ? [] : ['src/form/host/EmbedPage.tsx']),
      `src/words/languages/${page.language}.messages.js`,
    ].map((module) => built.filesOf(module));
    return compose(built.html, {
      page,
      drawn: isForm ? 'form' : 'frame',
      hasJobDetails,
      scripts: files.flatMap(({ scripts }) => scripts),
      styles: files.flatMap(({ styles }) => styles),
    });
  }
}

export type PagesAhead = ReturnType<typeof createPagesAhead>;

async function ready(html: string): Promise<PageAhead> {
  const bytes = Buffer.from(html);
  const [small, smaller] = await Promise.all([deflate(bytes, { level: constants.Z_BEST_COMPRESSION }), brotli(bytes)]);
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1];
  return {
    html,
    brotli: new Uint8Array(smaller),
    gzip: new Uint8Array(small),
    // The same page in each encoding, so a weak one (RFC 9110, 8.8.3.3).
    etag: `W/"${sha256(html).slice(0, 22)}"`,
    inline: { script: sourceOf(SCRIPT_AHEAD), style: style === undefined ? undefined : sourceOf(style) },
  };
}

function sourceOf(text: string): string {
  return `'sha256-${sha256(text)}'`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
