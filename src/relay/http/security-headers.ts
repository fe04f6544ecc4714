import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config/schema.ts';

/**
 * The headers of every answer. The page runs nothing but its own files: no inline script or style, no other host, no
 * frame around it. Sites' names and custom fields are hostile input; should one get past React, this is the second wall.
 * `https`: the origin people see is https, so browsers may insist on it. The operator's logo may come from elsewhere.
 */
export function securityHeaders({ https, config }: { https: boolean; config: Pick<Config, 'business'> }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', ...originsOf(config.business.logo)],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // A receipt's address holds the booking's key, which is no other site's business.
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: https && 'max-age=31536000',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}

/** Where a picture is fetched from, when that is not this origin. */
function originsOf(address: string | undefined): string[] {
  return address?.startsWith('https:') ? [new URL(address).origin] : [];
}
