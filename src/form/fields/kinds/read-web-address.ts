/**
 * A typed web address as it is sent: `https://` is added where there is no scheme. Undefined for what is no web address:
 * another scheme, a host without a dot (a word, more likely), an address with a user's name in it (an email address).
 *
 *     readWebAddress('example.com/plans')   // 'https://example.com/plans'
 */
export function readWebAddress(typed: string): string | undefined {
  const text = typed.trim();
  const hasScheme = /^https?:\/\//i.test(text);
  // `localhost:3000` and `example.com:8080` have a port after the colon, no scheme before it.
  if (!hasScheme && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return undefined;
  const address = hasScheme ? text : `https://${text.replace(/^\/\//, '')}`;
  const url = /\s/.test(address) ? undefined : parse(address);
  if (url === undefined || url.username !== '' || (!hasScheme && !url.hostname.includes('.'))) return undefined;
  return address;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
