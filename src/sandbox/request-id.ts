import { randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The longest request ID of a caller's that is given back; a longer one is replaced. */
export const MAX_REQUEST_ID = 128;

/** Makes a request ID such as `req_01HX9CK3T6JZ2N8H6K7G5W2BFA`: `req_` and a ULID, so IDs sort by time. */
export function makeRequestId(now: number, random: Uint8Array = randomBytes(16)): string {
  let time = '';
  for (let rest = now, place = 0; place < 10; place += 1) {
    time = CROCKFORD.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  const chance = Array.from(random.subarray(0, 16), (byte) => CROCKFORD.charAt(byte % 32)).join('');
  return `req_${time}${chance}`;
}
