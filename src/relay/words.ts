import type { Saying } from '../contract/sayings.ts';
import { compileWhenRead } from '../words/compile.ts';
import english from '../words/languages/en.json' with { type: 'json' };
import { say } from '../words/say.ts';

/** How the relay writes dates and numbers where nobody has asked for a language. */
export const LOCALE = 'en-AU';

const { place, relay } = compileWhenRead('en', english);

/** The page's own words in English, for the relay's sentences about dates, times and places: one truth with the form. */
export const placeWords = place;

/** What the relay says, in English: for people who call its API, and for pages that do not know a code. */
export function inEnglish(saying: Saying): string {
  return say(saying, { locale: LOCALE, said: relay.said, fields: relay.fields, place });
}

/** A saying with its English, as it goes over the wire. */
export function spoken(saying: Saying): { detail: string; code: string; params?: Record<string, unknown> } {
  return { detail: inEnglish(saying), ...onWire(saying) };
}

/** The code, and its parameters where it has any. */
export function onWire({ code, params }: Saying): { code: string; params?: Record<string, unknown> } {
  return { code, ...(Object.keys(params).length > 0 && { params: { ...params } }) };
}
