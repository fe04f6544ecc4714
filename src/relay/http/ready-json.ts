import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { answerNotModified, answerWhole, type Headed, isWorthCompressing } from './answer.ts';
import type { AppEnv } from './app-env.ts';
import { compress, type Effort, type Encoding, encodingFor } from './encoding.ts';

/** A JSON answer that a browser may keep: its bytes, and the tag by which it asks whether they have changed. */
export interface ReadyJson {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
  /** Compressed when somebody first takes it so, and the same for all after. */
  compressed(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

/** @param effort `small` for an answer that is made once and given to many */
export function readyJson(value: unknown, effort: Effort): ReadyJson {
  const bytes = Buffer.from(JSON.stringify(value));
  const variants = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    bytes,
    etag: `"${hash('sha1', bytes, 'hex')}"`,
    compressed(encoding) {
      const variant = variants.get(encoding) ?? compress(bytes, encoding, effort);
      variants.set(encoding, variant);
      return variant;
    },
  };
}

/** Answers with it, or 304 where the browser has it already. A compressed one is the same in other bytes: its tag is weak. */
export function answerReady(c: Context<AppEnv>, ready: ReadyJson, headers: Headed): Response | Promise<Response> {
  const encoding = isWorthCompressing(ready.bytes) ? encodingFor(c.req.header('Accept-Encoding')) : undefined;
  const tagged = { ...headers, etag: encoding === undefined ? ready.etag : `W/${ready.etag}` };
  if (hasAlready(c.req.header('If-None-Match'), ready.etag)) return answerNotModified(c, tagged);
  const typed = { ...tagged, 'content-type': 'application/json' };
  if (encoding === undefined) return answerWhole(c, ready.bytes, 200, typed);
  return ready
    .compressed(encoding)
    .then((bytes) => answerWhole(c, bytes, 200, { ...typed, 'content-encoding': encoding }));
}

/** Whether an `If-None-Match` names the tag; weak and strong are alike here (RFC 9110, 13.1.2). */
function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || (ifNoneMatch.match(/"[^"]*"/g)?.includes(etag) ?? false);
}
