import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { KEY_ID, type Tenant } from './portal.ts';

/**
 * All that a partner's server does: a pass for whoever is signed in to the portal, good for a few minutes, for the sites
 * that this tenant rents. The secret never leaves the server. Rejects when jose cannot sign with it.
 */
export function signPass({ id, siteIds }: Tenant, secret: string, lifeSeconds: number): Promise<string> {
  return new SignJWT({ role: 'client', sites: siteIds })
    .setProtectedHeader({ alg: 'HS256', kid: KEY_ID })
    .setAudience('callout')
    .setSubject(id)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${lifeSeconds}s`)
    .sign(new TextEncoder().encode(secret));
}
