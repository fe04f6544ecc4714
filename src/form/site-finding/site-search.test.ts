import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNamed } from '../rules/match-sites.ts';
import { createSiteSearch } from './site-search.ts';

const site = (id: string, name: string) => ({ id, name });
const depot = site('3065756', 'Acme Depot — Unit 3/24 Brand Dr, Eagle Farm QLD 4009');
const office = site('3065757', 'Acme Head Office — Level 9/345 Queen St, Brisbane City QLD 4000');
const brandon = site('3065758', 'Brandon Depot — 245 Grand Pde, Brisbane QLD 4000');
const cafe = site('3065759', 'Café Whakatāne — 12 The Strand, Whakatāne 3120');
const sites = [office, brandon, cafe, depot];

const find = async (typed: string, among = sites) => (await createSiteSearch(among)).find(among, typed);

describe('the search for a site', () => {
  it.each([
    ['24 brand', depot],
    ['brnad dr', depot],
    ['4000 depot', brandon],
    ['eagel farm', depot],
    ['depto acme', depot],
    ['whakatane', cafe],
    ['whaktaane cafe', cafe],
    ['queen offcie', office],
    ['3065757', office],
    ['4009', depot],
  ])('puts the site that “%s” means first', async (typed, meant) => {
    expect((await find(typed))[0]).toBe(meant);
  });

  it('forgives no slip in a street number, a postcode or an ID', async () => {
    expect(await find('25 brand dr')).toEqual([]);
    expect(await find('4001')).toEqual([]);
    expect(await find('3065755')).toEqual([]);
  });

  it('puts names without a slip before those with one', async () => {
    const strand = site('1', 'Strand Hotel');
    const brand = site('2', 'Brand Hotel');
    expect(await find('brand hotel', [strand, brand])).toEqual([brand]);
    expect(await find('grand hotel', [strand, site('3', 'Grand Hotel'), brand])).toEqual([
      site('3', 'Grand Hotel'),
      brand,
    ]);
  });

  it('offers nothing when a word is nowhere near', async () => {
    expect(await find('acme hospital')).toEqual([]);
  });

  it('keeps the given order, such as the often used first, among equals', async () => {
    const one = site('1', 'Acme North');
    const other = site('2', 'Acme South');
    const search = await createSiteSearch([one, other]);
    expect(search.find([other, one], 'acme')).toEqual([other, one]);
  });

  it('finds the same letter by letter as at once', async () => {
    const search = await createSiteSearch(sites);
    for (const typed of ['24 brand', 'depot 4000', '3065757', 'café wha', 'bran']) {
      for (let end = 1; end <= typed.length; end++) {
        const letters = typed.slice(0, end);
        expect(search.find(sites, letters)).toEqual(await find(letters, [...sites]));
      }
    }
  });

  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const named = fc.record({
    id: fc.integer({ min: 1, max: 9_999_999 }).map(String),
    name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  });

  it('always has the site whose exact name was typed first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(named, { maxLength: 12 }), named, async (others, item) => {
        const [first] = await find(item.name, [...others, item]);
        expect(first?.name).toBe(item.name);
      }),
    );
  });

  it('has all that plain matching has, in the same order, at its head', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(named, { maxLength: 12, selector: ({ id }) => id }),
        word,
        async (items, typed) => {
          const plain = matchNamed(items, typed);
          expect((await find(typed, items)).slice(0, plain.length)).toEqual(plain);
        },
      ),
    );
  });
});
