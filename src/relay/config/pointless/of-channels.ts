import * as z from 'zod';
import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';

/** What about channels has no effect, and which of their secrets are not in this environment. Never tells a secret. */
export function pointlessChannels(
  { channels }: Pick<Config, 'channels'>,
  environment: Record<string, string | undefined>,
): Finding[] {
  return Object.entries(channels).flatMap(([name, { keys, active, sites, jobTypes, roles, origins, theme }]) => {
    const at = (...path: (string | number)[]) => z.core.toDotPath(['channels', name, ...path]);
    return [
      ...(active && keys.length === 0
        ? [{ place: at('keys'), message: 'without a key nobody can sign a pass for it' }]
        : []),
      ...(sites.length === 0
        ? [{ place: at('sites'), message: 'its passes can name no site, so nothing can be booked' }]
        : []),
      ...(jobTypes.length === 0
        ? [{ place: at('jobTypes'), message: 'its passes can name no job type, so nothing can be booked' }]
        : []),
      ...(roles.length === 0 ? [{ place: at('roles'), message: 'its passes can have no role, so none is good' }] : []),
      ...(theme !== undefined && origins.length === 0
        ? [{ place: at('theme'), message: 'without origins no page can hold its form' }]
        : []),
      ...keys.flatMap((key, index) => {
        const variable = key.alg === 'HS256' ? /^env:(.+)$/.exec(key.secret)?.[1] : undefined;
        if (variable === undefined || environment[variable]) return [];
        return [{ place: at('keys', index, 'secret'), message: `${variable} is not set in this environment` }];
      }),
    ];
  });
}
