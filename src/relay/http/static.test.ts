import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestRelay } from '../testing/test-relay.ts';

const SCRIPT = `export const words = ${JSON.stringify('visit '.repeat(400))};`;

function builtRelay() {
  const root = mkdtempSync(join(tmpdir(), 'callout-dist-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Request a visit</title>');
  writeFileSync(join(root, 'assets', 'index-B1f2.js'), SCRIPT);
  writeFileSync(join(root, 'assets', 'index-B1f2.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(root, 'assets', 'index-B1f2.js.gz'), gzipSync(SCRIPT));
  mkdirSync(join(root, 'server'));
  writeFileSync(join(root, 'server', 'manifest.json'), '{}');
  writeFileSync(join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return createTestRelay({ deps: { staticRoot: root } });
}

describe('the built page', () => {
  it.each(['/', '/r/6f9619ff-8b86-4d01-b42d-00cf4fc964ff'])('is at %s, asked about each time', async (path) => {
    const { app } = builtRelay();
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect(await response.text()).toContain('Request a visit');
    const tag = response.headers.get('ETag') ?? '';
    expect((await app.request(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('has files that a browser keeps for good, their hash being in the name', async () => {
    const response = await builtRelay().app.request('/assets/index-B1f2.js');
    expect(response.headers.get('Content-Type')).toContain('javascript');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['brotli', 'gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', 'gzip', gunzipSync],
    ['plain text', 'br;q=0', null, (bytes: Uint8Array) => Buffer.from(bytes)],
  ])('comes as %s to a browser that takes %s, and no cache mixes them up', async (_, accepted, encoding, unpacked) => {
    const asked = { headers: { 'Accept-Encoding': accepted } };
    const response = await builtRelay().app.request('/assets/index-B1f2.js', asked);
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Content-Type')).toContain('javascript');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(String(unpacked(new Uint8Array(await response.arrayBuffer())))).toBe(SCRIPT);
  });

  it('has other files that are asked about each time', async () => {
    const response = await builtRelay().app.request('/favicon.svg');
    expect(response.headers.get('Content-Type')).toContain('image/svg+xml');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each([
    '/server/manifest.json',
    '/assets/gone.js',
    '/assets/',
    '/r/nonsense',
    '/../package.json',
    '/%2e%2e/package.json',
  ])('is not at %s', async (path) => {
    const response = await builtRelay().app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('is missing in words when nobody has built it', async () => {
    const response = await createTestRelay().app.request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
