import { hash } from 'node:crypto';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/** A JSON answer that is made once and given to many: its text, and the tag by which a browser asks whether it has changed. */
export interface ReadyJson {
  text: string;
  etag: string;
}

export function readyJson(value: unknown): ReadyJson {
  const text = JSON.stringify(value);
  return { text, etag: `"${hash('sha1', text, 'hex')}"` };
}

/** Answers with it; the app's `etag` makes a 304 of it where the browser has it already. */
export function respondReady(c: Context<AppEnv>, { text, etag }: ReadyJson, headers: Record<string, string>): Response {
  return c.body(text, 200, { ...headers, 'Content-Type': 'application/json', ETag: etag });
}

/** A digest for `etag` that is worked out at once: for answers of our size, handing it to another thread costs more than it does. */
export function digestAtOnce(body: Uint8Array): ArrayBuffer {
  return new Uint8Array(hash('sha1', body, 'buffer')).buffer;
}
