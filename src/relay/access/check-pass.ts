import { decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { OPEN_SUBJECT, OWN_CHANNEL, passClaimsSchema } from '../../contract/passes.ts';
import type { Clock, Visitor } from '../ports.ts';
import type { PassProblem } from './identity.ts';
import type { Access, PassKey } from './settings.ts';
import { visitorOfPass } from './visitor-of-pass.ts';

/** `fault`: what of it is to blame, for the log: `token`, `kid`, `alg`, `signature` or a claim's name. Nothing of what it says. */
interface RefusedPass {
  ok: false;
  problem: PassProblem;
  fault: string;
}
export type CheckedPass = { ok: true; visitor: Visitor } | RefusedPass;

/** Checks a token as it came. Never rejects. */
export type CheckPass = (token: string) => Promise<CheckedPass>;

/** How far a signer's clock may be from ours, in seconds. */
export const CLOCK_TOLERANCE_S = 60;
/** Longest life of a pass, in days: a link that is lost is not good for ever. */
export const MAX_PASS_DAYS = 400;
/** Longer than any pass needs to be; a request's headers fit 16 kB. */
const MAX_TOKEN_LENGTH = 8192;

export function refused(fault: string, problem: PassProblem = 'pass-invalid'): RefusedPass {
  return { ok: false, problem, fault };
}

/**
 * Checks passes: signed JWTs (RFC 7519). A `kid` names a partner's key; without one the operator's own keys are tried in
 * turn, which is how a secret is replaced. Each key has one algorithm, so that a pass can choose neither `none` nor to
 * be checked with a public key for a secret (RFC 8725, 3.1). Claims are believed only once the signature is.
 */
export function createCheckPass(access: Access, clock: Pick<Clock, 'now'>): CheckPass {
  return async function checkPass(token) {
    const keys = keysFor(token, access);
    if ('fault' in keys) return keys;
    const verified = await verify(token, keys, {
      audience: access.audience,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: new Date(clock.now()),
      requiredClaims: ['exp'],
    });
    return verified.ok ? visitorBehind(verified.payload, verified.key, access, clock.now()) : verified;
  };
}

type SigningKey = PassKey & { channel?: string };

function keysFor(token: string, { ownKeys, partnerKeys }: Access): readonly SigningKey[] | RefusedPass {
  if (token.length > MAX_TOKEN_LENGTH) return refused('token');
  try {
    const { kid } = decodeProtectedHeader(token);
    if (kid === undefined) return ownKeys;
    const key = partnerKeys.get(kid);
    return key ? [key] : refused('kid');
  } catch {
    return refused('token');
  }
}

type Verified = { ok: true; payload: JWTPayload; key: SigningKey } | RefusedPass;

async function verify(token: string, keys: readonly SigningKey[], options: JWTVerifyOptions): Promise<Verified> {
  for (const key of keys) {
    try {
      const { payload } = await jwtVerify(token, key.key, { ...options, algorithms: [key.alg] });
      return { ok: true, payload, key };
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue;
      return refusalFor(error);
    }
  }
  return refused('signature');
}

/** Once the signature is right the claims may be to blame; anything else is no pass of ours. */
function refusalFor(error: unknown): RefusedPass {
  if (error instanceof errors.JWTExpired) return refused('exp', 'pass-expired');
  if (error instanceof errors.JOSEAlgNotAllowed) return refused('alg');
  if (!(error instanceof errors.JWTClaimValidationFailed)) return refused('token');
  const isEarly = error.claim === 'nbf' && error.reason === 'check_failed';
  return refused(error.claim, isEarly ? 'pass-not-yet-valid' : 'pass-invalid');
}

function visitorBehind(payload: JWTPayload, key: SigningKey, access: Access, now: number): CheckedPass {
  const byPartner = key.channel !== undefined;
  const parsed = passClaimsSchema.safeParse({ ...payload, channel: payload.channel ?? key.channel ?? OWN_CHANNEL });
  if (!parsed.success) return refused(String(parsed.error.issues[0]?.path[0] ?? 'token'));
  const claims = parsed.data;
  const issuedAt = Math.min(claims.iat ?? Number.POSITIVE_INFINITY, now / 1000);
  if (claims.exp - issuedAt > MAX_PASS_DAYS * 86_400 + CLOCK_TOLERANCE_S) return refused('exp');
  // Nobody is to be taken for those who book without a pass.
  if (claims.channel === OWN_CHANNEL && claims.sub === OPEN_SUBJECT) return refused('sub');
  if (byPartner && claims.channel !== key.channel) return refused('channel');
  const channel = Object.hasOwn(access.channels, claims.channel) ? access.channels[claims.channel] : undefined;
  if (claims.channel !== OWN_CHANNEL && !channel) return refused('channel');
  // Whoever signed it is the operator or the channel itself, so this tells nobody else of the channel.
  if (channel?.active === false) return refused('channel', 'channel-off');
  if (byPartner && !channel?.roles.includes(claims.role)) return refused('role');
  if (claims.jti !== undefined && access.revoked.has(claims.jti)) return refused('jti', 'pass-revoked');
  return { ok: true, visitor: visitorOfPass(claims, channel, !byPartner) };
}
