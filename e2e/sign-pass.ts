import { SignJWT } from 'jose';

/** The operator's secret in journeys with passes. */
export const PASS_SECRET = 'e2e-pass-secret-0123456789abcdef0123456789';

/** What makes a relay ask for passes. */
export const WITH_PASSES = { CALLOUT_ACCESS: '', PASS_SECRET };

/** A pass with any claims over a client's for two sites, for what the command line does not print: such as one that is over. */
export function signPass(claims: Record<string, unknown> = {}, secret = PASS_SECRET): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = {
    aud: 'callout',
    sub: 'ann',
    role: 'client',
    sites: ['3065756', '3065757'],
    iat: now,
    exp: now + 3600,
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}

/** Seconds since the epoch, so many from now. */
export function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
