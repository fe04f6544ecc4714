import type { Context } from 'hono';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import type { AppEnv } from './app-env.ts';
import { compress, encodingFor } from './encoding.ts';

/** Headers by their names, in small letters. */
export type Headed = Readonly<Record<Lowercase<string>, string>>;

const NO_STORE: Headed = { 'cache-control': 'no-store' };
/** Less than this goes out in one packet as it is, in bytes. */
const WORTH_COMPRESSING = 1024;

/**
 * Answers with a body that is there as a whole, and with all headers at once: with its length, so that it goes out in one
 * piece. The usual way, `c.body` and headers added afterwards, makes an object of the platform's for each, which costs several
 * times what a small answer does.
 */
export function answerWhole(
  c: Context<AppEnv>,
  body: string | Uint8Array<ArrayBuffer>,
  status: ContentfulStatusCode,
  headers: Headed,
): Response {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  return withAll(c, body, status, { ...headers, 'content-length': String(length) });
}

/** Answers that what the browser has is still right (RFC 9110, 15.4.5). */
export function answerNotModified(c: Context<AppEnv>, headers: Headed): Response {
  return withAll(c, null, 304, headers);
}

/**
 * Answers with the headers of every answer, those set by `c.header` on the way, and the answer's own. In the usual way where
 * there are cookies among them: of those there may be several.
 */
function withAll(
  c: Context<AppEnv>,
  body: string | Uint8Array<ArrayBuffer> | null,
  status: StatusCode,
  own: Headed,
): Response {
  const onTheWay: Record<string, string> = {};
  for (const [name, value] of c.body(null).headers) {
    if (name === 'set-cookie') return c.newResponse(body, status, own);
    onTheWay[name] = value;
  }
  const response = new Response(body, { status, headers: { ...c.get('fixedHeaders'), ...onTheWay, ...own } });
  c.set('whole', response);
  return response;
}

/** Answers with a text, compressed for whoever takes that where it is long enough to be worth it. */
export function answerText(
  c: Context<AppEnv>,
  text: string,
  status: ContentfulStatusCode,
  headers: Headed,
): Response | Promise<Response> {
  const encoding = isWorthCompressing(text) ? encodingFor(c.req.header('Accept-Encoding')) : undefined;
  if (encoding === undefined) return answerWhole(c, text, status, headers);
  return compress(text, encoding, 'fast').then((body) =>
    answerWhole(c, body, status, { ...headers, 'content-encoding': encoding }),
  );
}

/** The same with a value as JSON, which nobody keeps unless `headers` say otherwise. */
export function answerJson(
  c: Context<AppEnv>,
  value: unknown,
  status: ContentfulStatusCode = 200,
  headers: Headed = NO_STORE,
): Response | Promise<Response> {
  return answerText(c, JSON.stringify(value), status, { ...headers, 'content-type': 'application/json' });
}

export function isWorthCompressing(body: string | Uint8Array): boolean {
  return body.length >= WORTH_COMPRESSING;
}

/** Gives an answer that was made in any other way the headers that every answer has. */
export function completeAnswer(c: Context<AppEnv>, fixed: () => Headed): void {
  const { res } = c;
  if (res === c.get('whole')) return;
  for (const [name, value] of Object.entries(fixed())) {
    if (name === 'vary' && res.headers.get(name)?.includes(value) === false) res.headers.append(name, value);
    else res.headers.set(name, value);
  }
}
