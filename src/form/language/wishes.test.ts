import { describe, expect, it } from 'vitest';
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

describe('a choice made by hand', () => {
  const sources = { pass, location: { hash: '', search: '?lang=zh-Hans' }, languages: ['en-GB', 'vi-VN'] };

  it('is taken before all else, as it is written where the person is', () => {
    expect(localeWishes({ ...sources, own: 'vi' }).slice(0, 2)).toEqual(['vi-VN', 'vi']);
    expect(localeWishes({ ...sources, own: 'en' })[0]).toBe('en-GB');
  });

  it('leaves what else is wished for, should its language be gone one day', () => {
    expect(localeWishes({ ...sources, own: 'tlh' })).toEqual(['tlh', 'ar', 'zh-Hans', 'en-GB', 'vi-VN']);
  });

  it('does not count in a page that names the language of its frame', () => {
    expect(localeWishes({ ...sources, location, own: 'en' })[0]).toBe('ar');
  });
});
