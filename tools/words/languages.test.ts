import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { compileCatalog, tokensIn } from '../../src/words/compile.ts';
import { languageOfRegion, withRegion } from '../../src/words/region.ts';
import { LANGUAGES, readCatalog, tagsIn, textsOf } from './catalogs.ts';
import { interfaceText, valuesOf } from './interface-text.ts';
import { moduleText } from './module-text.ts';
import { pseudoCatalog } from './pseudo.ts';

const english = readCatalog(join(LANGUAGES, 'en.json'));
const texts = new Map(textsOf(english));
const tags = tagsIn(LANGUAGES);
const regions = tags.filter((tag) => languageOfRegion(tag, tags) !== undefined);
const others = tags.filter((tag) => tag !== 'en' && !regions.includes(tag));

it('has the type of the messages as the English catalog has them (npm run words)', () => {
  expect(readFileSync(join(LANGUAGES, '../messages.ts'), 'utf8')).toBe(interfaceText(english));
});

it('speaks the languages that Callout promises', () => {
  expect(others).toEqual(expect.arrayContaining(['ar', 'vi', 'zh-Hans']));
});

describe.each(others)('%s', (tag) => {
  const catalog = readCatalog(join(LANGUAGES, `${tag}.json`));
  const translated = new Map(textsOf(catalog));

  it('has every text and no other', () => {
    expect([...translated.keys()].sort()).toEqual([...texts.keys()].sort());
  });

  it('leaves no text empty', () => {
    expect([...translated].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('loses no value and makes up none', () => {
    const differ = [...texts].filter(([path, text]) => {
      const names = [...valuesOf(translated.get(path) ?? '').keys()].sort();
      return JSON.stringify(names) !== JSON.stringify([...valuesOf(text).keys()].sort());
    });
    expect(differ.map(([path]) => path)).toEqual([]);
  });

  it('has a form for every number of things that the language tells apart', () => {
    const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const lacking = [...translated].filter(([, text]) =>
      tokensIn(parse(text)).some((token) => {
        if (token.type !== 'plural') return false;
        const keys = token.cases.map(({ key }) => key);
        return wanted.some((category) => !keys.includes(category));
      }),
    );
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  it('compiles', () => {
    expect(compileCatalog(tag, catalog).title).not.toBe('');
    expect(moduleText(tag, catalog)).toContain('export default');
  });
});

it('spells for Americans and names British addresses', () => {
  expect(regions).toEqual(expect.arrayContaining(['en-US', 'en-GB']));
});

describe.each(regions)('the region %s', (tag) => {
  const own = textsOf(readCatalog(join(LANGUAGES, `${tag}.json`)));
  const language = new Map(textsOf(readCatalog(join(LANGUAGES, `${languageOfRegion(tag, tags)}.json`))));

  it('holds only texts that its language has, each written otherwise', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(([path, text]) => (language.get(path) ?? text) === text)).toEqual([]);
  });

  it('loses no value and makes up none', () => {
    for (const [path, text] of own) expect(valuesOf(text), path).toEqual(valuesOf(language.get(path) ?? ''));
  });
});

it('writes nothing in the spelling of Australia where Americans read', () => {
  const merged = withRegion(english, readCatalog(join(LANGUAGES, 'en-US.json')));
  const australian = /cancell(?:ed|ing)|postcode|suburb|misspelt|\bfor ever\b|colour|centre\b|organis|licence/i;
  expect(textsOf(merged).filter(([, text]) => australian.test(text))).toEqual([]);
});

it('keeps every value in the pseudo-language', () => {
  const pseudo = new Map(textsOf(pseudoCatalog()));
  for (const [path, text] of texts) {
    expect([...valuesOf(pseudo.get(path) ?? '')], path).toEqual([...valuesOf(text)]);
  }
});
