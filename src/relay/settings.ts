import { type Access, readAccess, secretNamesIn } from './access/settings.ts';
import { loadConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import { type Env, readEnv } from './env.ts';
import { misspeltSettings } from './misspelt-settings.ts';
import type { Source } from './secret-files.ts';
import { readSignIn, type SignInSettings } from './sign-in/settings.ts';

/** Everything that an operator can set. */
export interface Settings {
  env: Env;
  config: Config;
  access: Access;
  signIn: SignInSettings | undefined;
  warnings: string[];
}

export type SettingsResult =
  | { ok: true; settings: Settings }
  /** One readable line for each mistake, none of them holding a secret. */
  | { ok: false; mistakes: string[] };

/** Reads the environment, the files that it names and the config, and checks all of it. Changes nothing. */
export function readSettings(source: Source): SettingsResult {
  const readings = readEnv(source);
  const loaded = loadConfig(source.CALLOUT_CONFIG || undefined);
  const misspelt = misspeltSettings(source, loaded.ok ? secretNamesIn(loaded.config.channels) : []);
  if (!readings.ok || !loaded.ok || misspelt.length > 0) {
    return { ok: false, mistakes: [...misspelt, ...mistakesIn(readings), ...mistakesIn(loaded)] };
  }
  const { env, warnings } = readings;
  const { config } = loaded;
  const access = readAccess({ env, config, source });
  const signIn = readSignIn(env, config);
  if (!access.ok || !signIn.ok) return { ok: false, mistakes: [...mistakesIn(access), ...mistakesIn(signIn)] };
  return { ok: true, settings: { env, config, access: access.access, signIn: signIn.signIn, warnings } };
}

function mistakesIn(result: { ok: true } | { ok: false; mistakes: string[] }): string[] {
  return result.ok ? [] : result.mistakes;
}
