/**
 * A random version 4 UUID (RFC 9562). `randomUUID` exists in secure contexts only, and a relay tried out over plain HTTP
 * on a local network is not one.
 */
export function makeKey(
  source: Pick<Crypto, 'getRandomValues'> & { randomUUID?: Crypto['randomUUID'] } = crypto,
): string {
  if (typeof source.randomUUID === 'function') return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => withVersion(byte, index).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function withVersion(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  if (index === 8) return (byte & 0x3f) | 0x80;
  return byte;
}

/** The key after `key`, the same in every tab: two that show the same no, each with it mended, send one intention. */
export function keyAfter(key: string): string {
  const next = (Number.parseInt(key.slice(-8), 16) + 1) % 2 ** 32;
  return key.slice(0, -8) + next.toString(16).padStart(8, '0');
}
