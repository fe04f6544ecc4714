import { expect, it } from 'vitest';
import { localeWishes } from './wishes.ts';

const pass = `e30.${btoa(JSON.stringify({ sub: 'ann', locale: 'ar' }))}.x`;
const location = { hash: '#locale=vi&pass=x', search: '?lang=zh-Hans' };

it('takes the pass before the host, the host before the link, and the link before the browser', () => {
  expect(localeWishes({ pass, location, languages: ['en-GB', 'de'] })).toEqual(['ar', 'vi', 'zh-Hans', 'en-GB', 'de']);
});

it('asks the browser alone where nothing else says', () => {
  const plain = { hash: '', search: '' };
  expect(localeWishes({ pass: undefined, location: plain, languages: ['vi'] })).toEqual(['vi']);
  expect(localeWishes({ pass: 'not a pass', location: plain, languages: ['vi'] })).toEqual(['vi']);
});
