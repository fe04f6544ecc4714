import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone } from './zone.ts';
import { zoneOfAddress } from './zone-of-address.ts';

const UNKNOWN = undefined;

describe('an address with its state and postcode', () => {
  it.each([
    ['Acme Depot — 12 Brand Dr, Fortitude Valley QLD 4006', 'Australia/Brisbane'],
    ['12 George St, Sydney NSW 2000', 'Australia/Sydney'],
    ['3 Collins St, Melbourne, VIC, 3000', 'Australia/Melbourne'],
    ['5 King William St, Adelaide SA 5000, Australia', 'Australia/Adelaide'],
    ['1 Hay St, Perth Western Australia 6000', 'Australia/Perth'],
    ['2 Davey St, Hobart Tas. 7000', 'Australia/Hobart'],
    ['9 Smith St, Darwin NT 0800', 'Australia/Darwin'],
    ['Civic, Canberra ACT 2601', 'Australia/Sydney'],
    ['12 george st, sydney n.s.w. 2000', 'Australia/Sydney'],
    ['12 George St, Sydney N.S.W. 2000', 'Australia/Sydney'],
    ['12 george st sydney nsw 2000', 'Australia/Sydney'],
    ['12 George St, Sydney 2000 NSW', 'Australia/Sydney'],
    ['12 George St\nSydney NSW 2000', 'Australia/Sydney'],
    ['Sydney NSW 2000 (rear gate)', 'Australia/Sydney'],
    ['Sydney NSW 2000 - rear gate', 'Australia/Sydney'],
  ])('%j is %s', (name, zone) => {
    expect(zoneOfAddress(name)).toBe(zone);
  });
});

describe('a place whose clocks are not its state’s', () => {
  it.each([
    ['410 Argent St, Broken Hill NSW 2880', 'Australia/Broken_Hill'],
    ['Broken Hill NSW', 'Australia/Broken_Hill'],
    ['Broken Hill 2880', 'Australia/Broken_Hill'],
    ['Lagoon Rd, Lord Howe Island NSW 2898', 'Australia/Lord_Howe'],
    ['Taylors Rd, Norfolk Island 2899', 'Pacific/Norfolk'],
    ['Taylors Rd, Norfolk Island NSW 2899', 'Pacific/Norfolk'],
    ['Taylors Rd, Burnt Pine, Norfolk Island', 'Pacific/Norfolk'],
    ['Murray Rd, Christmas Island WA 6798', 'Indian/Christmas'],
    ['Sydney Hwy, West Island, Cocos (Keeling) Islands 6799', 'Indian/Cocos'],
    ['Eyre Hwy, Eucla WA 6443', 'Australia/Eucla'],
    ['Mundrabilla Roadhouse, WA 6443', 'Australia/Eucla'],
    ['Madura WA 6443', 'Australia/Eucla'],
    ['Cocklebiddy WA 6443', 'Australia/Eucla'],
    ['Balladonia WA 6443', 'Australia/Perth'],
    ['Eyre Hwy, WA 6443', UNKNOWN],
    ['Jervis Bay ACT 2540', 'Australia/Sydney'],
    ['Village Rd, Jervis Bay JBT 2540', 'Australia/Sydney'],
    // A street of that name is somewhere else.
    ['5 Broken Hill Rd, Orange NSW 2800', 'Australia/Sydney'],
    ['5 Broken Hill Rd, Orange NSW', 'Australia/Sydney'],
  ])('%j is %s', (name, zone) => {
    expect(zoneOfAddress(name)).toBe(zone);
  });
});

describe('a town at a border', () => {
  it.each([
    ['Wharf St, Tweed Heads NSW 2485', 'Australia/Sydney'],
    ['Griffith St, Coolangatta QLD 4225', 'Australia/Brisbane'],
    ['Dean St, Albury NSW 2640', 'Australia/Sydney'],
    ['High St, Wodonga VIC 3690', 'Australia/Melbourne'],
    ['Oaks Estate ACT 2620', 'Australia/Sydney'],
    // Postcodes on both sides of a border go by the state, and say nothing without it.
    ['Jennings NSW 4383', 'Australia/Sydney'],
    ['Wallangarra QLD 4383', 'Australia/Brisbane'],
    ['Mungindi QLD 2406', 'Australia/Brisbane'],
    ['Kiwirrkurra WA 0872', 'Australia/Perth'],
    ['4 St George St, Mungindi 2406', UNKNOWN],
  ])('goes by its own state: %j is %s', (name, zone) => {
    expect(zoneOfAddress(name)).toBe(zone);
  });
});

describe('a state alone', () => {
  it.each([
    ['12 George St, Sydney NSW', 'Australia/Sydney'],
    ['Darwin NT', 'Australia/Darwin'],
    ['Ballarat, Victoria', 'Australia/Melbourne'],
    ['12 Sturt St, Ballarat Victoria', 'Australia/Melbourne'],
    ['12 Sturt St, Ballarat Vic', 'Australia/Melbourne'],
    ['Cairns Queensland', 'Australia/Brisbane'],
    ['Brisbane QLD — Northside Clinic', 'Australia/Brisbane'],
    ['WA - Perth warehouse', 'Australia/Perth'],
    ['SA - Adelaide warehouse', 'Australia/Adelaide'],
    ['Perth WA, Australia', 'Australia/Perth'],
  ])('at the end of a part of the name places it: %j is %s', (name, zone) => {
    expect(zoneOfAddress(name)).toBe(zone);
  });

  it.each([
    'Act Fast Plumbing',
    'ACT Fast Plumbing',
    'Caught in the act',
    'WA Warehouse',
    'Warehouse',
    'USA',
    'Tour de Tasmania Cafe',
    '12 Victoria St, Geelong',
    'Victoria Street Clinic',
    'Hotel Victoria',
    'Uncle Vic',
    'Queensland Rd',
    '1 Queensland Rd, Dubbo',
    'Perth Rd',
    'Perth',
    'Bank of Queensland, 5 Smith St',
    'University of Tasmania',
    'Banque Populaire SA',
    'NSW Health — 1 Reserve Rd, St Leonards',
    'Northern Territory Airports Corporation',
  ])('elsewhere does not: %j', (name) => {
    expect(zoneOfAddress(name)).toBeUndefined();
  });
});

