import type { Context } from 'hono';
import { parsePlainJson } from '../plain-json.ts';
import type { AppEnv } from './app-env.ts';

export type JsonBody = { ok: true; value: object } | { ok: false; detail: string };

/**
 * Reads a request's JSON object. The content type is insisted on: a plain form on another site cannot send it without
 * asking first, which this relay never grants. A key that could not be kept is refused rather than left out.
 */
export async function readJsonObject(c: Context<AppEnv>): Promise<JsonBody> {
  if (!/^application\/json(\s*;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    return { ok: false, detail: 'Send the booking as application/json.' };
  }
  try {
    const value = parsePlainJson(await c.req.text());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ok: true, value };
  } catch {
    return { ok: false, detail: 'The body is not JSON.' };
  }
  return { ok: false, detail: 'The body is not a JSON object.' };
}
