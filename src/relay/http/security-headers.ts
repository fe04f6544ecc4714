import type { Context } from 'hono';
import type { Config } from '../config/schema.ts';
import type { Headed } from './answer.ts';
import type { AppEnv, InlineSources } from './app-env.ts';

/**
 * Powerful features, of which the page uses one: it writes the job number to the clipboard. A browser that does not know a
 * name says so on the console, so these are names that all engines with a Permissions-Policy know.
 */
const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'encrypted-media=()',
  'fullscreen=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'picture-in-picture=()',
  'publickey-credentials-get=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
].join(', ');

interface SecurityDeps {
  /** The origin people see is https, so browsers may insist on it. */
  https: boolean;
  config: Pick<Config, 'business'>;
}

/**
 * The headers of every answer, by their names in small letters. The page runs nothing but its own files and the one script that
 * we put into it, makes no script and no markup of text (Trusted Types), and no page frames it but those that a route names. Sites' names
 * and custom fields are hostile input; should one get past React, this is the second wall. The operator's logo may come from elsewhere.
 *
 * Made ahead but for the answers that a route opens up to others: Hono's own middleware adds them one by one to each answer,
 * which costs as much as all else that is done for it.
 */
export function securityHeaders(deps: SecurityDeps): (c: Context<AppEnv>) => Headed {
  const unframed = headersOf(deps, {});
  const forEverySite = headersOf(deps, { crossOriginResourcePolicy: 'cross-origin' });
  return function headersFor(c) {
    const frameAncestors = c.get('framedBy');
    const inline = c.get('inline');
    if (frameAncestors?.length || inline) return headersOf(deps, { frameAncestors, inline });
    return c.get('isForEverySite') ? forEverySite : unframed;
  };
}

interface Openness {
  /** The origins that may frame the answer. Default: none. */
  frameAncestors?: readonly string[] | undefined;
  crossOriginResourcePolicy?: 'same-origin' | 'cross-origin';
  inline?: InlineSources | undefined;
}

function headersOf(
  { https, config }: SecurityDeps,
  { frameAncestors = [], crossOriginResourcePolicy = 'same-origin', inline }: Openness,
): Headed {
  const isFramed = frameAncestors.length > 0;
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(inline ? [inline.script] : [])],
    'style-src': ["'self'", ...(inline?.style === undefined ? [] : [inline.style])],
    'img-src': ["'self'", 'data:', ...originsOf(config.business.logo)],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': isFramed ? frameAncestors : ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, values]) => [directive, ...values].join(' '))
      .join('; '),
    // It knows no list of origins: a browser that heeds it would let nobody frame what one partner may.
    ...(!isFramed && { 'x-frame-options': 'DENY' }),
    // A receipt's address holds the booking's key, which is no other site's business.
    'referrer-policy': 'no-referrer',
    ...(https && { 'strict-transport-security': 'max-age=31536000' }),
    'permissions-policy': PERMISSIONS,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': crossOriginResourcePolicy,
    'origin-agent-cluster': '?1',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
}

/** Where a picture is fetched from, when that is not this origin. */
function originsOf(address: string | undefined): string[] {
  return address?.startsWith('https:') ? [new URL(address).origin] : [];
}
