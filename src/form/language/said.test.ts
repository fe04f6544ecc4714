import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { currentLocale, setLocale } from './language.ts';
import { inWords, languageOf, wordsFor } from './said.ts';

const ENGLISH = 'Shorten the title by 3 characters: it can have 200.';
const TOO_LONG = { code: 'shorten', params: { field: 'title', over: 3, limit: 200 } };

/** A page in this language, until the test is over. */
async function pageIn(locale: string) {
  vi.stubGlobal('document', { documentElement: {} });
  await setLocale(locale);
  onTestFinished(async () => {
    await setLocale('en-AU');
    vi.unstubAllGlobals();
  });
}

describe('what the relay says', () => {
  it('is its own English on a page in Australian English', async () => {
    await wordsFor(TOO_LONG);
    expect(currentLocale()).toBe('en-AU');
    expect(inWords(TOO_LONG, ENGLISH)).toBe(ENGLISH);
    expect(languageOf(ENGLISH)).toBeUndefined();
  });

  it('is told in the language of the page, by its code', async () => {
    await pageIn('vi');
    await wordsFor(TOO_LONG);
    const told = inWords(TOO_LONG, ENGLISH);
    expect(told).toContain('tiêu đề');
    expect(told).toContain('200');
    expect(languageOf(told)).toBeUndefined();
  });

  it('is told anew in the next language of the page, whose words come with it', async () => {
    await pageIn('vi');
    await wordsFor(TOO_LONG);
    await setLocale('zh-Hans');
    expect(inWords(TOO_LONG, ENGLISH)).toContain('标题');
  });

  it('is written as it is in the region of the page', async () => {
    await pageIn('en-US');
    await wordsFor({ code: 'cancel-done' });
    expect(inWords({ code: 'cancel-done' }, 'The visit is cancelled.')).toBe('The visit is canceled.');
  });

  it.each([
    ['a code that this page does not know', { code: 'of-a-later-relay' }],
    ['parameters that are not the code’s', { code: 'shorten', params: { field: 'title' } }],
    ['no code', {}],
    [
      'a zone that this browser does not know',
      { code: 'offset-impossible', params: { offset: 'UTC+1', zone: 'Not/AZone' } },
    ],
  ])('stays in English, and is marked as such, with %s', async (_, said) => {
    await pageIn('ar');
    await wordsFor({ code: '', ...said });
    expect(inWords(said, ENGLISH)).toBe(ENGLISH);
    expect(languageOf(ENGLISH)).toBe('en');
  });
});