describe('a postcode alone', () => {
  it.each([
    ['12 Talbragar St, Dubbo 2830', 'Australia/Sydney'],
    ['12 Talbragar St, Dubbo, 2830', 'Australia/Sydney'],
    ['Acme, Parramatta 2150', 'Australia/Sydney'],
    ['Acme — Toowoomba 4350', 'Australia/Brisbane'],
    ['Toowoomba 4350, Australia', 'Australia/Brisbane'],
    ['12 Smith St, Alice Springs 0870 (gate 4)', 'Australia/Darwin'],
  ])('at the end of an address places it: %j is %s', (name, zone) => {
    expect(zoneOfAddress(name)).toBe(zone);
  });

  it.each([
    '3000 Pacific Hwy',
    '3000 Pacific Hwy, Springwood',
    'Pacific Hwy 3000',
    'Acme, Unit 3000',
    'Kmart 2045',
    'Acme, Store 2045',
    'Acme, PO Box 3000',
    '12 Smith St, Gundagai 27220',
    '4/2830',
    'Test Project #2830',
    '12 Smith St, Nowhere 0100',
    // Fits Perth's postcodes and Wellington's, Auckland's and Sydney's.
    '12 Lambton Quay, Wellington 6011',
    '1 Queen St, Auckland 1010',
    'Fletcher NZ, 12 Main St, Kaitaia 4010',
  ])('does not place what is no address, or one that may be in New Zealand: %j', (name) => {
    expect(zoneOfAddress(name)).toBeUndefined();
  });

  it('places a town that New Zealand has too by a postcode that only Australia has there', () => {
    expect(zoneOfAddress('5 Nanima Cres, Wellington 2820')).toBe('Australia/Sydney');
    expect(zoneOfAddress('5 Gray St, Hamilton 3300')).toBe('Australia/Melbourne');
  });
});

describe('New Zealand', () => {
  it.each([
    ['1 Queen St, Auckland 1010, New Zealand', 'Pacific/Auckland'],
    ['1 Queen St, Auckland 1010 NZ', 'Pacific/Auckland'],
    ['1 Queen St, Auckland, New Zealand 1010', 'Pacific/Auckland'],
    ['Lambton Quay, Te Whanganui-a-Tara, Aotearoa', 'Pacific/Auckland'],
    ['Waitangi, Chatham Islands 8942, New Zealand', 'Pacific/Chatham'],
    ['Waitangi, Chatham Island, NZ', 'Pacific/Chatham'],
    ['Waitangi, Chatham Islands', 'Pacific/Chatham'],
    ['12 Chatham St, Palmerston North 4410, New Zealand', 'Pacific/Auckland'],
    ['Air New Zealand, 5 Airport Dr, Mascot NSW 2020', 'Australia/Sydney'],
    ['NZ Post Logistics', UNKNOWN],
    ['Sydney NSW 2000, New Zealand', UNKNOWN],
  ])('%j is %s', (name, zone) => {
    expect(zoneOfAddress(name)).toBe(zone);
  });
});

describe('a contradiction', () => {
  it.each([
    'Brisbane QLD 3000',
    'Melbourne VIC 2000',
    'Sydney NSW 2000 / Brisbane QLD 4000',
    'NSW, 12 Smith St, Brisbane QLD',
    'Queensland, 12 Smith St, Melbourne 3000',
    'Brisbane QLD 0100',
  ])('is not settled by guessing: %j', (name) => {
    expect(zoneOfAddress(name)).toBeUndefined();
  });

  it('is none where the name of a firm names another state: the postal form tells where it is', () => {
    expect(zoneOfAddress('Bank of Queensland, 5 Smith St, Sydney NSW 2000')).toBe('Australia/Sydney');
    expect(zoneOfAddress('Acme QLD — 5 Smith St, Sydney NSW 2000')).toBe('Australia/Sydney');
  });
});

it('answers any text with a zone that exists or with nothing, and quickly', () => {
  const words = fc.constantFrom(
    'QLD',
    'Victoria',
    'St',
    '4006',
    ',',
    'of',
    'NZ',
    '—',
    'Unit',
    '12',
    'island',
    'SA',
    '(',
  );
  const names = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(names, (name) => {
      const zone = zoneOfAddress(name);
      expect(zone === undefined || isTimeZone(zone)).toBe(true);
    }),
  );
});

it.each([
  ['blanks', '\t'],
  ['line breaks', '\n'],
  ['states', 'QLD '],
  ['brackets', '(('],
  ['dots', 'N.'],
])('says nothing of a name as long as a gateway can send, at once: %s', (_, part) => {
  expect(zoneOfAddress(`${part.repeat(2_000_000)}x`)).toBeUndefined();
});
