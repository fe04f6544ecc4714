import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from './app-env.ts';
import { visitorOf } from './visitor.ts';

async function visitor(trustProxy: boolean, forwarded?: string): Promise<string> {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(visitorOf(c, { trustProxy })));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  return (await app.request('/', { headers })).text();
}

describe('a visitor', () => {
  it('is not who the X-Forwarded-For of just anyone says', async () => {
    expect(await visitor(false, '203.0.113.9')).toBe('unknown');
  });

  it('is who the operator’s own proxy saw, not what the visitor claims before it', async () => {
    expect(await visitor(true, '10.0.0.1, 203.0.113.9')).toBe('203.0.113.9');
    expect(await visitor(true)).toBe('unknown');
  });
});
