import { expect, it, onTestFinished, vi } from 'vitest';
import { moreWords } from '../more-words.ts';
import { words } from '../words.ts';
import { LANGUAGES } from './catalogs.ts';
import { currentLanguage, currentLocale, setLocale } from './language.ts';

/** A page in this language, until the test is over. */
async function pageIn(...wishes: string[]) {
  vi.stubGlobal('document', { documentElement: {} });
  onTestFinished(async () => {
    await setLocale('en-AU');
    vi.unstubAllGlobals();
  });
  return await setLocale(...wishes);
}

it('spells for Americans as they do, and says all else as in English', async () => {
  const { title } = words;
  expect(await pageIn('en-US')).toBe(true);
  expect(moreWords().orders.cancel.done).toBe('Your visit is canceled');
  expect(moreWords().newSite.hints.address).toContain('ZIP code');
  expect(words.title).toBe(title);
});

it('asks the British for their county, and spells as in Australia', async () => {
  await pageIn('en-GB');
  expect(moreWords().newSite.hints.address).toContain('county');
  expect(moreWords().orders.cancel.done).toBe('Your visit is cancelled');
});

it('speaks Australian English again to whoever comes from elsewhere', async () => {
  await pageIn('en-US');
  await setLocale('en-DE');
  expect([currentLanguage(), currentLocale()]).toEqual(['en', 'en-DE']);
  expect(moreWords().orders.cancel.done).toBe('Your visit is cancelled');
});

it('offers languages to choose from, and no regions of them', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'ar', 'vi', 'zh-Hans']));
  expect(LANGUAGES.filter((tag) => /^en./.test(tag))).toEqual([]);
});
