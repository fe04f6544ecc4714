import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { httpServer } from '../../testing/raw-servers.ts';

const CLIENT_ID = 'callout';

/** What the provider is to do wrong. Times in seconds since the epoch. */
export interface Tampering {
  /** Claims of the ID token that are other than they should be; undefined leaves one out. */
  claims?: (right: JWTPayload) => Record<string, unknown>;
  /** Signs with a key that it has not published. */
  isForged?: boolean;
}

/** For tests: a provider that says what no honest one does. It believes any code, as often as it is shown one. */
export async function startTamperingProvider() {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'tests', alg: 'RS256', use: 'sig' };
  let tampering: Tampering = {};
  let nonce = '';
  const exchanges: string[] = [];

  async function idToken(issuer: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = {
      iss: issuer,
      aud: CLIENT_ID,
      sub: 'jo',
      name: 'Jo',
      groups: ['service-desk'],
      iat: now,
      exp: now + 300,
      nonce,
    };
    const claims = { ...right, ...tampering.claims?.(right) };
    const key = tampering.isForged ? other.privateKey : own.privateKey;
    return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'tests' }).sign(key);
  }

  const issuer: string = await httpServer(async (request, response) => {
    const answer = (body: unknown) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return answer({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return answer({ keys: [jwk] });
      case '/token':
        exchanges.push((await request.setEncoding('utf8').toArray()).join(''));
        return answer({ access_token: 'access', token_type: 'Bearer', id_token: await idToken(issuer) });
      default:
        return response.writeHead(404).end();
    }
  });

  return {
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: 'a-client-secret-for-tests' },
    /** What was sent to the token endpoint. */
    exchanges,
    tamper: (with_: Tampering) => {
      tampering = with_;
    },
    /** Takes up a sign-in as the relay has sent it here, and gives the address that leads back. */
    answer(authorization: string, code = 'a-code'): string {
      const asked = new URL(authorization).searchParams;
      nonce = asked.get('nonce') ?? '';
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back.href;
    },
  };
}
