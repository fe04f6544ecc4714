import { expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { placeOfZone, zoneInWords, zoneWithOffset } from './zone-words.ts';

const reader = { locale: 'en-AU', words: words.place };

it.each([
  ['Australia/Brisbane', 'Brisbane time'],
  ['Australia/Lord_Howe', 'Lord Howe Island time'],
  ['Australia/Broken_Hill', 'Broken Hill time'],
  ['Pacific/Auckland', 'New Zealand time'],
  ['Pacific/Chatham', 'Chatham Islands time'],
  ['Asia/Kathmandu', 'Kathmandu time'],
  ['Asia/Katmandu', 'Kathmandu time'],
  ['America/New_York', 'New York time'],
  ['America/Indiana/Knox', 'Knox, Indiana time'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
  ['UTC', 'UTC'],
  ['EST', 'EST'],
])('says %s as %s', (name, words) => {
  expect(zoneInWords(name, reader)).toBe(words);
});

it('gives the offset beside the place, and alone where the zone is no place', () => {
  expect(zoneWithOffset('Australia/Brisbane', '+10:00', reader)).toBe('Brisbane time (UTC+10:00)');
  expect(zoneWithOffset('UTC', '+00:00', reader)).toBe('UTC+00:00');
  // IANA writes Etc names with the sign turned round; the offset says what is meant.
  expect(zoneWithOffset('Etc/GMT+5', '-05:00', reader)).toBe('UTC-05:00');
});

it('has a place in words, without underscores, for every zone the runtime lists', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) expect(placeOfZone(name)).toMatch(/^[^_/]+$/);
});
