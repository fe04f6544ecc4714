import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Env } from '../env.ts';
import { withSecretFiles } from '../secret-files.ts';
import type { Channels, KeySettings } from './config.ts';
import { type PublicKeyAlgorithm, readPublicKey } from './public-key.ts';
import { environmentNameOf, MIN_SECRET_BYTES, SANDBOX_SECRET } from './secret.ts';

/** A key that passes may be signed with. */
export interface PassKey {
  /** The only algorithm it is used with, whatever a pass says of itself. */
  alg: 'HS256' | PublicKeyAlgorithm;
  key: KeyObject;
}

export interface PartnerKey extends PassKey {
  channel: string;
}

/** Who is let in. */
export interface Access {
  /** Whoever comes without a pass is the desk. */
  isOpen: boolean;
  /** The operator's own, whose passes name no `kid`; the first one signs. Empty when the operator signs none. */
  ownKeys: readonly PassKey[];
  /** By `kid`. */
  partnerKeys: ReadonlyMap<string, PartnerKey>;
  channels: Channels;
  audience: string;
  /** By `jti`. */
  revoked: ReadonlySet<string>;
  /** For the log to blot out. */
  secrets: readonly string[];
}

export type AccessResult = { ok: true; access: Access } | { ok: false; mistakes: string[] };

export interface AccessSettings {
  env: Pick<Env, 'gateway' | 'passSecrets' | 'openAccess'> & Partial<Pick<Env, 'oidc'>>;
  config: { channels: Channels; passes: { audience: string; revoked: readonly string[] } };
  /** The environment that `env:NAME` in the config is looked up in. */
  source: Record<string, string | undefined>;
}

const NOBODY =
  'PASS_SECRET must be set when GATEWAY_URL is: it signs the links that people book with ("npm run pass"). ' +
  'A channel with a key in the config will do as well, and so does a sign-in for the desk (OIDC_ISSUER). CALLOUT_ACCESS=open lets anyone who reaches this relay book: ' +
  'set it on purpose, with your own access control in front';

/** Reads who is let in, from the environment and the config together. A mistake is a line for the operator. */
export function readAccess({ env, config, source }: AccessSettings): AccessResult {
  const own = env.passSecrets.length > 0 || env.gateway !== undefined ? env.passSecrets : [SANDBOX_SECRET];
  const mistakes: string[] = [];
  if (env.gateway && own.includes(SANDBOX_SECRET)) {
    mistakes.push('PASS_SECRET is the sandbox’s, which everyone knows: set another one to use a gateway');
  }
  const partners = readPartnerKeys(config.channels, source, own);
  const { partnerKeys } = partners;
  mistakes.push(...partners.mistakes);
  const isForNobody = !env.openAccess && !env.oidc && own.length === 0 && partnerKeys.size === 0;
  if (isForNobody && mistakes.length === 0) mistakes.push(NOBODY);
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    access: {
      isOpen: env.openAccess,
      ownKeys: own.map((secret) => ({ alg: 'HS256', key: secretKey(secret) })),
      partnerKeys,
      channels: config.channels,
      audience: config.passes.audience,
      revoked: new Set(config.passes.revoked),
      secrets: [...own, ...partners.secrets],
    },
  };
}

/** The variables that channels’ secrets are said to stand in. */
export function secretNamesIn(channels: Channels): string[] {
  return Object.values(channels)
    .flatMap(({ keys }) => keys)
    .flatMap((key) => (key.alg === 'HS256' ? (environmentNameOf(key.secret) ?? []) : []));
}

/** Every key of every channel. A secret is one signer's alone: whoever shared it could sign as the other. */
function readPartnerKeys(channels: Channels, source: AccessSettings['source'], own: readonly string[]) {
  const partnerKeys = new Map<string, PartnerKey>();
  const secrets: string[] = [];
  const mistakes: string[] = [];
  for (const [channel, { keys }] of Object.entries(channels)) {
    for (const [index, settings] of keys.entries()) {
      const read = readKey(settings, source);
      const mistake = read.ok ? sharedWith(read.secret, [...own, ...secrets]) : read.mistake;
      if (mistake !== undefined) mistakes.push(`channels.${channel}.keys.${index}.secret: ${mistake}`);
      if (!read.ok) continue;
      partnerKeys.set(settings.kid, { alg: settings.alg, key: read.key, channel });
      if (read.secret !== undefined) secrets.push(read.secret);
    }
  }
  return { partnerKeys, secrets, mistakes };
}

function sharedWith(secret: string | undefined, others: readonly string[]): string | undefined {
  if (secret === undefined || !others.includes(secret)) return undefined;
  return 'another key has the same secret: give each its own, or one signer can pass for the other';
}

type ReadKey = { ok: true; key: KeyObject; secret: string | undefined } | { ok: false; mistake: string };

function readKey(settings: KeySettings, source: AccessSettings['source']): ReadKey {
  if (settings.alg !== 'HS256') return { ok: true, key: readPublicKey(settings.publicKey), secret: undefined };
  const name = environmentNameOf(settings.secret);
  const read = name === undefined ? undefined : withSecretFiles(source, [name]);
  if (read?.mistakes[0] !== undefined) return { ok: false, mistake: read.mistakes[0] };
  const secret = name === undefined ? settings.secret : (read?.source[name] ?? '');
  if (secret === '') return { ok: false, mistake: `${name} is not set in the environment` };
  if (Buffer.byteLength(secret) < MIN_SECRET_BYTES) {
    return { ok: false, mistake: `${name} must be at least ${MIN_SECRET_BYTES} bytes long` };
  }
  return { ok: true, key: secretKey(secret), secret };
}

function secretKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret));
}
