import { nearestName } from './config/nearest.ts';
import { SETTING_NAMES } from './env.ts';
import type { Source } from './secret-files.ts';

/** `PORT` or `DATABASE_URL` may stand there for any other program: what is near to those is no mistake of ours. */
const OWN = /^(CALLOUT|GATEWAY|OIDC|PASS|WEBHOOK|METRICS)_/;
const OWN_NAMES = SETTING_NAMES.filter((name) => OWN.test(name));

/**
 * A line for each variable that is probably a setting of ours with its name misspelt: passed over, it would leave the
 * default in use without a word. `named` are variables of the operator's own, which the config asks for by `env:NAME`.
 */
export function misspeltSettings(source: Source, named: readonly string[]): string[] {
  const known = new Set([...SETTING_NAMES, ...named, ...named.map((name) => `${name}_FILE`)]);
  return Object.keys(source)
    .filter((name) => source[name] && !known.has(name))
    .flatMap((name) => {
      const meant = meantBy(name);
      return meant === undefined ? [] : [`${name} is not a setting, ${meant} is: correct the name, or take it away`];
    });
}

function meantBy(name: string): string | undefined {
  const inFile = /^(.+)_FILE$/.exec(name)?.[1];
  if (inFile !== undefined && OWN_NAMES.includes(inFile)) return inFile;
  const nearest = nearestName(name, OWN_NAMES);
  // `GATEWAY_KEY_2` is somebody's further key, and no slip of the hand.
  return nearest !== undefined && !name.startsWith(`${nearest}_`) ? nearest : undefined;
}
