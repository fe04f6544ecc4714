import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';

/** Rules of places that an earlier one always answers before. */
export function pointlessPlaces({ places: { rules = [] } }: Pick<Config, 'places'>): Finding[] {
  return rules.flatMap(({ contains }, index) => {
    const first = rules.findIndex((rule) => contains.toLowerCase().includes(rule.contains.toLowerCase()));
    if (first === index) return [];
    return [{ place: `places.rules[${index}]`, message: `rules[${first}] fits whatever this fits, and comes first` }];
  });
}
