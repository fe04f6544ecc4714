import { expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

const LANGUAGES = ['en', 'zh-Hans', 'vi', 'ar'];

it.each([
  ['nothing at all', [], 'en', 'en-AU'],
  ['English of no place', ['en'], 'en', 'en-AU'],
  ['American English', ['en-US'], 'en', 'en-US'],
  ['Vietnamese', ['vi'], 'vi', 'vi'],
  ['Chinese as it is written in Singapore', ['zh-SG'], 'zh-Hans', 'zh-SG'],
  ['Egyptian Arabic', ['ar-EG'], 'ar', 'ar-EG'],
  ['a language that there is only second', ['el', 'vi-VN'], 'vi', 'vi-VN'],
  ['Traditional Chinese, then English', ['zh-TW', 'en-AU'], 'en', 'en-AU'],
  ['what is no tag, then Arabic', ['not a tag', 'ar'], 'ar', 'ar'],
  ['none that there is: English with the numbers of that country', ['de-DE'], 'en', 'en-DE'],
  ['none that there is, of a country whose English nobody knows', ['ja'], 'en', 'en-JP'],
])('of %s', (_, wishes, language, locale) => {
  expect(chooseLocale(wishes, LANGUAGES)).toEqual({ language, locale });
});
