import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { Attempt } from './attempts.ts';
import { errorCode } from './error-code.ts';
import { type Claims, isTelling } from './person.ts';
import type { SignInSettings } from './settings.ts';

const SCOPES = ['openid', 'profile', 'email'];

/** Where the browser goes to sign in: the authorization code flow with PKCE (RFC 7636), state and nonce. */
export async function authorizationUrl(
  configuration: Configuration,
  attempt: Attempt,
  { redirectUri, scopes, asOther }: { redirectUri: string; scopes: readonly string[]; asOther: boolean },
): Promise<URL> {
  return buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: [...new Set([...SCOPES, ...scopes])].join(' '),
    code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
    // Whoever is not the desk may be it under another name, which a provider that remembers them would not ask for.
    ...(asOther && { prompt: 'login' }),
  });
}

/** What came of a provider's answer. `code`: why not, in one word for the log. */
export type Exchanged =
  | { kind: 'claims'; claims: Claims; idToken: string | undefined }
  /** The person, or the provider, said no. */
  | { kind: 'declined'; code: string }
  /** An answer that is not to be believed, or none. */
  | { kind: 'failed'; code: string };

/**
 * Takes an authorization code to the provider, and checks the answer's state and issuer and the ID token's signature,
 * issuer, audience, times and nonce. Never rejects. `answered`: the redirect URI with the provider's answer.
 */
export async function exchange(
  configuration: Configuration,
  attempt: Attempt,
  answered: URL,
  settings: Pick<SignInSettings, 'claim' | 'desk'>,
): Promise<Exchanged> {
  try {
    const tokens = await authorizationCodeGrant(configuration, answered, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    });
    const told = tokens.claims();
    if (!told) return { kind: 'failed', code: 'no-id-token' };
    const more = isTelling(told, settings) ? {} : await userInfo(configuration, tokens.access_token, told.sub);
    // What the ID token says counts: it is signed.
    return { kind: 'claims', claims: { ...more, ...told }, idToken: tokens.id_token };
  } catch (error) {
    const code = isSecretRefused(error) ? 'invalid_client' : errorCode(error);
    return { kind: error instanceof AuthorizationResponseError ? 'declined' : 'failed', code };
  }
}

/** A client that proves itself in a header and is not believed is answered with a challenge (RFC 6749, section 5.2). */
function isSecretRefused(error: unknown): boolean {
  return error instanceof WWWAuthenticateChallengeError;
}

/** More claims, from a provider that has them there. Without an answer there are none. */
async function userInfo(configuration: Configuration, accessToken: string, subject: string): Promise<Claims> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return await fetchUserInfo(configuration, accessToken, subject).catch(() => ({}));
}

/** Longest ID token that goes into an address. */
const MAX_HINT = 4000;

/**
 * Where the browser goes to end the session at the provider too (OpenID Connect RP-Initiated Logout 1.0); undefined where
 * the provider has no such place.
 */
export function endSessionUrl(
  configuration: Configuration,
  idToken: string | undefined,
  then: string,
): URL | undefined {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  const hint = idToken !== undefined && idToken.length <= MAX_HINT ? { id_token_hint: idToken } : {};
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: then, ...hint });
}
