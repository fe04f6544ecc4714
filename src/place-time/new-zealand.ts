import { plainWord } from './locale-calendar.ts';

/** What tells an address in New Zealand, whose postcodes have four digits too and cover most of Australia's. */

const COUNTRY = String.raw`\b(?:new zealand|aotearoa|nz)\b`;
const CHATHAM = /\bchatham islands?\b(?!\s+(?:st|street|rd|road|dr|drive|ave|avenue|pl|place)\b)/i;
const CHATHAM_POSTCODE = '8942';
const NAMED = new RegExp(COUNTRY, 'i');
const AT_END = new RegExp(`(?:${COUNTRY}|${CHATHAM.source})[\\s,]*(?:\\d{4})?[\\s.)\\]]*$`, 'i');

/** True when the country is named anywhere, be it in a firm's name. */
export function mentionsNewZealand(address: string): boolean {
  return NAMED.test(address) || CHATHAM.test(address);
}

/** The zone when the address ends in the country (or in the Chatham Islands), a postcode perhaps behind it. */
export function zoneInNewZealand(address: string): string | undefined {
  if (!AT_END.test(address)) return undefined;
  const chatham = CHATHAM.test(address) || new RegExp(`\\b${CHATHAM_POSTCODE}\\b`).test(address);
  return chatham ? 'Pacific/Chatham' : 'Pacific/Auckland';
}

/** Towns with the first two digits of their postcodes. Several share their name with a town in Australia. */
const TOWNS: Record<string, string[]> = {
  alexandra: ['93'],
  ashburton: ['77'],
  auckland: ['06', '07', '10', '11', '12', '13', '14', '15', '16', '20', '21', '22', '25', '26'],
  blenheim: ['72'],
  cambridge: ['34'],
  christchurch: ['76', '80', '81', '84', '85', '88'],
  cromwell: ['93'],
  dunedin: ['90', '91', '92'],
  gisborne: ['40'],
  gore: ['97'],
  greymouth: ['78'],
  hamilton: ['32'],
  hastings: ['41', '42'],
  hawera: ['46'],
  hokitika: ['78'],
  invercargill: ['98'],
  kaikoura: ['73'],
  levin: ['55'],
  'lower hutt': ['50'],
  masterton: ['58'],
  napier: ['41'],
  nelson: ['70', '71'],
  'new plymouth': ['43'],
  oamaru: ['94'],
  'palmerston north': ['44'],
  paraparaumu: ['50'],
  picton: ['72'],
  porirua: ['50', '52'],
  queenstown: ['93'],
  rangiora: ['74'],
  richmond: ['70'],
  rotorua: ['30'],
  taupo: ['33'],
  tauranga: ['31'],
  'te awamutu': ['38'],
  timaru: ['79'],
  'upper hutt': ['50', '51'],
  wanaka: ['93'],
  wanganui: ['45'],
  wellington: ['60', '61'],
  westport: ['78'],
  whakatane: ['31'],
  whanganui: ['45'],
  whangarei: ['01'],
};

/** True when the address names a town of New Zealand that this postcode fits: `Lambton Quay, Wellington 6011`. */
export function mayBeInNewZealand(address: string, postcode: string): boolean {
  const plain = plainWord(address);
  return Object.entries(TOWNS).some(
    ([town, prefixes]) => prefixes.includes(postcode.slice(0, 2)) && new RegExp(`\\b${town}\\b`).test(plain),
  );
}
