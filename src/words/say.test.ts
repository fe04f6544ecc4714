import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSaying,
  kindsOf,
  paramOf,
  SAYINGS,
  type Saying,
  type SayingParam,
  TEXT_FIELDS,
} from '../contract/sayings.ts';
import { type Catalog, compileWhenRead } from './compile.ts';
import { languageOfRegion, withRegion } from './region.ts';
import { say } from './say.ts';

const FOLDER = join(import.meta.dirname, 'languages');
const tags = readdirSync(FOLDER).map((name) => basename(name, '.json'));

/** Values that leave a trace in the sentence. */
const VALUES: Record<SayingParam, fc.Arbitrary<unknown>> = {
  text: fc.stringMatching(/^[A-Z][a-z]{3,8}$/),
  count: fc.integer({ min: 1, max: 999 }),
  number: fc.integer({ min: 0, max: 99_999 }),
  field: fc.constantFrom(...TEXT_FIELDS),
  length: fc.integer({ min: 1, max: 40 }).map((hours) => hours * 3_600_000),
  wait: fc.integer({ min: 3, max: 3600 }).map((seconds) => seconds * 1000),
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2027-07-${String(day).padStart(2, '0')}`),
  zone: fc.constantFrom('Australia/Brisbane', 'Pacific/Auckland', 'UTC'),
  hours: fc.constant({ days: { monday: [{ from: '07:00', to: '17:00' }] }, closed_dates: [] }),
};

/** Any saying of this code. */
function anySaying(code: string): fc.Arbitrary<Saying> {
  const params = Object.fromEntries(
    kindsOf(code).map(([name, kind]) => {
      const value = VALUES[paramOf(kind)];
      return [name, kind.endsWith('?') ? fc.option(value, { nil: undefined }) : value];
    }),
  );
  return fc.record({ code: fc.constant(code), params: fc.record(params) }).filter(isSaying);
}

function catalogOf(tag: string): Catalog {
  const own: Catalog = JSON.parse(readFileSync(join(FOLDER, `${tag}.json`), 'utf8'));
  const language = languageOfRegion(tag, tags);
  return language === undefined ? own : withRegion(catalogOf(language), own);
}

function speechIn(tag: string) {
  const catalog = catalogOf(tag);
  const { relay, place } = compileWhenRead(tag, catalog);
  return { locale: tag, said: relay.said, fields: relay.fields, place };
}

describe.each(tags)('what the relay says, in %s', (tag) => {
  const speech = speechIn(tag);

  it.each(Object.keys(SAYINGS))('has a sentence for %s that holds all of its values', (code) => {
    fc.assert(
      fc.property(anySaying(code), (saying) => {
        const sentence = say(saying, speech);
        expect(sentence).toMatch(/[.。]\u2069*$/u);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|[{}]/);
        const given = new Map<string, unknown>(Object.entries(saying.params));
        for (const [name, kind] of kindsOf(code)) {
          const value = given.get(name);
          if (value !== undefined && ['text', 'count', 'number'].includes(paramOf(kind))) {
            expect(sentence).toContain(String(value));
          }
        }
      }),
      { numRuns: kindsOf(code).length === 0 ? 1 : 8 },
    );
  });
});

it('knows a saying by its code and its parameters, and lets no other pass', () => {
  expect(isSaying({ code: 'choose-site' })).toBe(true);
  expect(isSaying({ code: 'shorten', params: { field: 'title', over: 1, limit: 200 } })).toBe(true);
  expect(isSaying({ code: 'shorten', params: { field: 'title', over: '1', limit: 200 } })).toBe(false);
  expect(isSaying({ code: 'shorten', params: { field: 'title', limit: 200 } })).toBe(false);
  expect(isSaying({ code: 'too-far-ahead', params: { last: '2027-02-30' } })).toBe(false);
  expect(isSaying({ code: 'of-a-later-relay' })).toBe(false);
  expect(isSaying({ code: 'toString' })).toBe(false);
  expect(isSaying({})).toBe(false);
});
