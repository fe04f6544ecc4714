import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';

/** What the relay compresses with (RFC 9110, 8.4.1). */
export type Encoding = 'br' | 'gzip';

/** `fast` for what is sent once, `small` for what is kept and sent to many. */
export type Effort = 'fast' | 'small';

const EFFORTS = { fast: { br: 4, gzip: 6 }, small: { br: 9, gzip: 9 } } satisfies Record<
  Effort,
  Record<Encoding, number>
>;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The smaller of those that an `Accept-Encoding` takes; undefined when it takes neither. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const accepted = parseAccept(acceptEncoding).filter(({ q }) => q > 0);
  const takes = (encoding: Encoding) => accepted.some(({ type }) => type.toLowerCase() === encoding);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}

/** Compresses, in another thread. */
export async function compress(
  body: string | Uint8Array,
  encoding: Encoding,
  effort: Effort,
): Promise<Uint8Array<ArrayBuffer>> {
  const level = EFFORTS[effort][encoding];
  return encoding === 'br'
    ? await toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: level } })
    : await toGzip(body, { level });
}
