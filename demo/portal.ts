/** The made-up property manager of the demo, and the one tenant who is always signed in. */

export const CHANNEL = 'harbour-vale';
export const KEY_ID = 'harbour-vale-2026';
/** Of a demo: it opens nothing but a sandbox on this machine. */
export const SECRET = 'the-secret-of-a-made-up-portal-that-everyone-may-read';

export interface Tenant {
  /** The customer's number, never a name: it is the `sub` of their passes. */
  id: string;
  siteIds: readonly string[];
}

export const TENANT: Tenant = { id: 'tenant-1042', siteIds: ['3065756', '3065757'] };

/** The operator's config that lets this portal in: what `CALLOUT_CONFIG` holds. */
export function relayConfig(portalOrigin: string) {
  return {
    business: { name: 'Brightwater Services', phone: '07 3555 0142', email: 'office@brightwater.example' },
    form: { title: 'Request a visit' },
    window: { daysAhead: 400 },
    channels: {
      [CHANNEL]: {
        name: 'Harbour & Vale',
        origins: [portalOrigin],
        keys: [{ kid: KEY_ID, alg: 'HS256', secret: SECRET }],
        roles: ['client'],
        // The portal has no dark colours.
        theme: { accent: '#1f5f5b', radius: 10, scheme: 'light' },
      },
    },
  };
}
