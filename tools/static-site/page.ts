/** Where a hosted page finds its relay, and in which channel's name it asks. */
export interface Hosting {
  /** Its origin: `https://relay.example`. */
  relay: string;
  channel: string;
}

/** What the relay says in a header (`src/relay/http/security-headers.ts`), for a page whose relay is elsewhere. */
const policyFor = (relay: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The operator's logo is wherever the config says.
    "img-src 'self' data: https:",
    `connect-src ${relay}`,
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/**
 * The built page as it is hosted apart from its relay (docs/static-hosting.md).
 *
 * @throws where it is no page that the build made
 */
export function hostedPage(html: string, { relay, channel }: Hosting): string {
  const head = /<meta charset="utf-8"[^>]*>\n?/;
  if (!head.test(html)) throw new Error('dist/index.html is not as the build makes it');
  return html.replace(
    head,
    (charset) => `${charset}    <meta http-equiv="Content-Security-Policy" content="${policyFor(relay)}" />
    <meta name="callout-relay" content="${relay}" data-channel="${channel}" />
`,
  );
}
