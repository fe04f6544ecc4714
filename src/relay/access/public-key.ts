import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

export type PublicKeyAlgorithm = 'RS256' | 'ES256' | 'EdDSA';

/** A public key as an operator writes it: PEM text (SPKI or PKCS #1), or a JWK (RFC 7517). */
export type WrittenPublicKey = string | JsonWebKey;

/** Shortest RSA key that RS256 is safe with (RFC 7518, 3.3), in bits. */
const MIN_RSA_BITS = 2048;

/** Reads a public key. @throws when it is none, as `problemWithPublicKey` tells beforehand */
export function readPublicKey(written: WrittenPublicKey): KeyObject {
  return createPublicKey(typeof written === 'string' ? written : { key: written, format: 'jwk' });
}

/** What is wrong with a key for this algorithm, in words for the operator that show nothing of it. */
export function problemWithPublicKey(alg: PublicKeyAlgorithm, written: WrittenPublicKey): string | undefined {
  // Node makes the public key out of a private one without a word, which then would stand in a config for no reason.
  if (isPrivate(written))
    return 'this is a private key: expected the public one, and the private one kept by its owner';
  let key: KeyObject;
  try {
    key = readPublicKey(written);
  } catch {
    return 'expected a public key: PEM text, or a JWK';
  }
  return fits(alg, key) ? undefined : `expected ${WANTED[alg]} for ${alg}`;
}

const WANTED: Record<PublicKeyAlgorithm, string> = {
  RS256: `an RSA key of ${MIN_RSA_BITS} bits or more`,
  ES256: 'an EC key on the curve P-256',
  EdDSA: 'an Ed25519 key',
};

function isPrivate(written: WrittenPublicKey): boolean {
  return typeof written === 'string' ? written.includes('PRIVATE KEY') : written.d !== undefined;
}

function fits(alg: PublicKeyAlgorithm, { asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  switch (alg) {
    case 'RS256':
      return type === 'rsa' && (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
    case 'ES256':
      return type === 'ec' && details?.namedCurve === 'prime256v1';
    case 'EdDSA':
      return type === 'ed25519';
    default:
      return alg satisfies never;
  }
}
