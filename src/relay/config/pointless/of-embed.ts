import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';

/** What about the form in the operator's own pages has no effect. */
export function pointlessEmbed({ embed: { origins, theme } }: Pick<Config, 'embed'>): Finding[] {
  if (theme === undefined || origins.length > 0) return [];
  return [{ place: 'embed.theme', message: 'without origins no page can hold the form' }];
}
