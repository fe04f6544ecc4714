import { simplify } from '../../rules/match-sites.ts';
import type { Finding } from './finding.ts';

interface Named {
  id: string;
  name: string;
}

/** A shorter phrase could stand in any message. */
const SHORTEST = 6;

/**
 * The one site that a message is about: it has the site's ID, what stands before the dash of its name, or its number and
 * street. More of it beats less; nothing where two sites have as much.
 */
export function findSite(text: string, sites: readonly Named[]): Finding[] {
  const message = ` ${simplify(text)} `;
  const scored = sites
    .map((site) => ({ site, score: scoreOf(site, message) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (best === undefined || best.score === next?.score) return [];
  return [{ kind: 'site', value: best.site.id, name: best.site.name }];
}

function scoreOf({ id, name }: Named, message: string): number {
  const has = (phrase: string) => phrase.length >= SHORTEST && message.includes(` ${phrase} `);
  const phrases = [name, ...name.split(/\s[—–-]\s/), streetOf(name)].map(simplify);
  return [...new Set([id, ...phrases])].filter(has).join('').length;
}

/** `24 Brand Dr` of `Acme Depot — Unit 3/24 Brand Dr, Eagle Farm QLD 4009`. */
function streetOf(name: string): string {
  return /\d+[a-z]?\s+\p{L}[\p{L}\s'’]*(?=,|$)/iu.exec(name)?.[0] ?? '';
}
