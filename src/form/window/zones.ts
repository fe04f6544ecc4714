import { isTimeZone, offsetTextAt } from '../../place-time/zone.ts';
import { placeOfZone } from '../../place-time/zone-words.ts';
import { zoneInWords } from '../language/place-time.ts';
import { matchNamed, simplify } from '../rules/match-sites.ts';

/** A time zone to choose: `id` is its IANA name, `name` what it is found by. */
export interface ZoneChoice {
  id: string;
  name: string;
  /** `Brisbane time` */
  words: string;
  /** `UTC+10:00`, at the moment the list was made for. */
  offset: string;
}

/** Every zone the browser knows, those likely to be meant first: the ones given, then Australia's and New Zealand's. */
export function zoneChoices(likely: (string | undefined)[], atMs: number): ZoneChoice[] {
  const all = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const near = all.filter((name) => /^Australia\/|^Pacific\/(Auckland|Chatham|Norfolk)$/.test(name));
  const first = likely.filter((name) => name !== undefined && isTimeZone(name)).filter((name) => name !== undefined);
  return [...new Set([...first, ...near, ...all])].map((id) => zoneChoice(id, atMs));
}

/** One zone as a choice. */
export function zoneChoice(id: string, atMs: number): ZoneChoice {
  const offset = `UTC${offsetTextAt(atMs, id)}`;
  return { id, name: `${placeOfZone(id)} ${id} ${offset}`, words: zoneInWords(id), offset };
}

/** The choices for what was typed: any words of city, region or offset, in any order. */
export function matchZones(choices: ZoneChoice[], typed: string): ZoneChoice[] {
  return matchNamed(choices, typed);
}

/** The one zone the text names in full: `Brisbane`, `Brisbane time`, `Australia/Brisbane`. */
export function exactZone(choices: ZoneChoice[], typed: string): ZoneChoice | undefined {
  const query = simplify(typed);
  const found = choices.filter(({ id, words }) =>
    [id, words, placeOfZone(id)].some((text) => simplify(text) === query),
  );
  return found.length === 1 ? found[0] : undefined;
}
