import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { FirstPage, FirstPageAsked } from '../../contract/first-page.ts';
import { configOf } from '../testing/test-relay.ts';
import type { Built } from './built.ts';
import { createPagesAhead, type KeptPages, type PageAheadAsked } from './pages-ahead.ts';
import type { RenderJob } from './render.ts';

const HTML = '<html lang="en-AU"><title>x</title></head><div id="root"></div></html>';
const FORM: PageAheadAsked = { path: '/', channel: undefined, isForm: true, locale: 'en-AU' };
const first: FirstPage = {
  markup: '<p>form</p>',
  title: 't',
  locale: 'en-AU',
  direction: 'ltr',
  language: 'en',
  style: '',
  emptyChoices: { required: 'Choose…', optional: 'None' },
  notLoaded: { text: 'We could not load this form.', again: 'Try again' },
};

function pagesWith(
  draw: (job: RenderJob) => Promise<FirstPage>,
  { isOpen = false, style = '', sites = 0, business = 'Brightwater' } = {},
  kept: KeptPages = new Map(),
) {
  const built: Built = {
    id: '1',
    html: HTML,
    bundle: 'file:///x.js',
    filesOf: () => ({ scripts: [], styles: [] }),
  };
  const clock = { now: vi.fn(() => Date.UTC(2026, 5, 1)) };
  const log = { error: vi.fn() };
  const drawn = vi.fn(async (job: RenderJob) => ({ ...(await draw(job)), style }));
  const lookups = {
    sites: { peek: () => ({ items: Array.from({ length: sites }) }) },
    'custom-fields': { peek: () => ({ items: [], fetchedAt: 0 }) },
  };
  const config = configOf({ business: { name: business }, channels: { acme: { name: 'Acme', roles: ['partner'] } } });
  const pages = createPagesAhead(built, { config, sandbox: true, isOpen, lookups, clock, log }, kept, drawn);
  const asked = (): FirstPageAsked[] => drawn.mock.calls.map(([job]) => job.asked);
  return { pages, clock, log, asked };
}

it('draws a page once a day, however often it is asked for', async () => {
  const { pages, clock, asked } = pagesWith(async () => first);
  const [one, other] = await Promise.all([pages(FORM), pages(FORM)]);
  expect(one?.html).toContain('<p>form</p>');
  expect(other).toBe(one);
  expect(asked()).toHaveLength(1);
  clock.now.mockReturnValue(Date.UTC(2026, 5, 2));
  await pages(FORM);
  expect(asked()).toHaveLength(2);
});

it('draws a page again for another config alone', async () => {
  const kept: KeptPages = new Map();
  const before = pagesWith(async () => first, {}, kept);
  await before.pages(FORM);
  const same = pagesWith(async () => first, {}, kept);
  await same.pages(FORM);
  expect(same.asked()).toEqual([]);
  const other = pagesWith(async () => first, { business: 'Clearwater' }, kept);
  await other.pages(FORM);
  expect(other.asked()[0]?.page?.contact.business_name).toBe('Clearwater');
});

it.each([
  ['a client’s, where it takes a pass to book', { isOpen: false }, undefined, 'client'],
  ['the desk’s, where anyone may book', { isOpen: true }, undefined, 'desk'],
  ['a channel’s, in its frame', { isOpen: true }, 'acme', 'partner'],
])('draws the form as %s', async (_, open, channel, role) => {
  const { pages, asked } = pagesWith(async () => first, open);
  await pages({ ...FORM, channel });
  expect(asked()[0]?.page?.viewer.role).toBe(role);
});

it.each([
  [
    'says under the sites that there may be more, where a list is cut off for anyone',
    { isOpen: true, sites: 100 },
    true,
  ],
  ['says nothing of it where there are fewer', { isOpen: true, sites: 99 }, false],
  ['says nothing of it to whoever has a pass, which names its sites', { isOpen: false, sites: 100 }, false],
])('%s', async (_, world, isSaid) => {
  const { pages, asked } = pagesWith(async () => first, world);
  await pages(FORM);
  expect(asked()[0]?.sitesMayBeCutOff).toBe(isSaid);
});

it('goes without a page that cannot be drawn, and says so once', async () => {
  const { pages, log } = pagesWith(async () => {
    throw new Error('broken');
  });
  expect(await pages(FORM)).toBeUndefined();
  expect(await pages(FORM)).toBeUndefined();
  expect(log.error).toHaveBeenCalledTimes(1);
});

it('tries a page that could not be drawn again after a minute', async () => {
  const draw = vi.fn(async () => first).mockRejectedValueOnce(new Error('the thread ended without a page'));
  const { pages, clock } = pagesWith(draw);
  const start = clock.now();
  await pages(FORM);
  clock.now.mockReturnValue(start + 59_000);
  expect(await pages(FORM)).toBeUndefined();
  clock.now.mockReturnValue(start + 60_000);
  expect((await pages(FORM))?.html).toContain('<p>form</p>');
});

it('makes nobody wait behind a crowd of pages that are still to be drawn', async () => {
  const { pages } = pagesWith(() => new Promise(() => {}));
  for (const locale of ['en-AU', 'en-GB', 'en-NZ', 'vi', 'ar', 'zh-Hans']) void pages({ ...FORM, locale });
  expect(await pages({ ...FORM, locale: 'en-IE' })).toBeUndefined();
});

it('names the script and the style that stand in it by their hashes', async () => {
  const { pages } = pagesWith(async () => first, { style: ':root{--radius:2px}' });
  const page = await pages(FORM);
  const [script, style] = ['script', 'style'].map((name) => new RegExp(`<${name}>([^<]*)`).exec(page?.html ?? '')?.[1]);
  const sourceOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(page?.inline).toEqual({ script: sourceOf(script), style: sourceOf(style) });
});
