import { isIP } from 'node:net';
import * as z from 'zod';
import { RATE_LIMIT } from '../contract/limits.ts';
import { MIN_SECRET_BYTES } from './access/secret.ts';
import { isLoopback } from './loopback.ts';
import { FILE_SETTINGS, type Source, withSecretFiles } from './secret-files.ts';

const text = z.string().optional();
/** A value that is kept out of the log, and that a header can carry. */
const secret = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
  .optional();
const secretOf = (minLength: number) =>
  secret.refine(
    (value) => value === undefined || value.length >= minLength,
    `must be at least ${minLength} bytes long`,
  );
/** `told`: the most that is right wherever the relay is, where `max` is not. */
const wholeNumber = (min: number, max: number, { written = z.string(), told = max } = {}) =>
  written
    .regex(/^\d+$/, `must be a whole number from ${min} to ${told}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${told}`)
    .optional();
/** A pod beside a service named `metrics` has `METRICS_PORT=tcp://10.0.0.7:9464`, which nobody has written. */
const portNumber = wholeNumber(0, 65_535, {
  written: z.string().regex(/^(?!tcp:\/\/)/, {
    error:
      'must be a whole number from 0 to 65535, and is an address such as Kubernetes sets for a service of that name: ' +
      'set the number in the pod, or give it enableServiceLinks: false',
    abort: true,
  }),
});

/** A stand-in gateway on this machine may have its rate limit lifted: a load of bookings then need not take hours. */
const MAX_LOCAL_BUDGET = 60_000;

/** Each setting alone. What they mean together is `contradictions`. */
const settings = z.object({
  HOST: text.transform((value) => value ?? '127.0.0.1'),
  PORT: portNumber.transform((value) => value ?? 8080),
  METRICS_PORT: portNumber,
  METRICS_HOST: text
    .transform((value) => value ?? '127.0.0.1')
    .refine((host) => isIP(host) !== 0 || host === 'localhost', 'must be an IP address such as 127.0.0.1 or 0.0.0.0'),
  PUBLIC_URL: text.transform(originLike('https://book.example')).optional(),
  GATEWAY_URL: text.transform(originLike('https://gateway.example')).optional(),
  GATEWAY_KEY: secret,
  GATEWAY_KEY_NEXT: secret,
  DATABASE_URL: text
    .transform((value) => value ?? 'file:./data/callout.db')
    .refine((url) => /^(file:.|postgres(ql)?:\/\/.)/.test(url), {
      error: 'must start with file: or postgres://',
      abort: true,
    })
    .refine(
      (url) => url.startsWith('file:') || URL.canParse(url),
      'must be an address such as postgres://callout:password@db.internal/callout',
    ),
  CALLOUT_CONFIG: text,
  CALLOUT_ACCESS: z.enum(['open', 'passes'], { error: 'must be open or passes, or not set' }).optional(),
  CALLOUT_BUDGET: wholeNumber(1, MAX_LOCAL_BUDGET, { told: RATE_LIMIT.perMinute }).transform((value) => value ?? 30),
  PASS_SECRET: secretOf(MIN_SECRET_BYTES),
  PASS_SECRET_NEXT: secretOf(MIN_SECRET_BYTES),
  OIDC_ISSUER: text.transform(issuerOf).optional(),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: secret,
  WEBHOOK_SECRET: secretOf(16),
  WEBHOOK_SECRET_NEXT: secretOf(16),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .optional()
    .transform((value) => value ?? 'info'),
});
type Settings = z.infer<typeof settings>;

/** Every name that the relay reads from its environment. */
export const SETTING_NAMES = [...Object.keys(settings.shape), ...FILE_SETTINGS.map((name) => `${name}_FILE`)];

/** Where bookings are sent. Absent when the sandbox is to be started instead. */
export interface GatewaySettings {
  origin: string;
  /** Secret. */
  key: string;
  /** The other valid key while one is being replaced by the next. Secret. */
  nextKey: string | undefined;
}

/** The service that the desk signs in with, by OpenID Connect. */
export interface OidcSettings {
  /** Its address, as it calls itself. */
  issuer: string;
  clientId: string;
  /** Secret. */
  clientSecret: string;
}

/** The environment, read at the start and again on SIGHUP. Nothing else in the relay looks at `process.env`. */
export interface Env {
  host: string;
  port: number;
  /** Where the metrics are served; undefined for nowhere. */
  metrics: { host: string; port: number } | undefined;
  /** The origin that people see; undefined for wherever the relay turns out to listen. */
  publicUrl: string | undefined;
  gateway: GatewaySettings | undefined;
  databaseUrl: string;
  configPath: string | undefined;
  /** Requests a minute, and the burst, that all relays on the store may spend together. */
  budgetPerMinute: number;
  /** In the order they are tried; none when webhooks are not subscribed to. Secret. */
  webhookSecrets: string[];
  /** The operator's own, the first of which signs; none when only partners sign. Secret. */
  passSecrets: string[];
  /** Undefined where nobody signs in. */
  oidc: OidcSettings | undefined;
  /** Whoever comes without a pass may book. */
  openAccess: boolean;
  logLevel: Settings['LOG_LEVEL'];
  /** Every secret value, for the log to blot out. */
  secrets: string[];
}

export type EnvResult =
  | { ok: true; env: Env; warnings: string[] }
  /** One readable line for each mistake, none of them holding a secret. */
  | { ok: false; mistakes: string[] };

/**
 * Reads and checks the settings of DESIGN.md's table, and the files that secrets are said to stand in. An empty value is an
 * unset one.
 */
