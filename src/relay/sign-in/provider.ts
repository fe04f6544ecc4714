import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { Clock, Log } from '../ports.ts';
import { errorCode } from './error-code.ts';
import type { SignInSettings } from './settings.ts';

/** The sign-in service as it described itself. */
export interface Provider {
  /** The newest description there is. Rejects with `ProviderDown` when there never was one and none can be had now. */
  configuration(): Promise<Configuration>;
  /** Asks until there is a description, so that the first to sign in does not wait for it. Never rejects. */
  warmUp(signal: AbortSignal): Promise<void>;
}

/** The sign-in service does not answer. */
export class ProviderDown extends Error {
  override name = 'ProviderDown';
}

export interface ProviderDeps {
  settings: Pick<SignInSettings, 'issuer' | 'clientId' | 'clientSecret'>;
  clock: Clock;
  log: Log;
  /** The platform's own by default. */
  fetch?: CustomFetch;
}

/** A description is asked for anew after so long, in ms; an older one is good while the new one cannot be had. */
export const MAX_AGE_MS = 3_600_000;
/** After a failure nobody asks for so long, in ms. */
export const COOLDOWN_MS = 3_000;
/** How long the service may take to answer, in seconds. */
const TIMEOUT_S = 8;
const WARM_UP_MS = { first: 2_000, longest: 60_000 };

/** Reads and keeps the provider's description (OpenID Connect Discovery 1.0), one request at a time. */
export function createProvider({ settings, clock, log, fetch }: ProviderDeps): Provider {
  let known: { configuration: Configuration; at: number } | undefined;
  let failedAt: number | undefined;
  let flight: Promise<void> | undefined;

  async function ask(): Promise<void> {
    try {
      known = { configuration: await discover(settings, fetch), at: clock.now() };
      if (failedAt !== undefined) log.info({}, 'the sign-in service answers again');
      failedAt = undefined;
    } catch (error) {
      if (failedAt === undefined) log.warn({ code: errorCode(error) }, 'the sign-in service does not answer');
      failedAt = clock.now();
    }
  }

  async function refresh(): Promise<void> {
    if (failedAt !== undefined && Math.abs(clock.now() - failedAt) < COOLDOWN_MS) return;
    flight ??= ask().finally(() => {
      flight = undefined;
    });
    await flight;
  }

  return {
    async configuration() {
      const isFresh = known !== undefined && Math.abs(clock.now() - known.at) < MAX_AGE_MS;
      if (!isFresh) await refresh();
      if (!known) throw new ProviderDown('The sign-in service does not answer');
      return known.configuration;
    },
    async warmUp(signal) {
      for (let waitMs = WARM_UP_MS.first; !signal.aborted; waitMs = Math.min(waitMs * 2, WARM_UP_MS.longest)) {
        await refresh();
        if (known) return;
        await clock.sleep(waitMs * (0.5 + clock.random() / 2), signal);
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderDeps['settings'], fetch?: CustomFetch) {
  return discovery(issuer, clientId, clientSecret, authenticateAs(clientSecret), {
    timeout: TIMEOUT_S,
    // Its signature is checked although the ID token comes from the provider itself. Plain http is for this machine only.
    execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
    ...(fetch && { [customFetch]: fetch }),
  });
}

/** How the relay proves who it is: in a header, the default of OpenID Connect, unless the provider takes only the other way. */
function authenticateAs(clientSecret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (server, client, body, headers) => {
    const { token_endpoint_auth_methods_supported: supported = ['client_secret_basic'] } = server;
    const prove = supported.includes('client_secret_basic') ? basic : post;
    prove(server, client, body, headers);
  };
}
