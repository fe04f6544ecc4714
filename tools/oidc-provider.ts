/**
 * A real OpenID Connect provider for tests (`oidc-provider`), in this process, on a free port of this machine. It knows one
 * client, and whoever it is told of; everybody signs in by name, without a password, and consents to everything.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { freePort } from './free-port.ts';

export interface OidcProvider {
  /** Its address as it calls itself. */
  issuer: string;
  /** How a relay comes to use it. */
  env: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string };
  /** Ends it; `start` brings it back at the same address, with nobody signed in. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface OidcProviderOptions {
  /** Who can sign in, by name as they type it: what else is said of them. */
  people: Record<string, { name: string; groups: string[] }>;
  /** Put the claims into the ID token, rather than into the user info alone. */
  inIdToken?: boolean;
}

const CLIENT_ID = 'callout';
const HOUR_S = 3600;

/** Starts one. A client's pages may be on any port of this machine. */
export async function startOidcProvider({ people, inIdToken = false }: OidcProviderOptions): Promise<OidcProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString('base64url');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const configuration: Configuration = {
    clients: [{ client_id: CLIENT_ID, client_secret: secret, redirect_uris: ['http://127.0.0.1/sign-in/callback'] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'tests', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    conformIdTokenClaims: !inIdToken,
    pkce: { required: () => true },
    ttl: { AccessToken: HOUR_S, Grant: HOUR_S, IdToken: HOUR_S, Interaction: HOUR_S, Session: HOUR_S },
    findAccount: (_, id) => {
      const claims = people[id] ?? { name: id, groups: [] };
      return { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
    loadExistingGrant: consentToAll,
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToSignOut },
    },
  };

  function newServer() {
    const provider = new Provider(issuer, configuration);
    onAnyPort(provider);
    const handle = provider.callback();
    return createServer((request, response) => {
      if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
      else void handle(request, response);
    });
  }

  let server = newServer();
  const start = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await start();
  return {
    issuer,
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: secret },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    async start() {
      server = newServer();
      await start();
    },
  };
}

/** A relay under test takes whatever port is free. */
function onAnyPort(provider: Provider): void {
  const isHere = (uri: string, path: string) => {
    const url = URL.parse(uri);
    return url?.hostname === '127.0.0.1' && url.pathname === path;
  };
  provider.Client.prototype.redirectUriAllowed = (uri: string) => isHere(uri, '/sign-in/callback');
  provider.Client.prototype.postLogoutRedirectUriAllowed = (uri: string) => isHere(uri, '/signed-out');
}

async function consentToAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, params } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(String(params?.scope ?? 'openid'));
  await grant.save();
  return grant;
}

/** The page where a person says who they are. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      respondPage(
        response,
        'Who are you?',
        `<form method="post" action="/interaction/${uid}">
          <label>Name <input name="login" required autocomplete="off" /></label> <button>Continue</button>
        </form>`,
      );
      return;
    }
    const body = new URLSearchParams((await request.setEncoding('utf8').toArray()).join(''));
    await provider.interactionFinished(request, response, { login: { accountId: body.get('login') ?? 'nobody' } });
  } catch {
    response.writeHead(400).end('This sign-in is over.');
  }
}

async function askToSignOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  ctx.body = pageOf('Sign out here too?', `${form}<button form="op.logoutForm" name="logout" value="yes">Yes</button>`);
}

function respondPage(response: ServerResponse, heading: string, content: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pageOf(heading, content));
}

function pageOf(heading: string, content: string): string {
  return `<!doctype html><html lang="en"><title>${heading}</title><h1>${heading}</h1>${content}</html>`;
}