export function readEnv(environment: Source): EnvResult {
  const { source, mistakes: unreadable } = withSecretFiles(environment);
  if (unreadable.length > 0) return { ok: false, mistakes: unreadable };
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    return { ok: false, mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  }
  const mistakes = contradictions(parsed.data);
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, env: envOf(parsed.data), warnings: warningsAbout(parsed.data) };
}

function contradictions(read: Settings): string[] {
  const mistakes: string[] = [];
  if (read.GATEWAY_URL && !read.GATEWAY_KEY) mistakes.push('GATEWAY_KEY must be set when GATEWAY_URL is');
  const isLocal = read.GATEWAY_URL !== undefined && isLoopback(new URL(read.GATEWAY_URL).hostname);
  if (read.GATEWAY_URL?.startsWith('http:') && !isLocal) {
    mistakes.push('GATEWAY_URL must be https: the key would cross the network in the clear');
  }
  if (read.CALLOUT_BUDGET > RATE_LIMIT.perMinute && !isLocal) {
    mistakes.push(`CALLOUT_BUDGET must be a whole number from 1 to ${RATE_LIMIT.perMinute}: the tenant has no more`);
  }
  if (read.GATEWAY_KEY && !read.GATEWAY_URL) {
    mistakes.push('GATEWAY_URL must be set when GATEWAY_KEY is: without it the bookings would go to the sandbox');
  }
  if (read.GATEWAY_KEY_NEXT && !read.GATEWAY_KEY) mistakes.push('GATEWAY_KEY must be set when GATEWAY_KEY_NEXT is');
  if (read.WEBHOOK_SECRET_NEXT && !read.WEBHOOK_SECRET) {
    mistakes.push('WEBHOOK_SECRET must be set when WEBHOOK_SECRET_NEXT is');
  }
  if (read.METRICS_PORT === read.PORT && read.PORT !== 0) {
    mistakes.push('METRICS_PORT must be another port than PORT: the metrics are not for visitors');
  }
  if (read.PASS_SECRET_NEXT && !read.PASS_SECRET) mistakes.push('PASS_SECRET must be set when PASS_SECRET_NEXT is');
  const oidc = (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter((name) => !read[name]);
  if (oidc.length > 0 && oidc.length < 3) {
    mistakes.push(
      `${oidc.join(' and ')} must be set too: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together`,
    );
  }
  return mistakes;
}

function warningsAbout(read: Settings): string[] {
  return (['GATEWAY_KEY', 'GATEWAY_KEY_NEXT'] as const)
    .filter((name) => read[name] !== undefined && !read[name].startsWith('fi_pk_'))
    .map((name) => `${name} does not start with fi_pk_: is it a gateway key?`);
}

function envOf(read: Settings): Env {
  const { GATEWAY_URL: origin, GATEWAY_KEY: key, GATEWAY_KEY_NEXT: nextKey } = read;
  const webhookSecrets = [read.WEBHOOK_SECRET, read.WEBHOOK_SECRET_NEXT].filter((value) => value !== undefined);
  const passSecrets = [read.PASS_SECRET, read.PASS_SECRET_NEXT].filter((value) => value !== undefined);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  const secrets = [key, nextKey, clientSecret, ...webhookSecrets, ...passSecrets, ...passwordsIn(read.DATABASE_URL)];
  return {
    host: read.HOST,
    port: read.PORT,
    metrics: read.METRICS_PORT === undefined ? undefined : { host: read.METRICS_HOST, port: read.METRICS_PORT },
    publicUrl: read.PUBLIC_URL,
    gateway: origin && key ? { origin, key, nextKey } : undefined,
    databaseUrl: read.DATABASE_URL,
    configPath: read.CALLOUT_CONFIG,
    budgetPerMinute: read.CALLOUT_BUDGET,
    webhookSecrets,
    passSecrets,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    openAccess: (read.CALLOUT_ACCESS ?? (origin || issuer ? 'passes' : 'open')) === 'open',
    logLevel: read.LOG_LEVEL,
    secrets: secrets.filter((value) => value !== undefined).filter((value) => value !== ''),
  };
}

/** As it stands in the URL, and as the database is told it: either could come to be logged. */
function passwordsIn(databaseUrl: string): string[] {
  const url = URL.parse(databaseUrl);
  if (!url) return [];
  return [...new Set([url.password, passwordOf(url), url.searchParams.get('password') ?? ''])];
}

/** The password in an address; a `%` that begins no code is itself, as it is to the database's driver. */
export function passwordOf({ password }: URL): string {
  return password.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}

/** An issuer's address: an origin, mostly with a path. Kept as it is written, for the service must call itself the same. */
function issuerOf(value: string | undefined, context: z.RefinementCtx): string {
  const url = URL.parse(value ?? '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (value === undefined || !url || !isSafe || url.username || url.password || url.search || url.hash) {
    context.addIssue({ code: 'custom', message: 'must be an https address such as https://login.example/desk' });
    return z.NEVER;
  }
  return value;
}

/** An origin and nothing more, such as `example`; a trailing slash is tolerated. */
function originLike(example: string) {
  return (value: string | undefined, context: z.RefinementCtx): string => {
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const url = URL.parse(value ?? '');
    if (!url || !/^https?:$/.test(url.protocol)) return wrong(`must be an origin such as ${example}`);
    if (url.username || url.password) return wrong('must not hold a user name or password');
    if (url.pathname !== '/' || url.search || url.hash) {
      return wrong(`must be an origin without a path: write ${url.origin}`);
    }
    return url.origin;
  };
}
