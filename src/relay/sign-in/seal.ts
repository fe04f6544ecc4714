import { hkdfSync } from 'node:crypto';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import type { Clock } from '../ports.ts';

/** Makes values unreadable and unchangeable for whoever keeps them, a browser or the store. */
export interface Seal {
  seal(payload: JWTPayload, endsAt: number): Promise<string>;
  /** Undefined for what this relay's settings did not seal, and for what has ended. */
  open(sealed: string): Promise<JWTPayload | undefined>;
}

/**
 * A seal for one purpose. Its key comes from the client's secret (RFC 5869), which all relays have: there is no other
 * secret to keep, and a new client secret only makes those who are signing in begin again.
 */
export function createSeal(clientSecret: string, purpose: string, clock: Pick<Clock, 'now'>): Seal {
  const key = new Uint8Array(hkdfSync('sha256', clientSecret, '', `callout ${purpose}`, 32));
  return {
    seal: (payload, endsAt) =>
      new EncryptJWT(payload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(Math.floor(endsAt / 1000))
        .encrypt(key),
    async open(sealed) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
          currentDate: new Date(clock.now()),
        });
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}
