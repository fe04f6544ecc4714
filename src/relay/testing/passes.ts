import { type CompactJWSHeaderParameters, CompactSign, type CryptoKey, type KeyObject } from 'jose';
import { PASS_AUDIENCE, type PassClaims } from '../../contract/passes.ts';

/** The operator's secret in tests. */
export const TEST_SECRET = 'a-secret-for-tests-of-at-least-32-bytes';

/** When the relay's tests begin: `ManualClock`. In seconds, as claims are. */
export const TEST_NOW_S = Date.UTC(2026, 5, 1) / 1000;

interface Signing {
  secret?: string;
  /** Instead of the secret. */
  key?: CryptoKey | KeyObject;
  header?: Partial<CompactJWSHeaderParameters>;
}

/** For tests: a client's pass of a day, with what the test wants different; a claim that is undefined is left out. */
export async function signPass(
  claims: { [Name in keyof PassClaims]?: unknown } = {},
  { secret = TEST_SECRET, key, header = {} }: Signing = {},
): Promise<string> {
  const all = {
    aud: PASS_AUDIENCE,
    sub: 'jo',
    role: 'client',
    sites: ['3065756'],
    exp: TEST_NOW_S + 86_400,
    iat: TEST_NOW_S,
    ...claims,
  };
  const payload = new TextEncoder().encode(JSON.stringify(all));
  return await new CompactSign(payload)
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(key ?? Buffer.from(secret));
}

/** The header that a pass is sent in. */
export async function bearer(claims: Parameters<typeof signPass>[0] = {}): Promise<{ Authorization: string }> {
  return { Authorization: `Bearer ${await signPass(claims)}` };
}
