import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config/schema.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Powerful features, of which the page uses one: it writes the job number to the clipboard. A browser that does not know a
 * name says so on the console, so these are names that all engines with a Permissions-Policy know.
 */
const PERMISSIONS = {
  accelerometer: [],
  autoplay: [],
  camera: [],
  clipboardRead: [],
  clipboardWrite: ['self'],
  displayCapture: [],
  encryptedMedia: [],
  fullscreen: [],
  geolocation: [],
  gyroscope: [],
  hid: [],
  idleDetection: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  pictureInPicture: [],
  publickeyCredentialsGet: [],
  screenWakeLock: [],
  serial: [],
  usb: [],
  xrSpatialTracking: [],
};

interface SecurityDeps {
  /** The origin people see is https, so browsers may insist on it. */
  https: boolean;
  config: Pick<Config, 'business'>;
}

/**
 * The headers of every answer. The page runs nothing but its own files, makes no script and no markup of text (Trusted Types),
 * and no page frames it but those that a route names. Sites' names and custom fields are hostile input; should one get past
 * React, this is the second wall. The operator's logo may come from elsewhere.
 */
export function securityHeaders(deps: SecurityDeps) {
  const unframed = headersOf(deps, { frameAncestors: ["'none'"] });
  const forEverySite = headersOf(deps, { frameAncestors: ["'none'"], crossOriginResourcePolicy: 'cross-origin' });
  return createMiddleware<AppEnv>(async function securityHeaders(c, next) {
    await next();
    const { framedBy = [], isForEverySite, styleSource } = c.var;
    const frameAncestors = framedBy.length > 0 ? [...framedBy] : ["'none'"];
    const own = framedBy.length > 0 || styleSource ? headersOf(deps, { frameAncestors, styleSource }) : undefined;
    await (own ?? (isForEverySite ? forEverySite : unframed))(c, nothingMore);
  });
}

interface Openness {
  frameAncestors: string[];
  crossOriginResourcePolicy?: 'same-origin' | 'cross-origin';
  /** The one style that stands in the page itself, by its hash. */
  styleSource?: string | undefined;
}

function headersOf(
  { https, config }: SecurityDeps,
  { frameAncestors, crossOriginResourcePolicy, styleSource }: Openness,
) {
  const isFramed = !frameAncestors.includes("'none'");
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...(styleSource === undefined ? [] : [styleSource])],
      imgSrc: ["'self'", 'data:', ...originsOf(config.business.logo)],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors,
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    // It knows no list of origins: a browser that heeds it would let nobody frame what one partner may.
    xFrameOptions: isFramed ? false : 'DENY',
    // A receipt's address holds the booking's key, which is no other site's business.
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: https && 'max-age=31536000',
    permissionsPolicy: PERMISSIONS,
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: crossOriginResourcePolicy ?? 'same-origin',
  });
}

async function nothingMore(): Promise<void> {}

/** Where a picture is fetched from, when that is not this origin. */
function originsOf(address: string | undefined): string[] {
  return address?.startsWith('https:') ? [new URL(address).origin] : [];
}
