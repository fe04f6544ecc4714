/**
 * `npm run pass -- --role client --sites 3065756 --expires 14d`: prints a link that books, on standard output and nothing
 * else there. Exits 0 with a link, 64 for arguments that cannot be, 78 for settings that cannot be.
 */
import { randomUUID } from 'node:crypto';
import { loadConfig } from '../config/load.ts';
import { readEnv } from '../env.ts';
import { misspeltSettings } from '../misspelt-settings.ts';
import { issuePass } from './issue-pass.ts';
import { PASS_USAGE, readPassOrder } from './pass-order.ts';
import { readAccess, secretNamesIn } from './settings.ts';

const EX_USAGE = 64;
const EX_CONFIG = 78;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(PASS_USAGE);
  process.exit(0);
}
const now = Date.now();
const read = readPassOrder(args, { nowS: Math.floor(now / 1000), newId: randomUUID });
if (!read.ok) stop(EX_USAGE, [...read.mistakes, 'What there is: npm run pass -- --help']);
const settings = readEnv(process.env);
const config = loadConfig(process.env.CALLOUT_CONFIG || undefined);
if (!settings.ok || !config.ok) {
  stop(EX_CONFIG, [...(settings.ok ? [] : settings.mistakes), ...(config.ok ? [] : config.mistakes)]);
}
const misspelt = misspeltSettings(process.env, secretNamesIn(config.config.channels));
if (misspelt.length > 0) stop(EX_CONFIG, misspelt);
const { env } = settings;
const access = readAccess({ env, config: config.config, source: process.env });
if (!access.ok) stop(EX_CONFIG, access.mistakes);
if (env.publicUrl === undefined && env.port === 0) {
  stop(EX_CONFIG, ['PUBLIC_URL must be set when PORT is 0: the link has to lead somewhere']);
}
const host = env.host.includes(':') ? `[${env.host}]` : env.host;
const issued = await issuePass(read.order, access.access, {
  origin: env.publicUrl ?? `http://${host}:${env.port}`,
  now,
});
if (!issued.ok) stop(issued.cause === 'settings' ? EX_CONFIG : EX_USAGE, [issued.mistake]);

if (env.gateway === undefined && env.passSecrets.length === 0) {
  process.stderr.write(
    'PASS_SECRET is not set here: the sandbox’s public secret signed this link, and only a sandbox takes it. ' +
      'For a relay with a gateway run this with that relay’s settings\n',
  );
}
const { claims, json } = read.order;
const expiresAt = new Date(claims.exp * 1000).toISOString();
if (json) {
  const told = { link: issued.link, pass: issued.token, expires_at: expiresAt, claims };
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
} else {
  process.stdout.write(`${issued.link}\n`);
  // Not on standard output: a script takes that for the link.
  process.stderr.write(`Good until ${expiresAt}. Of ${claims.sub}. To revoke it: ${claims.jti}\n`);
}

function stop(code: number, lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(code);
}
