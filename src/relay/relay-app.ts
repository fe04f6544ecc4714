import { createCheckPass } from './access/check-pass.ts';
import type { Observe } from './http/access-log.ts';
import { createApp } from './http/app.ts';
import { createLikelyDuplicates } from './job-list/likely-duplicates.ts';
import { missingLookups } from './lookups/lookups.ts';
import { createRememberedSites } from './lookups/remembered-sites.ts';
import { rarely } from './rarely.ts';
import type { LiveSettings, RelayOptions } from './relay-options.ts';
import type { RelayParts } from './relay-parts.ts';
import { createSignIn } from './sign-in/sign-in.ts';

export interface RelayAppDeps extends Pick<RelayOptions, 'sandbox' | 'staticRoot'> {
  parts: RelayParts;
  observe: Observe;
  stopping: AbortSignal;
  /** The origin that people see, where it is set. */
  publicUrl: string | undefined;
  /** The same, or where the relay listens. */
  origin: () => string;
}

/** The store is written to at most this often to see whether it can be, in ms. */
const STORE_CHECK_MS = 1_000;

/** Makes the relay's HTTP over its parts, as the settings of the moment want it. */
export function createAppOf({ parts, observe, stopping, publicUrl, origin, sandbox, staticRoot }: RelayAppDeps) {
  const { store, clock, log, newRequestId, lookups, jobList, engine, events, markOwner } = parts;
  const https = publicUrl?.startsWith('https:') ?? false;
  const checks = { store: rarely(store.health, STORE_CHECK_MS, clock), lookups: async () => missingLookups(lookups) };
  return function appOf({ env, config, access, signIn: settings }: LiveSettings) {
    const signIn =
      settings && createSignIn({ settings, config, store: store.sessions, clock, log, markOwner, origin, https });
    void signIn?.warmUp(stopping);
    return createApp({
      config,
      sandbox,
      lookups,
      rememberedSites: createRememberedSites({ journal: store.journal, config, clock, log }),
      clock,
      log,
      newRequestId,
      checkPass: createCheckPass(access, clock),
      isOpen: access.isOpen,
      bookings: engine.bookings,
      operations: engine.operations,
      jobList,
      likelyDuplicates: createLikelyDuplicates({ journal: store.journal, jobList }),
      events,
      webhooks: env.webhookSecrets.length > 0 ? engine.webhooks : undefined,
      checks,
      tzVersion: process.versions.tz ?? 'unknown',
      observe,
      markOwner,
      stopping,
      staticRoot,
      publicUrl,
      https,
      signIn,
    });
  };
}
