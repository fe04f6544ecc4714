import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactNamed, matchNamed, simplify } from './match-sites.ts';

const depot = { id: '3065756', name: 'Acme Depot — Unit 3/24 Brand Dr' };
const office = { id: '3065757', name: 'Acme Office, 1 Depot St' };
const cafe = { id: '3065799', name: 'Café Whakatāne' };
const sites = [office, depot, cafe];

describe('finding a site by typing', () => {
  it('finds it by any words of its name, in any order and case', () => {
    expect(matchNamed(sites, 'BRAND dep')).toEqual([depot]);
    expect(matchNamed(sites, '24 acme')).toEqual([depot]);
  });

  it('finds it by its address as people write it, whatever the punctuation', () => {
    expect(matchNamed(sites, 'unit 3 24 brand')).toEqual([depot]);
    expect(matchNamed(sites, 'Unit 3/24')).toEqual([depot]);
  });

  it('finds it without its accents and macrons', () => {
    expect(matchNamed(sites, 'cafe whakatane')).toEqual([cafe]);
  });

  it('finds it by its ID, whole or begun', () => {
    expect(matchNamed(sites, '3065756')).toEqual([depot]);
    expect(matchNamed(sites, '30657')).toHaveLength(3);
  });

  it('puts names that start with what was typed first', () => {
    expect(matchNamed(sites, 'acme dep')).toEqual([depot, office]);
  });

  it('offers nothing when one word is nowhere in the name', () => {
    expect(matchNamed(sites, 'acme hospital')).toEqual([]);
  });

  it('offers everything, in the given order, when nothing but spaces or punctuation was typed', () => {
    expect(matchNamed(sites, ' - ')).toEqual(sites);
  });

  it('never fails, and finds each item by any shuffling of its own words', () => {
    const named = fc.record({ id: fc.stringMatching(/^\d{1,8}$/), name: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.array(named), named, fc.infiniteStream(fc.nat()), (others, item, order) => {
        const words = simplify(item.name).split(' ');
        const keyed = words.map((word) => ({ word, at: order.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ word }) => word);
        expect(matchNamed([...others, item], shuffled.join(' '))).toContain(item);
      }),
    );
  });
});

describe('text left in the field', () => {
  it('names a site by its full name or ID', () => {
    expect(exactNamed(sites, ' cafe whakatane ')).toBe(cafe);
    expect(exactNamed(sites, '3065757')).toBe(office);
  });

  it('names none when it is only part of a name, or two sites share it', () => {
    expect(exactNamed(sites, 'acme depot')).toBeUndefined();
    expect(exactNamed([cafe, { ...cafe, id: '1' }], cafe.name)).toBeUndefined();
  });
});
