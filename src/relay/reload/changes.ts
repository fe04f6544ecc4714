import type { Access } from '../access/settings.ts';
import type { Config } from '../config/schema.ts';
import type { Env } from '../env.ts';

/** What a reload finds, by the names of settings. Values are nobody's business in a log. */
export interface Changes {
  /** In use from now on. */
  applied: string[];
  /** Read at the start alone: in use from the next one on. */
  atNextStart: string[];
}

interface Read {
  env: Env;
  config: Config;
  access: Access;
}

/** Which settings differ between two readings. */
export function changesBetween(before: Read, after: Read): Changes {
  const differs = (of: (env: Env) => unknown) => JSON.stringify(of(before.env)) !== JSON.stringify(of(after.env));
  const named = (names: Record<string, (env: Env) => unknown>) =>
    Object.entries(names).flatMap(([name, of]) => (differs(of) ? [name] : []));
  return {
    applied: [
      ...named({
        GATEWAY_KEY: (env) => env.gateway?.key,
        GATEWAY_KEY_NEXT: (env) => env.gateway?.nextKey,
        PASS_SECRET: (env) => env.passSecrets[0],
        PASS_SECRET_NEXT: (env) => env.passSecrets[1],
        WEBHOOK_SECRET: (env) => env.webhookSecrets[0],
        WEBHOOK_SECRET_NEXT: (env) => env.webhookSecrets[1],
        OIDC_CLIENT_SECRET: (env) => env.oidc?.clientSecret,
      }),
      ...new Set([...differing(before.config, after.config, ''), ...otherSecrets(before.access, after.access)]),
    ],
    atNextStart: named({ DATABASE_URL: (env) => env.databaseUrl }),
  };
}

/** Where the config names a partner's secret, which stands elsewhere and is another now. */
function otherSecrets(before: Access, after: Access): string[] {
  return [...after.partnerKeys].flatMap(([kid, { channel, key }]) => {
    const known = before.partnerKeys.get(kid);
    return known === undefined || known.key.equals(key) ? [] : [`channels.${channel}.keys`];
  });
}

/** The paths of what differs, as far down as both sides are objects; a list is one thing. */
function differing(before: unknown, after: unknown, path: string): string[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => differing(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
