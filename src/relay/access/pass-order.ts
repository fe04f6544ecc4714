import { parseArgs } from 'node:util';
import { idSchema } from '../../contract/lookups.ts';
import {
  channelNameSchema,
  type Grant,
  grantSchema,
  localeSchema,
  OPEN_SUBJECT,
  OWN_CHANNEL,
  type PassClaims,
  passClaimsSchema,
  ROLES,
  type Role,
  roleSchema,
  type Scope,
} from '../../contract/passes.ts';
import { isPrefillName, PREFILL_FIELDS } from '../../contract/prefill.ts';
import { MAX_PASS_DAYS } from './check-pass.ts';

/** What the operator asks for by `npm run pass -- …`: the claims to sign, but for the audience. */
export interface PassOrder {
  claims: Omit<PassClaims, 'aud' | 'nbf' | 'iat' | 'jti'> & { iat: number; jti: string };
  /** Print all there is to know, as JSON, instead of the link alone. */
  json: boolean;
}

export const PASS_USAGE = `Usage: npm run pass -- --sites 3065756,3065757 [OPTION…]

  --role ROLE          ${ROLES.join(', ')}; client unless told
  --sites IDS          site IDs with commas between them, or "*" for all; the desk has all unless told
  --projects IDS       the same for projects; none unless told, the desk has all
  --job-types IDS      the same for job types; all unless told
  --expires SPAN       how long it is good for, such as 45m, 12h, 14d or 8w, at most ${MAX_PASS_DAYS}d; 30d unless told
  --sub NAME           whose it is: passes of one name share their bookings; a new one unless told
  --channel NAME       a channel of the config; the operator's own unless told
  --grants GRANTS      new-site lets it add sites
  --prefill NAME=TEXT  starts the form with a value, as often as wanted
                       (${PREFILL_FIELDS.join(', ')}, custom_fields.NAME)
  --locale TAG         the language to show it in, such as vi, zh-Hans, ar or en-GB; the browser's unless told
  --lock NAME          a prefilled value that must stay, as often as wanted
  --jti ID             what it is revoked by; a new one unless told
  --json               the link with its claims, as JSON
`;

/** What reading the arguments takes from outside. `nowS` in seconds since the epoch. */
export interface OrderContext {
  nowS: number;
  newId: () => string;
}

export type ReadOrder = { ok: true; order: PassOrder } | { ok: false; mistakes: string[] };

/** Reads the arguments. Every mistake comes back as one line. */
export function readPassOrder(args: readonly string[], { nowS, newId }: OrderContext): ReadOrder {
  const flags = parseFlags(args);
  if (typeof flags === 'string') return { ok: false, mistakes: [flags] };
  const mistakes: string[] = [];
  const wrong = (mistake: string) => void mistakes.push(mistake);
  const role = readRole(flags.role, wrong);
  const prefill = readPrefill(flags.prefill ?? [], wrong);
  const lifeS = readSpan(flags.expires ?? '30d', wrong);
  if (flags.sites === undefined && role !== 'desk') wrong('--sites is missing: name the sites, or write --sites "*"');
  for (const name of flags.lock ?? []) {
    if (!Object.hasOwn(prefill, name)) wrong(`--lock ${name} needs a value: --prefill ${name}=…`);
  }
  const rest = role === 'desk' ? '*' : '';
  const claims = {
    sub: readSubject(flags.sub ?? newId(), flags.channel, wrong),
    role,
    channel: readChannel(flags.channel, wrong),
    sites: readScope('--sites', flags.sites ?? rest, wrong),
    projects: readScope('--projects', flags.projects ?? rest, wrong),
    job_types: readScope('--job-types', flags['job-types'] ?? '*', wrong),
    grants: readGrants(flags.grants, wrong),
    iat: nowS,
    exp: nowS + lifeS,
    jti: readJti(flags.jti ?? newId(), wrong),
    prefill,
    locked: flags.lock ?? [],
    ...readLocale(flags.locale, wrong),
  };
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, order: { claims, json: flags.json ?? false } };
}

type Wrong = (mistake: string) => void;

function parseFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        role: text,
        sites: text,
        projects: text,
        'job-types': text,
        expires: text,
        sub: text,
        channel: text,
        grants: text,
        prefill: { ...text, multiple: true },
        locale: text,
        lock: { ...text, multiple: true },
        jti: text,
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // Node's own sentence names the argument; what follows the first full stop is advice on its syntax.
    const told = error instanceof Error ? error.message : String(error);
    return told.split(/\.\s|\n/)[0] ?? told;
  }
}

function readRole(text = 'client', wrong: Wrong): Role {
  const role = roleSchema.safeParse(text);
  if (role.success) return role.data;
  wrong(`--role must be one of ${ROLES.join(', ')}`);
  return 'client';
}

function readLocale(text: string | undefined, wrong: Wrong): { locale?: string } {
  if (text === undefined) return {};
  const locale = localeSchema.safeParse(text);
  if (locale.success) return { locale: locale.data };
  wrong('--locale must be a language tag, such as vi, zh-Hans or en-GB');
  return {};
}

function readSubject(sub: string, channel: string | undefined, wrong: Wrong): string {
  if (!passClaimsSchema.shape.sub.safeParse(sub).success) {
    wrong('--sub must be 1 to 128 letters, digits and signs, without spaces');
  }
  if (sub === OPEN_SUBJECT && (channel ?? OWN_CHANNEL) === OWN_CHANNEL) {
    wrong(`--sub must not be "${OPEN_SUBJECT}": that is everyone who books without a pass`);
  }
  return sub;
}

function readJti(jti: string, wrong: Wrong): string {
  if (!passClaimsSchema.shape.jti.safeParse(jti).success) wrong('--jti must be 1 to 128 characters');
  return jti;
}

function readChannel(name: string = OWN_CHANNEL, wrong: Wrong): string {
  if (!channelNameSchema.safeParse(name).success) wrong('--channel must be the name of a channel in the config');
  return name;
}

function readScope(option: string, text: string, wrong: Wrong): Scope {
  if (text === '*') return '*';
  const ids = listOf(text);
  for (const id of ids) {
    if (!idSchema.safeParse(id).success)
      wrong(`${option} must be IDs of digits with commas between them, or "*": ${id}`);
  }
  return ids;
}

function readGrants(text = '', wrong: Wrong): Grant[] {
  return listOf(text).flatMap((name) => {
    const grant = grantSchema.safeParse(name);
    if (!grant.success) wrong(`--grants knows no "${name}"`);
    return grant.success ? [grant.data] : [];
  });
}

function readPrefill(texts: readonly string[], wrong: Wrong): Record<string, string> {
  const entries = texts.map((text) => {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    if (at < 0) wrong(`--prefill ${name} has no value: write --prefill ${name}=…`);
    else if (!isPrefillName(name)) wrong(`--prefill knows no field "${name}"`);
    return [name, text.slice(at + 1)] as const;
  });
  return Object.fromEntries(entries);
}

const SECONDS = new Map([
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 7 * 86_400],
]);

function readSpan(text: string, wrong: Wrong): number {
  const { count = '', unit = '' } = /^(?<count>\d{1,6})(?<unit>[mhdw])$/.exec(text)?.groups ?? {};
  const seconds = Number(count) * (SECONDS.get(unit) ?? 0);
  if (seconds === 0) wrong('--expires must be a span such as 45m, 12h, 14d or 8w');
  if (seconds > MAX_PASS_DAYS * 86_400) wrong(`--expires must be ${MAX_PASS_DAYS}d at most`);
  return seconds;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
