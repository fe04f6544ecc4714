import { expect, it } from 'vitest';
import { isEnglish } from '../../words/choose-locale.ts';
import { localeAsked } from './locale-asked.ts';

it.each([
  ['nothing', undefined, undefined, 'en-AU'],
  ['a browser in Vietnam', undefined, 'vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['a link, before the browser', 'ar', 'en-GB,en;q=0.9', 'ar'],
  ['the strongest of the browser’s wishes, not the first', undefined, 'en-US;q=0.5,zh-CN;q=0.9', 'zh'],
  ['a language that there is not, in its country’s English', undefined, 'de-DE', 'en-DE'],
  ['a region that nobody knows', 'vi-ZZ', undefined, 'vi'],
  ['what is no tag', '"><script>', undefined, 'en-AU'],
])('chooses for %s', (_, link, header, language) => {
  const locale = localeAsked({ link, header });
  expect(locale.startsWith(language)).toBe(true);
  expect(locale).toMatch(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
});

it('leaves out wishes that a page cannot meet', () => {
  expect(localeAsked({ link: 'ar', header: 'vi,en-NZ;q=0.3' }, isEnglish)).toBe('en-NZ');
});
