import type { PlaceWords } from './place-words.ts';

/** How a zone is told: in which locale, and with which words. */
export interface ZoneReader {
  locale: string;
  words: PlaceWords;
}

/** Places whose zone is not best known by the city in its IANA name, or whose city has another name today. */
const PLACES: Record<string, string> = {
  'Australia/ACT': 'Canberra',
  'Australia/LHI': 'Lord Howe Island',
  'Australia/Lord_Howe': 'Lord Howe Island',
  'Australia/North': 'Northern Territory',
  'Australia/NSW': 'New South Wales',
  'Australia/South': 'South Australia',
  'Australia/West': 'Western Australia',
  'Australia/Yancowinna': 'Broken Hill',
  'Antarctica/DumontDUrville': 'Dumont d’Urville',
  'Antarctica/McMurdo': 'McMurdo Station',
  'Antarctica/South_Pole': 'South Pole',
  'Atlantic/Azores': 'Azores',
  'Atlantic/Canary': 'Canary Islands',
  'Atlantic/Faeroe': 'Faroe Islands',
  'Atlantic/Faroe': 'Faroe Islands',
  'Asia/Calcutta': 'India',
  'Asia/Kolkata': 'India',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Asia/Shanghai': 'China',
  'America/Godthab': 'Nuuk',
  'America/Port_of_Spain': 'Port of Spain',
  'Africa/Asmera': 'Asmara',
  'Europe/Kiev': 'Kyiv',
  'Indian/Christmas': 'Christmas Island',
  'Indian/Cocos': 'Cocos (Keeling) Islands',
  NZ: 'New Zealand',
  'NZ-CHAT': 'Chatham Islands',
  'Pacific/Auckland': 'New Zealand',
  'Pacific/Chatham': 'Chatham Islands',
  'Pacific/Easter': 'Easter Island',
  'Pacific/Fiji': 'Fiji',
  'Pacific/Guam': 'Guam',
  'Pacific/Norfolk': 'Norfolk Island',
};

/**
 * The place whose clocks the zone keeps: `Brisbane`, `Lord Howe Island`, `Knox, Indiana`; the abbreviation itself for
 * names that are no place (`UTC`, `EST`).
 */
export function placeOfZone(timeZone: string): string {
  const known = Object.hasOwn(PLACES, timeZone) ? PLACES[timeZone] : undefined;
  if (known) return known;
  const [area = '', region, city] = timeZone.replaceAll('_', ' ').split('/');
  if (region === undefined) return area;
  if (city === undefined) return region;
  return area === 'America' && region === 'Argentina' ? city : `${city}, ${region}`;
}

/**
 * The zone in words: `Brisbane time`, `布里斯班时间`. A zone that is no place stays what it is: `UTC`. Cities have names in
 * other languages, which `Intl` knows; its English ones are too often letters (`AEST`).
 */
export function zoneInWords(timeZone: string, { locale, words }: ZoneReader): string {
  const place = placeOfZone(timeZone);
  if (!isPlace(timeZone)) return place;
  return (locale.startsWith('en') ? undefined : nameByIntl(timeZone, locale)) ?? words.zone({ place });
}

/** The zone in words with its offset, given as it stands in the wire time: `Brisbane time (UTC+10:00)`. */
export function zoneWithOffset(timeZone: string, offset: string, reader: ZoneReader): string {
  if (!isPlace(timeZone)) return `UTC${offset}`;
  return reader.words.withOffset({ text: zoneInWords(timeZone, reader), offset: `UTC${offset}` });
}

/** `توقيت سيدني`; undefined where `Intl` has letters only (`ET`). */
function nameByIntl(timeZone: string, locale: string): string | undefined {
  const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined || /^[A-Z]{1,5}$|[+\d]/.test(name) ? undefined : name;
}

/** `Etc/GMT+5`, whose sign runs backwards, `UTC` and `EST` name an offset; `Australia/Brisbane` and `Cuba` a place. */
function isPlace(timeZone: string): boolean {
  return (
    !timeZone.startsWith('Etc/') &&
    (timeZone.includes('/') || !/^[A-Z0-9+-]+$/.test(timeZone) || Object.hasOwn(PLACES, timeZone))
  );
}
