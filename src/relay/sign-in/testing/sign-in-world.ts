import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import type { OidcProvider } from '../../../../tools/oidc-provider.ts';
import { createMarkOwner } from '../../access/owner-mark.ts';
import type { ConfigFile } from '../../config/schema.ts';
import type { AppDeps } from '../../http/app.ts';
import { createLog } from '../../log.ts';
import { openStore } from '../../store/open.ts';
import type { SessionStore } from '../../store/session-store.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { createTestRelay } from '../../testing/test-relay.ts';
import { signInSchema } from '../config.ts';
import { readSignIn } from '../settings.ts';
import { createSignIn } from '../sign-in.ts';
import { type Browser, createBrowser } from './browser.ts';

interface RelayOptions {
  provider: Pick<OidcProvider, 'env'>;
  store: SessionStore;
  clock?: ManualClock;
  signIn?: ConfigFile['signIn'];
  isOpen?: boolean;
  https?: boolean;
  /** Neighbours that the test stands in for. */
  deps?: Partial<AppDeps>;
}

/** For tests: a relay on a real port that lets the desk in by a provider. More of them on one store share sessions. */
export async function startSignInRelay({
  provider,
  store,
  isOpen = false,
  https = false,
  deps = {},
  ...options
}: RelayOptions) {
  const { clock = new ManualClock(), signIn = { desk: ['service-desk'], scopes: ['groups'] } } = options;
  const lines: string[] = [];
  const log = createLog({ level: 'debug', secrets: [], destination: { write: (line) => lines.push(line) } });
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = provider.env;
  const read = readSignIn(
    { oidc: { issuer, clientId, clientSecret }, publicUrl: undefined },
    { signIn: signInSchema.parse(signIn) },
  );
  if (!read.ok || !read.signIn) throw new Error('the settings of this test are wrong');
  let url = '';
  const business = { name: 'Acme', phone: '07 5550 0100' };
  const config = { business: { ...business, country: 'AU', language: 'en-AU' } };
  const parts = createSignIn({
    settings: read.signIn,
    config,
    store,
    clock,
    log,
    markOwner: createMarkOwner('salt'),
    origin: () => url,
    https,
  });
  const { app, bookings } = createTestRelay({
    isOpen,
    config: { business },
    deps: { signIn: parts, log, https, clock, ...deps },
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { url, app, clock, bookings, log: () => lines.join(''), warmUp: parts.warmUp };
}

export type SignInRelay = Awaited<ReturnType<typeof startSignInRelay>>;

/** Signs in as a person does: to the relay, on to the provider's page, a name, and back. Where they end up. */
export async function signInAs(name: string, { url }: Pick<SignInRelay, 'url'>, browser = createBrowser(), query = '') {
  const page = await browser.go(`${url}/sign-in${query}`);
  const end = await browser.send(page, { login: name });
  return { ...end, browser };
}

/** What the relay says of whoever this browser belongs to. */
export async function whoIs(browser: Browser, { url }: Pick<SignInRelay, 'url'>) {
  const response = await browser.ask(`${url}/v1/page`);
  return { status: response.status, body: await response.json() };
}

/** The sessions of a new, empty store, closed after the test. */
export async function newSessionStore(): Promise<SessionStore> {
  const folder = mkdtempSync(join(tmpdir(), 'callout-sign-in-'));
  const store = await openStore(`file:${join(folder, 'callout.db')}`, silentLog);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return store.sessions;
}
