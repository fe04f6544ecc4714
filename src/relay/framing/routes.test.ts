import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ConfigFile } from '../config/schema.ts';
import { createTestRelay } from '../testing/test-relay.ts';

const config: ConfigFile = {
  business: { name: 'Brightwater <Services>', phone: '07 3555 0142', email: 'office@brightwater.example' },
  channels: {
    acme: { name: 'Acme', origins: ['https://portal.acme.example', 'https://www.acme.example'] },
    gone: { name: 'Gone', active: false, origins: ['https://gone.example'] },
    link: { name: 'Links alone' },
  },
};

function relay(more: ConfigFile = {}) {
  const root = mkdtempSync(join(tmpdir(), 'callout-dist-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Request a visit</title>');
  writeFileSync(join(root, 'embed.js'), 'customElements;');
  writeFileSync(join(root, 'embed.d.ts'), 'export {};');
  return createTestRelay({ config: { ...config, ...more }, isOpen: false, deps: { staticRoot: root } }).app;
}

function framersOf({ headers }: Response): string | undefined {
  return /frame-ancestors ([^;]*)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1];
}

const CLOSED = { framers: "'none'", options: 'DENY' };

/** Who may frame an answer, by the two headers that say so. */
function framing(response: Response) {
  return { framers: framersOf(response), options: response.headers.get('X-Frame-Options') };
}

describe('the form at /embed/<channel>', () => {
  it('is the page, to be framed by the channel’s own origins and nobody else', async () => {
    const response = await relay().request('/embed/acme');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Request a visit');
    expect(framing(response)).toEqual({
      framers: 'https://portal.acme.example https://www.acme.example',
      options: null,
    });
  });

  it('keeps every other wall of the page', async () => {
    const [framed, page] = [await relay().request('/embed/acme'), await relay().request('/')];
    const others = ({ headers }: Response) =>
      [...headers].filter(([name]) => !['content-security-policy', 'x-frame-options', 'last-modified'].includes(name));
    expect(others(framed)).toEqual(others(page));
    const policy = (response: Response) =>
      response.headers.get('Content-Security-Policy')?.replace(/frame-ancestors [^;]*/, '');
    expect(policy(framed)).toBe(policy(page));
  });

  it.each(['nobody', 'link', 'constructor', 'own'])(
    'is not there for a channel that names no page of its own: %s',
    async (channel) => {
      const response = await relay().request(`/embed/${channel}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no booking form here');
      expect(framing(response)).toEqual(CLOSED);
    },
  );

  it('is there for the operator’s own pages once the config names them', async () => {
    const response = await relay({ embed: { origins: ['https://intranet.example'] } }).request('/embed/own');
    expect(response.status).toBe(200);
    expect(framing(response)).toEqual({ framers: 'https://intranet.example', options: null });
  });

  it('is a panel in the language of whoever looks at it, names as they are', async () => {
    const response = await relay().request('/embed/gone', { headers: { 'Accept-Language': 'ar-EG, en;q=0.8' } });
    const text = await response.text();
    expect(text).toContain('<html lang="ar-EG" dir="rtl">');
    expect(text).toContain('الحجز هنا متوقف حاليًا');
    expect(text).toContain('Brightwater &lt;Services&gt;');
    expect(text).not.toContain('switched off');
  });

  it('is a panel without a script while the channel is switched off, with how to reach the business', async () => {
    const response = await relay().request('/embed/gone');
    expect(response.status).toBe(403);
    expect(framing(response)).toEqual({ framers: 'https://gone.example', options: null });
    const text = await response.text();
    expect(text).toContain('Booking is switched off here at the moment');
    expect(text).toContain('Brightwater &lt;Services&gt;');
    expect(text).toContain('href="tel:0735550142"');
    expect(text).toContain('href="mailto:office@brightwater.example"');
    expect(text).not.toMatch(/<script| style=| on\w+=/);
    const style = /href="(\/embed[^"]+\.css)"/.exec(text)?.[1] ?? '';
    expect((await relay().request(style)).headers.get('Content-Type')).toContain('text/css');
  });

  it('sets no cookie, whatever comes with the request', async () => {
    const response = await relay().request('/embed/acme', { headers: { Cookie: 'callout=anything' } });
    expect(response.status).toBe(200);
    expect(response.headers.has('Set-Cookie')).toBe(false);
  });
});

it.each([
  '/',
  '/desk',
  '/mine',
  '/r/6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  '/embed.js',
  '/embed/',
  '/embed/acme/more',
  '/v1/page',
  '/healthz',
])('%s can be framed by nobody', async (path) => {
  expect(framing(await relay().request(path))).toEqual(CLOSED);
});

describe('what a partner’s page loads', () => {
  it.each([
    ['/embed.js', 'text/javascript; charset=utf-8'],
    ['/embed.d.ts', 'text/plain; charset=utf-8'],
  ])('is for every site, and kept for minutes: %s', async (path, type) => {
    const app = relay();
    const { headers, status } = await app.request(path);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(type);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cache-Control')).toMatch(/^public, max-age=600\b/);
    const again = await app.request(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it.each(['/', '/embed/acme', '/v1/page', '/embed.js.map'])('is nothing more than that: %s', async (path) => {
    const { headers } = await relay().request(path);
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
  });
});
