/**
 * Whether a request comes from a page of this origin. A cookie goes along with what any page asks a browser to send
 * (SameSite keeps most of it back, and knows a site rather than an origin); the browser itself says whose page it was:
 * `Sec-Fetch-Site`, or `Origin` where it is an old one or the line is not secure. What says neither is no page of ours.
 */
export function isSameOrigin(header: (name: string) => string | undefined, origin: string): boolean {
  const site = header('Sec-Fetch-Site');
  return site === undefined ? header('Origin') === origin : site === 'same-origin';
}
