/**
 * What of an address counts as one visitor: an IPv4 address whole, of an IPv6 one the first 64 bits, for whoever has one
 * address in such a block has them all (RFC 6177).
 */
export function addressBlock(address: string): string {
  if (!address.includes(':')) return address;
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .split('%', 1)
    .join('');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return `${[...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
