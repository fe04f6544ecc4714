import * as hours from '../../place-time/hours-in-words.ts';
import type { WeeklyHours } from '../../place-time/opening-hours.ts';
import * as zones from '../../place-time/zone-words.ts';
import { words } from '../words.ts';
import { currentLocale } from './language.ts';

/** What of `place-time.ts` is told before anything is typed. */

export function zoneInWords(timeZone: string): string {
  return zones.zoneInWords(timeZone, { locale: currentLocale(), words: words.place });
}

export function zoneWithOffset(timeZone: string, offset: string): string {
  return zones.zoneWithOffset(timeZone, offset, { locale: currentLocale(), words: words.place });
}

export function hoursInWords(weekly: WeeklyHours, locale: string): string {
  return hours.hoursInWords(weekly, locale, words.place);
}
